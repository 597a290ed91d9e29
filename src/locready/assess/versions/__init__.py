"""The same material in another language: which files are, and what one lacks of the other."""
