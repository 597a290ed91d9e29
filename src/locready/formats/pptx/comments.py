"""Review comments: the old ones (``p:cm``) and the threads of today (MS-PPTX 2.6.5, ``p188:cm`` and replies)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.drawingml.paragraphs import paragraph_at
from locready.formats.drawingml.spot import Spot
from locready.formats.markup.address import address_of
from locready.formats.markup.parse import characters, drops_text
from locready.formats.opc.markup import A, P
from locready.formats.opc.relationships import all_of
from locready.formats.parts import PartUnreadable
from locready.formats.pptx.stage import Stage
from locready.model import Gap, Role, Segment


def comments_on(stage: Stage) -> Iterator[Segment | Gap]:
    """Yield the comments on a slide in the order written, a thread's replies after its first word."""
    spot = Spot(location=stage.location(), role=Role.COMMENT, hidden=stage.hidden)
    for pointer in all_of(stage.relationships.values(), "comments"):
        try:
            root = stage.package.xml(pointer.target)
        except PartUnreadable as error:
            yield stage.damaged(str(error), audience=False)
            continue
        if drops_text(root):
            yield stage.damaged(f"{pointer.target} refers to entities", audience=False)
        yield from _written(root, pointer.target, spot)


def _written(root: etree._Element, part: str, spot: Spot) -> Iterator[Segment]:
    for element in root.iter(f"{P}text", f"{A}p"):
        address = address_of(part, element)
        if element.tag == f"{A}p":
            segment = paragraph_at(element, address, spot)
            if segment is not None:
                yield segment
        elif (text := characters(element)).strip():
            yield spot.segment(text, address)
