"""Settings: the centre, accounts, backups, calendar, figures, numbers, trail, look."""
