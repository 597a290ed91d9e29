"""Which slide of one version is which slide of the other: in order, slides left out or put in on either side.

The best way through both is found by dynamic programming (Needleman and Wunsch, 1970) over the likeness of signatures.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from locready.assess.pairing.in_order import in_order
from locready.assess.versions.signature import UnitSignature
from locready.model import Box

#: Slides of strangers less alike than this are rather left alone than taken for one another.
ALONE = 0.45
#: What figures and words, lengths, and places weigh in the likeness of two slides.
_EVIDENCE, _LENGTH, _PLACES = 0.5, 0.3, 0.2
#: Slides without anything that both languages would write alike may be the same, or not; less so when one has figures.
#: That expectation weighs as much as so many words.
_SILENT, _ONE_SILENT, _PRIOR = 0.55, 0.4, 2
#: Lengths of translated slides scatter like this (natural logarithm of the ratio of word equivalents).
_SPREAD = 0.5
#: A slide is not further from its counterpart than this and the difference of the lengths: the work grows with the
#: length of a deck, not with its square.
_REACH = 25
#: A slide that was moved is known by so many figures and words in common, and this likeness.
_MOVED, _TOKENS = 0.7, 3


def aligned_units(
    source: Sequence[UnitSignature], target: Sequence[UnitSignature], *, alone: float = ALONE
) -> tuple[tuple[tuple[int, int], ...], float]:
    """Return the places of the units that are the same in both, and how alike they are on the whole.

    Args:
        source: the units of one version, in order.
        target: the units of the other, in order.
        alone: units less alike than this (0..1) stay alone.

    Returns:
        Places (0-based) in source and target in the order of the source, and the sum of their likeness over the number
        of units of the longer version (0..1).
    """
    alike = _likenesses(source, target)
    couples = in_order(alike, alone)
    couples += _moved(source, target, alike, couples)
    longer = max(len(source), len(target))
    return tuple(sorted(couples)), sum(alike[i][j] for i, j in couples) / longer if longer else 0.0


def _likenesses(source: Sequence[UnitSignature], target: Sequence[UnitSignature]) -> list[list[float]]:
    """Return how alike each unit of one is to each of the other; those out of reach are not alike."""
    reach = abs(len(source) - len(target)) + _REACH
    return [
        [likeness(one, other) if abs(i - j) <= reach else 0.0 for j, other in enumerate(target)]
        for i, one in enumerate(source)
    ]


def likeness(one: UnitSignature, other: UnitSignature) -> float:
    """Return how likely two units are the same in two languages (0..1)."""
    return _EVIDENCE * _evidence(one, other) + _LENGTH * _length(one, other) + _PLACES * _places(one.boxes, other.boxes)


def common(one: UnitSignature, other: UnitSignature) -> int:
    """Return how many values and Latin words two units share."""
    return len(one.values & other.values) + len(one.latin & other.latin)


def _moved(
    source: Sequence[UnitSignature],
    target: Sequence[UnitSignature],
    alike: Sequence[Sequence[float]],
    couples: Collection[tuple[int, int]],
) -> list[tuple[int, int]]:
    """Return couples of what is left, out of order: only where figures and words leave no doubt."""
    ours = [i for i in range(len(source)) if i not in {i for i, _ in couples}]
    theirs = [j for j in range(len(target)) if j not in {j for _, j in couples}]
    ranked = sorted(((alike[i][j], i, j) for i in ours for j in theirs), reverse=True)
    found: list[tuple[int, int]] = []
    for likely, i, j in ranked:
        free = all(i != one and j != other for one, other in found)
        if free and likely >= _MOVED and common(source[i], target[j]) >= _TOKENS:
            found.append((i, j))
    return found


def _evidence(one: UnitSignature, other: UnitSignature) -> float:
    """Return what figures and Latin words say (0..1): shared ones of those that the side with fewer has.

    A figure weighs as much as two words, and before any of them stands what is expected of strangers and kin alike.
    """
    figures = min(len(one.values), len(other.values))
    latin = min(len(one.latin), len(other.latin))
    shared = 2 * len(one.values & other.values) + len(one.latin & other.latin)
    expected = _ONE_SILENT if bool(one.values) != bool(other.values) else _SILENT
    return (shared + expected * _PRIOR) / (2 * figures + latin + _PRIOR)


def _length(one: UnitSignature, other: UnitSignature) -> float:
    off = math.log((one.words + 2) / (other.words + 2)) / _SPREAD
    return math.exp(-off * off / 2)


def _places(ours: Sequence[Box], theirs: Sequence[Box]) -> float:
    """Return how far the boxes of text of two units are in the same places (0..1)."""
    if not ours or not theirs:
        return 1.0 if not ours and not theirs else 0.0
    return sum(max(_overlap(box, other) for other in theirs) for box in ours) / max(len(ours), len(theirs))


def _overlap(one: Box, other: Box) -> float:
    """Return the common part of two boxes as a share of both together."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    if width <= 0 or height <= 0:
        return 0.0
    both = width * height
    return both / max(one.width * one.height + other.width * other.height - both, 1e-9)
