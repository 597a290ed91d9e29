"""Charts, old and new (chartEx): titles, names of axes and series, categories, labels; numbers are left alone."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.drawingml.paragraphs import paragraph_at
from locready.formats.drawingml.spot import Spot
from locready.formats.markup.address import address_of
from locready.formats.markup.parse import characters, drops_text
from locready.formats.opc.markup import CX, A, C, is_shown
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import all_of
from locready.model import Gap, GapReason, Segment

_NAMES = (f"{C}v", f"{C}name", f"{CX}v", f"{CX}pt")
_NUMBERS = frozenset({f"{C}numCache", f"{C}numLit", f"{CX}numDim"})


def chart_in(part: str, package: Package, spot: Spot) -> Iterator[Segment | Gap]:
    """Yield the text of a chart part and of what its author drew on it, each once: series repeat their categories.

    Raises:
        PartUnreadable: the part cannot be read.
    """
    seen: set[str] = set()
    drawn_on = [pointer.target for pointer in all_of(package.relationships(part).values(), "chartUserShapes")]
    for name in (part, *drawn_on):
        root = package.xml(name)
        if drops_text(root):
            yield spot.gap(GapReason.DAMAGED_PART, f"{name} refers to entities")
        for segment in _labels(root, name, spot):
            if segment.text not in seen:
                seen.add(segment.text)
                yield segment


def _labels(root: etree._Element, part: str, spot: Spot) -> Iterator[Segment]:
    for element in root.iter(f"{A}p", *_NAMES):
        segment = _label(element, part, spot) if is_shown(element) else None
        if segment is not None:
            yield segment


def _label(element: etree._Element, part: str, spot: Spot) -> Segment | None:
    address = address_of(part, element)
    if element.tag == f"{A}p":
        return paragraph_at(element, address, spot)
    text = characters(element)
    if not text.strip() or _is_number(element):
        return None
    return spot.segment(text, address)


def _is_number(element: etree._Element) -> bool:
    """Say whether a cached value is one of numbers: ``c:numCache/c:pt/c:v``, ``cx:numDim/cx:lvl/cx:pt``."""
    parent = element.getparent()
    above = parent.getparent() if parent is not None else None
    return above is not None and above.tag in _NUMBERS
