"""Translations into a copy of a Word document: its text, tables, notes, headers, text boxes, charts and properties.

Everything else of the file stays as it is, part by part; of a part that is written, everything outside the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from lxml import etree

from locready.formats.docx.paragraph_written import write_paragraph
from locready.formats.drawingml.place import put, twins_of
from locready.formats.drawingml.write import Tongue, Unwritable
from locready.formats.opc.markup import ALTERNATE, FALLBACK, W
from locready.formats.opc.rewrite import Rewriting, put_all, rewriting
from locready.formats.options import ReadOptions
from locready.formats.placing import Placed
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
    with rewriting(source, copy, options) as document:
        return tuple(put_all(places, document.parts, partial(_written, document)))


def _written(document: Rewriting, element: etree._Element, place: Placed) -> bool:
    """Write a translation and whatever repeats its source; say whether looks were lost."""
    text, segment = place.translation.target, place.segment
    tongue = tongue_of(place.translation.language, heading=segment.role is Role.TITLE)
    if element.tag == _PARAGRAPH:
        return _paragraph(element, segment.text, text, tongue)
    twins = list(twins_of(element, segment, document.parts, document.package))
    lost = put(element, segment.address, text, tongue)
    for twin in twins:
        put(twin, "", text, tongue)
    return lost


def _paragraph(element: etree._Element, source: str, text: str, tongue: Tongue) -> bool:
    twins = list(_older(element))
    lost = write_paragraph(element, source, text, tongue)
    for twin in twins:
        with suppress(Unwritable):  # another paragraph of the same box
            write_paragraph(twin, source, text, tongue)
    return lost


def _older(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs that older programs show in place of those around this one."""
    for alternate in paragraph.iterancestors(ALTERNATE):
        for branch in alternate.iterchildren(FALLBACK):
            yield from branch.iter(_PARAGRAPH)
