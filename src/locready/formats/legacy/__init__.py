"""Office files of before 2007, read through LibreOffice."""
