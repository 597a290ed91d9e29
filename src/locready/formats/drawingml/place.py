"""A translation in place of any text that the drawing language holds, and of what repeats it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.drawingml.drawings import drawings_of
from locready.formats.drawingml.twins import fallbacks, same_labels, same_paragraphs
from locready.formats.drawingml.write import Tongue, write_paragraph
from locready.formats.markup.address import part_of
from locready.formats.opc.package import Package
from locready.formats.opc.parts_written import PartsWritten
from locready.model import Role, Segment


def put(element: etree._Element, address: str, text: str, tongue: Tongue) -> bool:
    """Put a text where an address points: into a paragraph, an attribute, or any other element that holds text alone.

    Returns:
        Whether words of several looks now share one.

    Raises:
        Unwritable: the paragraph holds more than text.
    """
    attribute = address.rpartition("@")[2] if "@" in address.rpartition("#")[2] else ""
    if attribute:
        element.set(attribute, text)
        return False
    if etree.QName(element).localname == "p" and element.find("{*}r") is not None:
        return write_paragraph(element, text, tongue)
    for inside in element:
        inside.tail = None
    element.text = text
    return False


def twins_of(
    element: etree._Element, segment: Segment, parts: PartsWritten, package: Package
) -> Iterator[etree._Element]:
    """Yield what repeats a text: in its chart, in the drawing of its diagram, for older programs."""
    if segment.role is Role.CHART:
        yield from same_labels(element.getroottree().getroot(), element, segment.text)
    elif segment.role is Role.DIAGRAM:
        for drawing in drawings_of(part_of(segment.address), package):
            yield from same_paragraphs(parts.root(drawing), element, segment.text)
    else:
        yield from fallbacks(element, segment.text)
