"""The steps that bring an older database to today's shape, one file a step."""
