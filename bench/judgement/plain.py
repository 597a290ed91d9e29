"""The plain recipe: text by pypdf or python-pptx, langdetect a line, share of characters."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from langdetect import LangDetectException, detect
from pptx import Presentation
from pypdf import PdfReader


def plain_shares(path: Path) -> tuple[float | None, str | None]:
    """Return the share of characters in English and the dominant language; None where nothing was read."""
    characters: Counter[str] = Counter()
    for line in _lines(path):
        try:
            characters[detect(line)] += len(line)
        except LangDetectException:
            continue
    whole = sum(characters.values())
    return (characters["en"] / whole, characters.most_common(1)[0][0]) if whole else (None, None)


def _lines(path: Path) -> list[str]:
    try:
        text = _pdf_text(path) if path.suffix == ".pdf" else _pptx_text(path)
    except Exception as error:  # the recipe has no answer for a file that its libraries refuse
        print(f"  plain recipe: {path.name}: {type(error).__name__}")
        return []
    return [line.strip() for line in text.splitlines() if line.strip()]


def _pdf_text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def _pptx_text(path: Path) -> str:
    shapes = (shape for slide in Presentation(str(path)).slides for shape in slide.shapes)
    return "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
