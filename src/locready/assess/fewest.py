"""Which portions reach a goal with the fewest words: of few the very best choice, of many a local search."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, combinations

from locready.assess.portions import Portion

#: Of so many portions every choice is tried (63 of six); every trial judges the document again, some hundredths of a
#: second.
_FEW = 6
#: Of more portions, so many exchanges are tried; of more than that, single ones only: couples are too many to list.
_TRIALS, _COUPLES = 48, 16
_Choice = Sequence[Portion]
Reaches = Callable[[_Choice], bool]


def fewest_words(portions: _Choice, reaches: Reaches) -> _Choice:
    """Return portions that reach the goal, in the order given; of more than six they may miss the optimum a little.

    Args:
        portions: all of them together reach the goal.
        reaches: says whether some of them do.
    """
    if len(portions) <= _FEW:
        return next(choice for choice in _by_words(portions) if reaches(choice))
    return _exchanged(portions, _needed(_enough(portions, reaches), reaches), reaches)


def _by_words(portions: _Choice) -> list[_Choice]:
    """Return every choice, the one of fewest words first."""
    return sorted(_up_to(len(portions), portions), key=_words)


def _enough(portions: _Choice, reaches: Reaches) -> _Choice:
    """Return the first portions that are enough."""
    count = next((count for count in range(1, len(portions)) if reaches(portions[:count])), len(portions))
    return portions[:count]


def _needed(chosen: _Choice, reaches: Reaches) -> _Choice:
    """Return what is left when everything is taken out that is not needed, the longest first."""
    for portion in sorted(chosen, key=lambda it: it.words, reverse=True):
        fewer = [other for other in chosen if other is not portion]
        if fewer and reaches(fewer):
            chosen = fewer
    return chosen


def _exchanged(portions: _Choice, chosen: _Choice, reaches: Reaches) -> _Choice:
    """Return a choice in which no exchange that was tried saves words any more.

    The smallest saving is tried first: it is the likeliest to reach the goal as well.
    """
    trials = iter(range(_TRIALS))
    while (better := next((it for it in _cheaper(portions, chosen) if _may(trials) and reaches(it)), None)) is not None:
        chosen = _needed(better, reaches)
    return chosen


def _may(trials: Iterator[int]) -> bool:
    return next(trials, None) is not None


def _cheaper(portions: _Choice, chosen: _Choice) -> Iterator[_Choice]:
    """Yield the choices of fewer words in which one or two portions stand for one or two others."""
    most = 2 if len(portions) <= _COUPLES else 1
    left = [portion for portion in portions if portion not in chosen]
    exchanges = [
        (out, into) for out in _up_to(most, chosen) for into in _up_to(most, left) if _words(into) < _words(out)
    ]
    exchanges.sort(key=lambda it: _words(it[0]) - _words(it[1]))
    for out, into in exchanges:
        yield _in_order(portions, [*(it for it in chosen if it not in out), *into])


def _up_to(most: int, portions: _Choice) -> Iterator[_Choice]:
    return chain.from_iterable(combinations(portions, size) for size in range(1, most + 1))


def _in_order(portions: _Choice, chosen: _Choice) -> _Choice:
    return [portion for portion in portions if portion in chosen]


def _words(portions: _Choice) -> float:
    return sum(portion.words for portion in portions)
