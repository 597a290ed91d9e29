"""What the missing translation takes: words, hours, money."""
