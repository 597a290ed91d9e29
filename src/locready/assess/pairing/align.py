"""Which paragraphs of a text are which paragraphs of its translation, by their lengths and meanings.

After Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993): the cheapest way through both
texts in order, where a paragraph goes with one, with two, or with none. Lengths are word equivalents.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache

#: Costs of leaving a paragraph alone and of taking two for one: decks leave out more often than they merge.
_ALONE, _TWO = 1.0, 1.0
_SPREAD = 0.55
#: Texts of more paragraphs than this are taken as wholes.
_MOST = 60
#: As many paragraphs go one by one unless the meanings of two contradict this much (natural logarithm of odds).
_CONTRADICTED = -2.0

#: What the meanings say for a foreign and a target paragraph, by their places.
Odds = Callable[[int, int], float]


_Lengths = tuple[float, ...]


def _unknown(_foreign: int, _target: int) -> float:
    return 0.0


def aligned(foreign: Sequence[float], target: Sequence[float], odds: Odds = _unknown) -> list[tuple[int, ...]]:
    """Return for each foreign paragraph the places of the target paragraphs that are its counterpart; none: empty.

    Args:
        foreign: words of each paragraph, in order.
        target: words of each paragraph of the other text, in order.
        odds: what the meanings of two paragraphs say for their being one another's (natural logarithm).
    """
    if len(foreign) == len(target):
        return [(place,) if odds(place, place) > _CONTRADICTED else () for place in range(len(foreign))]
    if max(len(foreign), len(target)) > _MOST:
        return [tuple(range(len(target)))] * len(foreign)
    counterparts: list[tuple[int, ...]] = [()] * len(foreign)
    for ours, theirs in _way(tuple(foreign), tuple(target), odds):
        for place in ours:
            counterparts[place] = theirs
    return counterparts


def _way(foreign: _Lengths, target: _Lengths, odds: Odds) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return the cheapest beads, each some foreign places and some target places."""

    @cache
    def best(i: int, j: int) -> tuple[float, tuple[int, int] | None]:
        if i == len(foreign) and j == len(target):
            return 0.0, None
        moves = [
            (best(i + di, j + dj)[0] + cost(range(i, i + di), range(j, j + dj)), (di, dj))
            for di, dj in ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))
            if i + di <= len(foreign) and j + dj <= len(target)
        ]
        return min(moves)

    def cost(ours: range, theirs: range) -> float:
        if not ours or not theirs:
            return _ALONE
        told = sum(odds(one, other) for one in ours for other in theirs) / (len(ours) * len(theirs))
        return _by_length([foreign[place] for place in ours], [target[place] for place in theirs]) - told

    beads = []
    i = j = 0
    while (move := best(i, j)[1]) is not None:
        beads.append((tuple(range(i, i + move[0])), tuple(range(j, j + move[1]))))
        i, j = i + move[0], j + move[1]
    return beads


def _by_length(foreign: Sequence[float], target: Sequence[float]) -> float:
    off = math.log((sum(target) + 1) / (sum(foreign) + 1)) / _SPREAD
    return off * off / 2 + (_TWO if len(foreign) + len(target) > 2 else 0.0)
