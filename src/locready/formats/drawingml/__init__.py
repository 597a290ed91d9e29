"""The drawing language that decks, documents and workbooks share: its text, charts and diagrams."""
