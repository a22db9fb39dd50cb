"""Labour disputes: from the application to the closed file."""
