"""Whether two readings of the same place say the same: the text of a PDF, and what is drawn there."""

from __future__ import annotations

import unicodedata
from collections import Counter

#: Readings of the same text share most letters; of a font that maps letters to others, hardly any.
_ALIKE, _UNLIKE = 0.6, 0.3
#: Fewer letters say nothing.
_LETTERS = 8


def likeness(one: str, other: str) -> float:
    """Return how many letters and digits two texts have in common (0..1, Dice's coefficient over their counts)."""
    ours, theirs = _letters(one), _letters(other)
    both = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / both if both else 1.0


def agree(one: str, other: str) -> bool:
    """Whether they plainly say the same."""
    return likeness(one, other) >= _ALIKE


def contradict(one: str, other: str) -> bool:
    """Whether they plainly do not; False where either is too short to tell."""
    enough = min(_letters(one).total(), _letters(other).total()) >= _LETTERS
    return enough and likeness(one, other) < _UNLIKE


def _letters(text: str) -> Counter[str]:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return Counter(character for character in plain if character.isalnum())
