"""Rules that need code, a module a rule; found by the rule's name with underscores."""
