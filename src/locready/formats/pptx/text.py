"""Text frames: one segment a paragraph, and the hyperlinks in it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.pptx.address import address_of
from locready.formats.pptx.markup import A, P, R
from locready.formats.pptx.paragraphs import is_invisible, language_of, runs_of, text_of
from locready.formats.pptx.stage import Found, Shape, Spot, Stage
from locready.model import Link, Location, Role, Segment

_FRAME = f"{P}txBody"
_PARAGRAPH = f"{A}p"
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


def paragraphs_in(frame: etree._Element, part: str, spot: Spot) -> Iterator[Segment]:
    """Yield the paragraphs of a text frame in ``part`` that say something."""
    prefix = address_of(part, frame)
    for position, paragraph in enumerate(frame, 1):
        if paragraph.tag == _PARAGRAPH:
            segment = paragraph_at(paragraph, f"{prefix}/{position}", spot)
            if segment is not None:
                yield segment


def paragraph_at(paragraph: etree._Element, address: str, spot: Spot) -> Segment | None:
    """Return a paragraph as a segment, or None when it says nothing."""
    runs = tuple(runs_of(paragraph))
    text = text_of(runs)
    if not text.strip():
        return None
    return spot.segment(text, address, language=language_of(runs), hidden=is_invisible(runs))


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
