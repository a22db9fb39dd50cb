"""Legal aid: board, receipts, chasing, one matter, advice, duty, lawyers, agencies."""
