"""Paragraphs of DrawingML as segments."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.drawingml.runs import is_invisible, language_of, runs_of, text_of
from locready.formats.drawingml.spot import Spot
from locready.formats.markup.address import address_of
from locready.formats.opc.markup import A
from locready.model import Segment

_PARAGRAPH = f"{A}p"


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
