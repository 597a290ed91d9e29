"""Translations into a copy of a deck: slides, notes, tables, charts, SmartArt, comments, alternative texts, title.

Everything else of the file stays as it is, part by part; of a part that is written, everything outside the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from locready.formats.drawingml.twins import fallbacks, same_labels, same_paragraphs
from locready.formats.drawingml.write import Tongue, Unwritable, write_paragraph
from locready.formats.markup.address import find, part_of
from locready.formats.opc.copy import copied
from locready.formats.opc.package import Package, opened
from locready.formats.opc.parts_written import PartsWritten
from locready.formats.options import ReadOptions
from locready.formats.parts import PartUnreadable
from locready.formats.placing import Placed
from locready.formats.pptx.drawings import drawings_of
from locready.formats.pptx.frames import Frames
from locready.formats.tongue import tongue_of
from locready.model import Role
from locready.model.translation import Remark, RemarkKind
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
        remarks = [remark for place in places for remark in deck.put(place)]
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

    def put(self, place: Placed) -> Iterator[Remark]:
        """Write one translation wherever the deck keeps its source."""
        translation, segment = place.translation, place.segment
        try:
            element = find(self.parts.root(part_of(segment.address)), segment.address)
            lost = self._written(element, place)
        except (LookupError, ValueError, PartUnreadable, Unwritable):
            yield Remark(kind=RemarkKind.UNWRITABLE, translation=translation, location=segment.location)
            return
        if lost:
            yield Remark(kind=RemarkKind.FLATTENED, translation=translation, location=segment.location)

    def _written(self, element: etree._Element, place: Placed) -> bool:
        text, segment = place.translation.target, place.segment
        attribute = segment.address.rpartition("@")[2] if "@" in segment.address else ""
        if attribute:
            element.set(attribute, text)
            return False
        tongue = tongue_of(place.translation.language, heading=segment.role is Role.TITLE)
        twins = list(self._twins(element, place))
        self.frames.touched(element, place)
        lost = _put(element, text, tongue)
        for twin in twins:
            self.frames.touched(twin, place)
            _put(twin, text, tongue)
        return lost

    def _twins(self, element: etree._Element, place: Placed) -> Iterator[etree._Element]:
        """Yield what repeats the source: in the chart, in the drawing of a diagram, for older programs."""
        source, part = place.segment.text, part_of(place.segment.address)
        if place.segment.role is Role.CHART:
            yield from same_labels(element.getroottree().getroot(), element, source)
        elif place.segment.role is Role.DIAGRAM:
            for drawing in drawings_of(part, self.package):
                yield from same_paragraphs(self.parts.root(drawing), element, source)
        else:
            yield from fallbacks(element, source)


def _put(element: etree._Element, text: str, tongue: Tongue) -> bool:
    if etree.QName(element).localname == "p" and element.find("{*}r") is not None:
        return write_paragraph(element, text, tongue)
    for inside in element:
        inside.tail = None
    element.text = text
    return False
