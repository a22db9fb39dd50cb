"""The monthly report on the screen."""
