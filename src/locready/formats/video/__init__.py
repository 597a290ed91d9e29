"""Clips: the text on the screen and when it stands there, the tracks, and what could not be read."""
