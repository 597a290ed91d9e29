"""OpenDocument: presentations, texts and spreadsheets."""
