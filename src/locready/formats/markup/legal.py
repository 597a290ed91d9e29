"""Text that XML can hold."""

from __future__ import annotations

import re

#: Control characters, halves of characters and the two that are none (XML 1.0, section 2.2).
_ILLEGAL = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def legal(text: str, instead: str = "") -> str:
    """Return a text without the characters that no XML file may have, or with a sign in place of each."""
    return _ILLEGAL.sub(instead, text)
