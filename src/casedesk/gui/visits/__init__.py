"""Visits at the counter."""
