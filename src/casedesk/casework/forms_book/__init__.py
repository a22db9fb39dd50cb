"""The forms book: what a form says (facts), where it comes from (gather), what was printed."""
