"""Law and arithmetic: pure functions over the dated data in resources/. No database, no Qt."""
