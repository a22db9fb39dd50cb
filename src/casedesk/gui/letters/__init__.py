"""Letters that leave the house: their list, a letter of supervision, a transfer, an answer."""
