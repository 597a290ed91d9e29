"""Subtitle files: cues with their times, whatever the encoding."""
