"""Counselling in the windows: by code; what is opened for one person closes on lock."""
