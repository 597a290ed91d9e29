"""Text frames: one segment a paragraph, and the hyperlinks in it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.drawingml.paragraphs import paragraphs_in
from locready.formats.opc.markup import A, P, R
from locready.formats.pptx.stage import Found, Shape, Stage
from locready.model import Link, Location, Role

_FRAME = f"{P}txBody"
_LINKS = (f"{A}hlinkClick", f"{A}hlinkHover", f"{A}hlinkMouseOver")
_FOOTERS = frozenset({"ftr", "hdr", "dt", "sldNum"})
_TITLES = frozenset({"title", "ctrTitle"})


def text_in(shape: Shape) -> Iterator[Found]:
    """Yield the paragraphs and links of a text box, placeholder or other shape with text."""
    frame = shape.element.find(_FRAME)
    if frame is not None:
        spot = shape.spot(_role(shape))
        yield from paragraphs_in(frame, shape.stage.part, spot)
        yield from links_in(frame, shape.stage, spot.location)


def links_in(element: etree._Element, stage: Stage, location: Location) -> Iterator[Link]:
    """Yield the hyperlinks to the outside below an element."""
    for mark in element.iter(*_LINKS):
        pointer = stage.pointer(mark.get(f"{R}id"))
        if pointer is not None and pointer.external:
            yield Link(url=pointer.target, location=location)


def _role(shape: Shape) -> Role:
    if shape.placeholder in _TITLES:
        return Role.TITLE
    return Role.FOOTER if shape.placeholder in _FOOTERS else Role.BODY
