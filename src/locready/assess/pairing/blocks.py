"""Texts that belong together on one slide or page: what a translator would take as one piece."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from locready.assess.figures import Figure, figures_in
from locready.assess.pairing.pieces import Piece, pieces_of
from locready.assess.pairing.sense import Wording
from locready.assess.pairing.side import Side, side_of
from locready.assess.reading import ReadSegment
from locready.model import NO_LANGUAGE, Box, Role
from locready.model.labelled import Targets

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9'’-]+")
_ADDRESS = re.compile(r"@|://|www\.|\w\.[a-z]{2,}(?:/|$)")
_UNIT = re.compile(r"\b[A-Z]{3}\b|[$€£¥]")
#: A unit and a sign around a figure are no more words than this (億円, 万円, JPY million USD).
_UNIT_WORDS = 4.0
#: More text, or more figures, tell nothing new, and comparing them would take long.
_ENOUGH, _FIGURES = 3000, 40
#: Texts of these roles are single items (a cell, a label), never the lines of one text.
ITEMS = frozenset({Role.TABLE, Role.CHART, Role.DIAGRAM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Consecutive segments of one shape, or parts of them, on one side (all foreign, or all readable).

    ``segments`` are ids, ``texts`` and ``lengths`` their wordings and word equivalents, ``shares`` what part (0..1) of
    its segment's foreign words each is, ``by_space`` that only a space sets it apart from its other half. ``language``
    is that of most of it (BCP 47), ``order`` its place in reading order. ``figures`` and ``latin`` are what both
    languages would write alike. ``figures_only``: readable because it has no language at all (``USD 165,000``), so a
    counterpart of figures only.
    """

    segments: tuple[str, ...]
    foreign: bool
    figures_only: bool
    language: str
    texts: tuple[str, ...]
    lengths: tuple[float, ...]
    shares: tuple[float, ...]
    by_space: bool
    role: Role
    shape: str | None
    box: Box | None
    order: int
    figures: tuple[Figure, ...]
    latin: frozenset[str]
    has_unit: bool

    @property
    def words(self) -> float:
        """The word equivalents of all segments."""
        return sum(self.lengths)

    @property
    def wording(self) -> Wording:
        """The text of all segments, a line each."""
        return Wording(text="\n".join(self.texts), language=self.language)

    @property
    def paragraphs(self) -> tuple[Wording, ...]:
        """The text of each segment."""
        return tuple(Wording(text=text, language=self.language) for text in self.texts)

    @property
    def is_half(self) -> bool:
        """Whether it is part of a text that holds both languages."""
        return any(share < 1.0 for share in self.shares)

    @property
    def is_address(self) -> bool:
        """Whether it is a mail address or a link, which a name may be found in."""
        return _ADDRESS.search(self.wording.text) is not None

    @property
    def is_item(self) -> bool:
        """Whether it is a single item (a cell, a label), never one of the lines of a text."""
        return self.role in ITEMS

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure with its unit and little else (``3億円``, ``85分``)."""
        return bool(self.figures) and self.words - len(self.figures) <= _UNIT_WORDS


def blocks_of(segments: Iterable[ReadSegment], targets: Targets) -> list[Block]:
    """Return the blocks of one unit in reading order."""
    pieces = [piece for segment in segments for piece in pieces_of(segment, targets)]
    keyed = [
        (_belonging(position, piece.text, side), side, piece)
        for position, piece in enumerate(pieces)
        if (side := side_of(piece.text, targets)) is not None
    ]
    return [
        _block([piece for _key, _side, piece in group], group[0][1], targets, order)
        for order, group in enumerate(list(members) for _key, members in groupby(keyed, key=lambda item: item[0]))
    ]


def _belonging(position: int, segment: ReadSegment, side: Side) -> tuple[object, ...]:
    """Return what neighbours must share to be one block; items and figures stay alone."""
    place = segment.segment
    if place.role in ITEMS or place.location.shape is None or side is Side.FIGURES:
        return (side, position)
    return (side, place.role, place.location.shape, place.location.box)


def _block(pieces: Sequence[Piece], side: Side, targets: Targets, order: int) -> Block:
    segments = [piece.text for piece in pieces]
    text = unicodedata.normalize("NFKC", "\n".join(segment.segment.text for segment in segments))
    first = segments[0].segment
    return Block(
        segments=tuple(segment.segment.id for segment in segments),
        foreign=side is Side.FOREIGN,
        figures_only=side is Side.FIGURES,
        language=_language(segments, side, targets),
        texts=tuple(segment.segment.text for segment in segments),
        lengths=tuple(_length(segment, side, targets) for segment in segments),
        shares=tuple(piece.share for piece in pieces),
        by_space=any(piece.by_space for piece in pieces),
        role=first.role,
        shape=first.location.shape,
        box=_around(segment.segment.location.box for segment in segments),
        order=order,
        figures=figures_in(text[:_ENOUGH])[:_FIGURES],
        latin=written_alike(text)[1],
        has_unit=_UNIT.search(text) is not None,
    )


def _language(segments: Sequence[ReadSegment], side: Side, targets: Targets) -> str:
    """Return the language with most words on the block's own side, ``zxx`` where there is none."""
    counts: Counter[str] = Counter()
    for segment in segments:
        counts.update({language: words for language, words in segment.words.items() if _is_on(side, language, targets)})
    return max(counts, key=lambda language: (counts[language], language), default=NO_LANGUAGE)


def _is_on(side: Side, language: str, targets: Targets) -> bool:
    return language != NO_LANGUAGE and targets.include(language) == (side is Side.TARGET)


def written_alike(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the numbers and the Latin words of a text, which both languages would write alike."""
    plain = unicodedata.normalize("NFKC", text)
    numbers = frozenset(number.replace(",", "") for number in _NUMBER.findall(plain))
    return numbers, frozenset(word.casefold() for word in _LATIN.findall(plain))


def _length(segment: ReadSegment, side: Side, targets: Targets) -> float:
    match side:
        case Side.FOREIGN:
            return segment.foreign(targets) + segment.words.get(NO_LANGUAGE, 0.0)
        case Side.TARGET:
            return segment.in_target(targets) + segment.words.get(NO_LANGUAGE, 0.0)
        case Side.FIGURES:
            return segment.words.get(NO_LANGUAGE, 0.0)


def _around(boxes: Iterable[Box | None]) -> Box | None:
    """Return the smallest box around all; None when one of them has none."""
    known = list(boxes)
    given = [box for box in known if box is not None]
    if not given or len(given) < len(known):
        return None
    left, top = min(box.x for box in given), min(box.y for box in given)
    return Box(left, top, max(box.right for box in given) - left, max(box.bottom for box in given) - top)
