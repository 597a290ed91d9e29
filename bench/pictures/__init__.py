"""Pictures whose text is known, and what it takes to compare a reading with it."""
