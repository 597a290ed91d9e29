"""Clips whose burned-in texts are known, and how well those are found, read, timed and told apart."""
