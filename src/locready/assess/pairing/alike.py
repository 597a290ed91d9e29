"""What a text and its translation have in common whatever their languages: length, figures, Latin words.

Each witness gives the natural logarithm of how many times likelier it is to see what one sees between a text and its
translation than between two texts of one material.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from locready.assess.figures import Figure, contradicts, same

#: Between parallel texts the ratio of word equivalents scatters like this (natural logarithm), short ones more; between
#: any two texts of a material like that.
_SPREAD, _SPREAD_SHORT, _SHORT, _SPREAD_ANY = 0.45, 0.6, 6.0, 1.2
_LEAST_LENGTH = -6.0
#: What a figure says that both have, that contradicts one of the other's, or that one side lacks; and all together.
#: No translation changes a year, while an amount may be converted.
_SAME, _CONTRADICTED, _OTHER_YEAR, _LOST, _ONE_SIDED = 1.0, -1.5, -3.0, -0.5, -0.4
_MOST_FIGURES, _LEAST_FIGURES = 2.0, -3.0
_YEARS = (1900, 2100)
#: A Latin word that both have, and all of them together.
_LATIN, _MOST_LATIN = 0.8, 1.6


def length_odds(foreign: float, target: float) -> float:
    """Return what the lengths of two texts say (word equivalents, more than 0)."""
    spread = _SPREAD_SHORT if min(foreign, target) < _SHORT else _SPREAD
    off = math.log(target / foreign)
    return max(_LEAST_LENGTH, math.log(_SPREAD_ANY / spread) - (off / spread) ** 2 / 2 + (off / _SPREAD_ANY) ** 2 / 2)


def figure_odds(foreign: Sequence[Figure], target: Sequence[Figure]) -> float:
    """Return what the figures of two texts say, compared by their values (``3億円`` is ``JPY 300M``)."""
    if not foreign:
        return _ONE_SIDED if target else 0.0
    told = sum(_of_one(figure, target) for figure in foreign)
    return max(_LEAST_FIGURES, min(_MOST_FIGURES, told))


def latin_odds(foreign: Collection[str], target: Collection[str]) -> float:
    """Return what the Latin words say that two texts share."""
    return min(_MOST_LATIN, _LATIN * len(set(foreign) & set(target)))


def _of_one(figure: Figure, others: Sequence[Figure]) -> float:
    if any(same(figure, other) for other in others):
        return _SAME
    if any(_are_other_years(figure, other) for other in others):
        return _OTHER_YEAR
    if any(contradicts(figure, other) for other in others):
        return _CONTRADICTED
    return _LOST


def _are_other_years(one: Figure, other: Figure) -> bool:
    """Say whether two figures are years, one of them perhaps without saying so, and not the same one."""
    return one.value != other.value and all(_YEARS[0] <= it.value < _YEARS[1] for it in (one, other))
