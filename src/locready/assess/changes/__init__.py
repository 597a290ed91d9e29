"""What got better or worse between two runs."""
