"""Cells of a CSV file that no spreadsheet takes for a formula, and that come back as they went out."""

from __future__ import annotations

import re

from locready.sheet_cells import is_formula

#: Characters that text files cannot hold, and what would be taken for the number of one.
_CONTROL = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f\ud800-\udfff]|_x(?=[0-9A-F]{4}_)")
_ESCAPED = re.compile("_x([0-9A-F]{4})_")


def defused(text: str) -> str:
    """Return a text as it is put into a cell: an apostrophe before what looks like a formula, numbers for controls."""
    safe = _CONTROL.sub(_numbered, text)
    return f"'{safe}" if is_formula(safe) else safe


def undone(cell: str) -> str:
    """Return the text of a cell."""
    text = cell[1:] if cell.startswith("'") and is_formula(cell) else cell
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _numbered(found: re.Match[str]) -> str:
    """Return a character by its number as Excel writes it; of ``_x`` the line is, so that the rest stays."""
    return f"_x{ord(found.group()[0]):04X}_" + found.group()[1:]
