"""Texts that belong together on one slide or page: what a translator would take as one piece."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from locready.assess.reading import ReadSegment
from locready.model import NO_LANGUAGE, Box, Role
from locready.model.labelled import Targets

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9'’-]+")
_UNIT = re.compile(r"[A-Z]{3}|[$€£¥]")
#: A unit and a sign around a figure are no more words than this (億円, 万円, JPY million USD).
_UNIT_WORDS = 4.0
#: Texts of these roles are single items (a cell, a label), never the lines of one text.
ITEMS = frozenset({Role.TABLE, Role.CHART, Role.DIAGRAM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Consecutive segments of one shape on one side (all foreign, or all readable).

    ``lengths`` are the word equivalents of its segments, ``order`` is its place in reading order. ``numbers`` and
    ``latin`` are what both languages would write alike, ``has_unit`` says that a currency is named. ``figures_only``:
    readable because it has no language at all (``USD 165,000``), so a counterpart of figures only.
    """

    segments: tuple[str, ...]
    foreign: bool
    figures_only: bool
    lengths: tuple[float, ...]
    role: Role
    shape: str | None
    box: Box | None
    order: int
    numbers: frozenset[str]
    latin: frozenset[str]
    has_unit: bool

    @property
    def words(self) -> float:
        """The word equivalents of all segments."""
        return sum(self.lengths)

    @property
    def years(self) -> frozenset[str]:
        """The Gregorian years among its numbers, which no translation changes."""
        return frozenset(number for number in self.numbers if _YEAR.fullmatch(number))

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure with its unit and little else (``3億円``, ``85分``)."""
        return bool(self.numbers) and self.words - len(self.numbers) <= _UNIT_WORDS


class _Side(StrEnum):
    FOREIGN = "foreign"
    TARGET = "target"
    FIGURES = "figures"


def blocks_of(segments: Sequence[ReadSegment], targets: Targets) -> list[Block]:
    """Return the blocks of one unit in reading order."""
    keyed = [
        (_belonging(position, segment, side), side, segment)
        for position, segment in enumerate(segments)
        if (side := _side(segment, targets)) is not None
    ]
    return [
        _block([segment for _key, _side, segment in group], group[0][1], targets, order)
        for order, group in enumerate(list(members) for _key, members in groupby(keyed, key=lambda item: item[0]))
    ]


def _side(segment: ReadSegment, targets: Targets) -> _Side | None:
    foreign, target = segment.foreign(targets), segment.in_target(targets)
    if foreign or target:
        return _Side.TARGET if target > foreign and (not foreign or segment.speaks(targets)) else _Side.FOREIGN
    return _Side.FIGURES if segment.words else None


def _belonging(position: int, segment: ReadSegment, side: _Side) -> tuple[object, ...]:
    """Return what neighbours must share to be one block; items and figures stay alone."""
    place = segment.segment
    if place.role in ITEMS or place.location.shape is None or side is _Side.FIGURES:
        return (side, position)
    return (side, place.role, place.location.shape, place.location.box)


def _block(segments: Sequence[ReadSegment], side: _Side, targets: Targets, order: int) -> Block:
    text = unicodedata.normalize("NFKC", "\n".join(segment.segment.text for segment in segments))
    numbers, latin = written_alike(text)
    first = segments[0].segment
    return Block(
        segments=tuple(segment.segment.id for segment in segments),
        foreign=side is _Side.FOREIGN,
        figures_only=side is _Side.FIGURES,
        lengths=tuple(_length(segment, side, targets) for segment in segments),
        role=first.role,
        shape=first.location.shape,
        box=_around(segment.segment.location.box for segment in segments),
        order=order,
        numbers=numbers,
        latin=latin,
        has_unit=_UNIT.search(text) is not None,
    )


def written_alike(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the numbers and the Latin words of a text, which both languages would write alike."""
    plain = unicodedata.normalize("NFKC", text)
    numbers = frozenset(number.replace(",", "") for number in _NUMBER.findall(plain))
    return numbers, frozenset(word.casefold() for word in _LATIN.findall(plain))


def _length(segment: ReadSegment, side: _Side, targets: Targets) -> float:
    match side:
        case _Side.FOREIGN:
            return segment.foreign(targets) + segment.words.get(NO_LANGUAGE, 0.0)
        case _Side.TARGET:
            return segment.in_target(targets) + segment.words.get(NO_LANGUAGE, 0.0)
        case _Side.FIGURES:
            return segment.words.get(NO_LANGUAGE, 0.0)


def _around(boxes: Iterable[Box | None]) -> Box | None:
    """Return the smallest box around all; None when one of them has none."""
    known = list(boxes)
    given = [box for box in known if box is not None]
    if not given or len(given) < len(known):
        return None
    left, top = min(box.x for box in given), min(box.y for box in given)
    return Box(left, top, max(box.right for box in given) - left, max(box.bottom for box in given) - top)
