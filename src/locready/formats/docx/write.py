"""Translations into a copy of a Word document: its text, tables, notes, headers, text boxes, charts and properties.

Everything else of the file stays as it is, part by part; of a part that is written, everything outside the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from locready.formats.docx.paragraph_written import write_paragraph
from locready.formats.drawingml.place import put, twins_of
from locready.formats.drawingml.write import Unwritable
from locready.formats.opc.copy import copied
from locready.formats.opc.markup import ALTERNATE, FALLBACK, W
from locready.formats.opc.package import Package, opened
from locready.formats.opc.parts_written import PartsWritten
from locready.formats.opc.spots import elements_for, flattened
from locready.formats.options import ReadOptions
from locready.formats.placing import Placed, unwritable
from locready.formats.tongue import tongue_of
from locready.model import Role
from locready.model.translation import Remark
from locready.sources import Source

_PARAGRAPH = f"{W}p"


def write(source: Source, copy: Path, places: Sequence[Placed], options: ReadOptions) -> tuple[Remark, ...]:
    """Write a copy of a document with translations in it.

    Args:
        source: the document; it is never written to.
        copy: the file to write.
        places: the translations, each with the text that it replaces.
        options: the limits.

    Returns:
        What is to be looked at: what could not be written, lost looks.

    Raises:
        InputError: the document cannot be read any more.
        PartUnreadable: a part of it is damaged and cannot be copied.
    """
    with opened(source, options) as package:
        document = _Document(package=package, parts=PartsWritten(package))
        remarks = [remark for found in elements_for(places, document.parts) for remark in document.put(*found)]
        content = document.parts.content
    with opened(source, options) as package:
        copied(package, copy, content)
    return tuple(remarks)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    """A document that is being written."""

    package: Package
    parts: PartsWritten

    def put(self, element: etree._Element | None, place: Placed) -> Iterator[Remark]:
        """Write one translation wherever the document keeps its source."""
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
        text, segment = place.translation.target, place.segment
        tongue = tongue_of(place.translation.language, heading=segment.role is Role.TITLE)
        if element.tag != _PARAGRAPH:
            twins = list(twins_of(element, segment, self.parts, self.package))
            lost = put(element, segment.address, text, tongue)
            for twin in twins:
                put(twin, "", text, tongue)
            return lost
        twins = list(_older(element))
        lost = write_paragraph(element, segment.text, text, tongue)
        for twin in twins:
            with suppress(Unwritable):  # another paragraph of the same box
                write_paragraph(twin, segment.text, text, tongue)
        return lost


def _older(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs that older programs show in place of those around this one."""
    for alternate in paragraph.iterancestors(ALTERNATE):
        for branch in alternate.iterchildren(FALLBACK):
            yield from branch.iter(_PARAGRAPH)
