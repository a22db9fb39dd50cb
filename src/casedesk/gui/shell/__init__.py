"""The window around the pages: rail, top bar, status line, keys, lock."""
