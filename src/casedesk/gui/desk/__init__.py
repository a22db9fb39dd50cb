"""The desk of today."""
