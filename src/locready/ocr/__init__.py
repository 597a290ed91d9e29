"""Text in pictures: finding it, reading it, and saying what could not be read."""
