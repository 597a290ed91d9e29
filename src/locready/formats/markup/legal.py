"""Text that XML can hold."""

from __future__ import annotations

#: Control characters, lone surrogates and the two that are no characters (XML 1.0, section 2.2).
_ILLEGAL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF])


def legal(text: str) -> str:
    """Return a text without the characters that no XML file may have."""
    return text.translate(_ILLEGAL)
