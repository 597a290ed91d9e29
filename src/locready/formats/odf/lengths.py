"""Lengths as OpenDocument writes them: a number and a unit."""

from __future__ import annotations

import re

#: Points in each unit; a pixel is a 96th of an inch.
_POINTS = {"cm": 72 / 2.54, "mm": 7.2 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_LENGTH = re.compile(r"\s*([+-]?[0-9]{0,9}(?:\.[0-9]{0,9})?)[0-9]*(cm|mm|in|pt|pc|px)\s*")


def points(text: str | None) -> float | None:
    """Return a length in points, or None when the text is none."""
    found = _LENGTH.fullmatch(text or "")
    if found is None or found[1].strip("+-.") == "":
        return None
    return float(found[1]) * _POINTS[found[2]]
