"""Whether two readings of writing on a screen are of the same text."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher

from locready.ocr.variants import japanese_forms

#: Readings of one text differ in fewer letters than this share.
_ALIKE = 0.75
_NUMERALS = frozenset("一二三四五六七八九十百千万0123456789")


def same_text(one: str, other: str) -> bool:
    """Say whether two readings are of one text: alike, and with the same figures (その1 is not その3)."""
    ours, theirs = folded(one), folded(other)
    if ours == theirs:
        return True
    alike = SequenceMatcher(None, ours, theirs, autojunk=False).ratio() >= _ALIKE
    return alike and _figures(ours) == _figures(theirs)


def grew(one: str, other: str) -> bool:
    """Say whether one reading is a part of the other: of a text that is typed, or of which a piece was seen."""
    shorter, longer = sorted((folded(one), folded(other)), key=len)
    if not shorter:
        return True
    if shorter in longer:
        return True
    matcher = SequenceMatcher(None, shorter, longer[: len(shorter) + 1], autojunk=False)
    return len(shorter) > 3 and matcher.ratio() >= _ALIKE and _figures(shorter) in _figures(longer)


def folded(text: str) -> str:
    """Return the letters and digits of a text, of one width, case and form."""
    plain = japanese_forms(unicodedata.normalize("NFKC", text)).casefold()
    return "".join(character for character in plain if character.isalnum())


def _figures(text: str) -> str:
    return "".join(character for character in text if character in _NUMERALS)
