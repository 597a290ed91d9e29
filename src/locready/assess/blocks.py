"""Texts that belong together on one slide or page: what a translator would take as one piece."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from locready.assess.reading import ReadSegment
from locready.model import Box, Role
from locready.model.labelled import Targets

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9'’-]+")
#: Texts of these roles are single items (a cell, a label), never the lines of one text.
_ITEMS = frozenset({Role.TABLE, Role.CHART, Role.DIAGRAM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Consecutive segments of one shape on one side (all foreign, or all in a target language).

    ``words`` are word equivalents of its side, ``order`` is its place in reading order. ``numbers`` and ``latin``
    are what both languages would write alike.
    """

    segments: tuple[str, ...]
    foreign: bool
    words: float
    role: Role
    shape: str | None
    box: Box | None
    order: int
    numbers: frozenset[str]
    latin: frozenset[str]


def blocks_of(segments: Sequence[ReadSegment], targets: Targets) -> list[Block]:
    """Return the blocks of one unit in reading order; text without a language joins neither side."""
    sided = [(segment, _side(segment, targets)) for segment in segments]
    with_side = [(segment, side) for segment, side in sided if side is not None]
    groups = groupby(enumerate(with_side), key=lambda item: _belonging(item[0], *item[1]))
    return [
        _block([segment for _, (segment, _) in group], bool(key[0]), targets, order)
        for order, (key, group) in enumerate((key, list(group)) for key, group in groups)
    ]


def _side(segment: ReadSegment, targets: Targets) -> bool | None:
    """Say whether a segment is foreign (True), in a target language (False) or neither."""
    foreign, target = segment.foreign(targets), segment.in_target(targets)
    if not foreign and not target:
        return None
    return foreign >= target


def _belonging(position: int, segment: ReadSegment, foreign: bool) -> tuple[object, ...]:
    place = segment.segment
    if place.role in _ITEMS or place.location.shape is None:
        return (foreign, position)
    return (foreign, place.role, place.location.shape, place.location.box)


def _block(segments: Sequence[ReadSegment], foreign: bool, targets: Targets, order: int) -> Block:
    text = unicodedata.normalize("NFKC", "\n".join(segment.segment.text for segment in segments))
    first = segments[0].segment
    return Block(
        segments=tuple(segment.segment.id for segment in segments),
        foreign=foreign,
        words=sum(segment.foreign(targets) if foreign else segment.in_target(targets) for segment in segments),
        role=first.role,
        shape=first.location.shape,
        box=_around(segment.segment.location.box for segment in segments),
        order=order,
        numbers=frozenset(number.replace(",", "") for number in _NUMBER.findall(text)),
        latin=frozenset(word.casefold() for word in _LATIN.findall(text)),
    )


def _around(boxes: Iterable[Box | None]) -> Box | None:
    """Return the smallest box around all; None when one of them has none."""
    known = list(boxes)
    given = [box for box in known if box is not None]
    if not given or len(given) < len(known):
        return None
    left, top = min(box.x for box in given), min(box.y for box in given)
    return Box(left, top, max(box.right for box in given) - left, max(box.bottom for box in given) - top)
