"""Counselling: confidential by key. Nothing here is told to whoever is not a reader by key."""
