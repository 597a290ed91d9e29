"""The missing work, out to translators and back."""
