"""The dictionaries that say in English what a foreign word may mean: made from open ones, and measured."""
