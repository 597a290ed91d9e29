"""From lines on a page to paragraphs in reading order, wherever the lines came from: a text layer or a picture."""
