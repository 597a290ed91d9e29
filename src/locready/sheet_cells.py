"""Text of strangers in the cells of a sheet: no cell may become a formula where somebody opens it."""

from __future__ import annotations

import re

from locready.display import harmless

#: What Excel, LibreOffice or Google Sheets would calculate (OWASP, CSV injection; full-width signs count in Japanese
#: Excel), also where an apostrophe or space that a program takes away is before it.
_FORMULA = re.compile("'*\\s*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def is_formula(text: str) -> bool:
    """Say whether a sheet would take a text for a formula."""
    return _FORMULA.match(text) is not None


def harmless_cell(text: str) -> str:
    """Return a text with an apostrophe before what a sheet would take for a formula; numbers stay numbers."""
    shown = harmless(text)
    return f"'{shown}" if is_formula(text) and not _is_number(text) else shown


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
