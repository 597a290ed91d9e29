"""The materials of one work, looked at together: which they are, what they say otherwise, and their common score."""
