"""Text of strangers (slides, file names, settings) as it may be shown on a terminal."""

from __future__ import annotations

import re

#: Control characters, and marks that turn the direction of what follows or cannot be seen; line ends may pass.
_UNSEEN = re.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]")


def harmless(text: str) -> str:
    """Return the text with a sign in place of each character that would steer a terminal instead of being shown."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def on_one_line(text: str) -> str:
    """Return the same without line ends, which a file name can hold."""
    return harmless(text).replace("\n", "\N{REPLACEMENT CHARACTER}")
