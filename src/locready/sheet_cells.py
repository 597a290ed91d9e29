"""Text of strangers in the cells of a sheet: no cell may become a formula where somebody opens it."""

from __future__ import annotations

from locready.display import harmless

#: What a cell begins with that Excel, LibreOffice or Google Sheets would calculate (OWASP, CSV injection).
_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def harmless_cell(text: str) -> str:
    """Return a text with an apostrophe before what a sheet would take for a formula; numbers stay numbers."""
    shown = harmless(text)
    return f"'{shown}" if text.startswith(_BEGINNINGS) and not _is_number(text) else shown


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
