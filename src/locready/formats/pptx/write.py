"""Translations into a copy of a deck: slides, notes, tables, charts, SmartArt, comments, alternative texts, title.

Everything else of the file stays as it is, part by part; of a part that is written, everything outside the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from locready.formats.drawingml.place import put, twins_of
from locready.formats.drawingml.write import Unwritable
from locready.formats.opc.copy import copied
from locready.formats.opc.package import Package, opened
from locready.formats.opc.parts_written import PartsWritten
from locready.formats.opc.spots import elements_for, flattened
from locready.formats.options import ReadOptions
from locready.formats.placing import Placed, unwritable
from locready.formats.pptx.frames import Frames
from locready.formats.tongue import tongue_of
from locready.model import Role
from locready.model.translation import Remark
from locready.sources import Source


def write(source: Source, copy: Path, places: Sequence[Placed], options: ReadOptions) -> tuple[Remark, ...]:
    """Write a copy of a deck with translations in it.

    Args:
        source: the deck; it is never written to.
        copy: the file to write.
        places: the translations, each with the text that it replaces.
        options: the limits.

    Returns:
        What is to be looked at: what could not be written, lost looks, smaller type.

    Raises:
        InputError: the deck cannot be read any more.
        PartUnreadable: a part of it is damaged and cannot be copied.
    """
    with opened(source, options) as package:
        deck = _Deck(package=package, parts=PartsWritten(package), frames=Frames(package))
        remarks = [remark for found in elements_for(places, deck.parts) for remark in deck.put(*found)]
        remarks += deck.frames.fitted()
        content = deck.parts.content
    with opened(source, options) as package:
        copied(package, copy, content)
    return tuple(remarks)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Deck:
    """A deck that is being written."""

    package: Package
    parts: PartsWritten
    frames: Frames

    def put(self, element: etree._Element | None, place: Placed) -> Iterator[Remark]:
        """Write one translation wherever the deck keeps its source."""
        try:
            if element is None:
                raise Unwritable
            lost = self._written(element, place)
        except Unwritable:
            yield unwritable(place)
            return
        if lost:
            yield flattened(place)

    def _written(self, element: etree._Element, place: Placed) -> bool:
        """Write a translation and whatever repeats its source; say whether looks were lost."""
        text, segment = place.translation.target, place.segment
        tongue = tongue_of(place.translation.language, heading=segment.role is Role.TITLE)
        twins = list(twins_of(element, segment, self.parts, self.package))
        self.frames.touched(element, place)
        lost = put(element, segment.address, text, tongue)
        for twin in twins:
            self.frames.touched(twin, place)
            put(twin, "", text, tongue)
        return lost
