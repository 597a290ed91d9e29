"""Bilingual pages made for measuring which foreign text has its counterpart, and how answers are compared."""
