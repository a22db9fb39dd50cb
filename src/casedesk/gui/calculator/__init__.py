"""The claim calculator: what may be claimed, with formula, days and article."""
