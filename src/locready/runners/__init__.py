"""Reading files inside limits, one or many."""
