"""Whether two readings of the same place say the same: the text of a PDF, and what is drawn there."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import pairwise

#: Readings of the same text share most pairs of letters (with every seventh letter wrong: 0.7); of a font that maps
#: letters to others, hardly any (English with its alphabet shuffled: 0.2 at the most, while single letters share 0.5).
_ALIKE, _UNLIKE = 0.6, 0.3
#: Fewer letters say nothing.
_LETTERS = 8


def likeness(one: str, other: str) -> float:
    """Return how many pairs of letters and digits two texts have in common (0..1, Dice's coefficient of the counts)."""
    ours, theirs = _pairs(one), _pairs(other)
    both = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / both if both else float(_letters(one) == _letters(other))


def agree(one: str, other: str) -> bool:
    """Whether they plainly say the same."""
    return likeness(one, other) >= _ALIKE


def contradict(one: str, other: str) -> bool:
    """Whether they plainly do not; False where either is too short to tell."""
    enough = min(len(_letters(one)), len(_letters(other))) >= _LETTERS
    return enough and likeness(one, other) < _UNLIKE


def _pairs(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise(_letters(text)))


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in plain if character.isalnum())
