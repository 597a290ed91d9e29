"""Which paragraphs of a text are which paragraphs of its translation, by their lengths.

After Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993): the cheapest way through both
texts in order, where a paragraph goes with one, with two, or with none. Lengths are word equivalents.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

#: Costs of leaving a paragraph alone and of taking two for one: decks leave out more often than they merge.
_ALONE, _TWO = 1.0, 1.0
_SPREAD = 0.55
#: Texts of more paragraphs than this are taken as wholes.
_MOST = 60


def aligned(foreign: Sequence[float], target: Sequence[float]) -> list[tuple[int, ...]]:
    """Return for each foreign paragraph the places of the target paragraphs that are its counterpart; none: empty.

    Args:
        foreign: words of each paragraph, in order.
        target: words of each paragraph of the other text, in order.
    """
    if len(foreign) == len(target):
        return [(place,) for place in range(len(foreign))]
    if max(len(foreign), len(target)) > _MOST:
        return [tuple(range(len(target)))] * len(foreign)
    counterparts: list[tuple[int, ...]] = [()] * len(foreign)
    for ours, theirs in _way(tuple(foreign), tuple(target)):
        for place in ours:
            counterparts[place] = theirs
    return counterparts


def _way(foreign: tuple[float, ...], target: tuple[float, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return the cheapest beads, each some foreign places and some target places."""

    @cache
    def best(i: int, j: int) -> tuple[float, tuple[int, int] | None]:
        if i == len(foreign) and j == len(target):
            return 0.0, None
        moves = [
            (best(i + di, j + dj)[0] + _cost(foreign[i : i + di], target[j : j + dj]), (di, dj))
            for di, dj in ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))
            if i + di <= len(foreign) and j + dj <= len(target)
        ]
        return min(moves)

    beads = []
    i = j = 0
    while (move := best(i, j)[1]) is not None:
        beads.append((tuple(range(i, i + move[0])), tuple(range(j, j + move[1]))))
        i, j = i + move[0], j + move[1]
    return beads


def _cost(foreign: Sequence[float], target: Sequence[float]) -> float:
    if not foreign or not target:
        return _ALONE
    off = math.log((sum(target) + 1) / (sum(foreign) + 1)) / _SPREAD
    return off * off / 2 + (_TWO if len(foreign) + len(target) > 2 else 0.0)
