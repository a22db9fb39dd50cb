"""Workers and employers."""
