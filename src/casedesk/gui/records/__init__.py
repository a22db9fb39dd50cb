"""The windows of mediation and inquiry: what happens in a case, put on record."""
