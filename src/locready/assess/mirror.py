"""Slides that come twice, once in the source language and once in a target language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from locready.assess.reading import ReadSegment
from locready.model.labelled import Targets

#: A slide is on one side when this share of its words is.
_ONE_SIDED = 0.75
#: Both sides of a mirror are about as long, and about as many blocks.
_LENGTHS, _BLOCKS = 0.45, 0.5
#: One such couple may be chance; a deck that is built this way has more.
_LEAST = 2
_NUMBER = re.compile(r"\d+")


def mirrored(units: Sequence[Sequence[ReadSegment]], targets: Targets) -> list[tuple[int, int]]:
    """Return the places (foreign, target) of neighbouring slides that say the same in two languages.

    They are one-sided, of about the same length and number of blocks, and share figures where both have any. Fewer
    than two such couples in a deck are none.
    """
    couples: list[tuple[int, int]] = []
    taken: set[int] = set()
    for one, other in pairwise(range(len(units))):
        couple = _couple(units, one, other, targets)
        if couple is not None and not taken & {one, other}:
            couples.append(couple)
            taken |= {one, other}
    return couples if len(couples) >= _LEAST else []


def _couple(units: Sequence[Sequence[ReadSegment]], one: int, other: int, targets: Targets) -> tuple[int, int] | None:
    for foreign, target in ((one, other), (other, one)):
        if (
            _share_foreign(units[foreign], targets) >= _ONE_SIDED
            and _share_foreign(units[target], targets) <= 1 - _ONE_SIDED
            and _alike(units[foreign], units[target], targets)
        ):
            return foreign, target
    return None


def _share_foreign(unit: Sequence[ReadSegment], targets: Targets) -> float:
    foreign = sum(segment.foreign(targets) for segment in unit)
    whole = foreign + sum(segment.in_target(targets) for segment in unit)
    return foreign / whole if whole else 0.5


def _alike(foreign: Sequence[ReadSegment], target: Sequence[ReadSegment], targets: Targets) -> bool:
    lengths = sum(s.foreign(targets) for s in foreign), sum(s.in_target(targets) for s in target)
    blocks = len(foreign), len(target)
    if min(lengths) < _LENGTHS * max(lengths) or min(blocks) < _BLOCKS * max(blocks):
        return False
    ours, theirs = _numbers(foreign), _numbers(target)
    return not ours or not theirs or bool(ours & theirs)


def _numbers(unit: Sequence[ReadSegment]) -> set[str]:
    text = unicodedata.normalize("NFKC", "\n".join(segment.segment.text for segment in unit))
    return set(_NUMBER.findall(text))
