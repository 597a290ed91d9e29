"""Graphic frames: tables, charts, SmartArt, embedded objects, and whatever else carries text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.drawingml.charts import chart_in
from locready.formats.drawingml.paragraphs import paragraph_at
from locready.formats.markup.address import address_of
from locready.formats.opc.markup import CX, DGM, A, C, P, R, is_shown, shown
from locready.formats.parts import PartUnreadable
from locready.formats.pictures import Shown
from locready.formats.pptx.diagrams import diagram_in
from locready.formats.pptx.pictures import preview_in
from locready.formats.pptx.stage import Attachment, Found, Shape
from locready.formats.pptx.tables import table_in
from locready.model import Gap, GapReason, Role, Segment


def graphic_in(shape: Shape) -> Iterator[Found]:
    """Yield what a graphic frame holds.

    Raises:
        PartUnreadable: a part that it shows cannot be read.
    """
    data = shape.element.find(f"{A}graphic/{A}graphicData")
    for graphic in shown(data) if data is not None else ():
        if graphic.tag == f"{A}tbl":
            yield from table_in(graphic, shape)
        elif graphic.tag in (f"{C}chart", f"{CX}chart"):
            yield from chart_in(_part(graphic, f"{R}id", shape), shape.stage.package, shape.spot(Role.CHART))
        elif graphic.tag == f"{DGM}relIds":
            yield from diagram_in(_part(graphic, f"{R}dm", shape), shape)
        elif graphic.tag == f"{P}oleObj":
            yield from _object_in(graphic, shape)
        else:
            yield from _other_text(graphic, shape)


def _part(graphic: etree._Element, attribute: str, shape: Shape) -> str:
    pointer = shape.stage.pointer(graphic.get(attribute))
    if pointer is None or pointer.external:
        raise PartUnreadable(f"{shape.name or 'a graphic'} points to nothing")
    return pointer.target


def _object_in(graphic: etree._Element, shape: Shape) -> Iterator[Gap | Attachment | Shown]:
    """Yield the picture that an audience sees of an embedded object, and the file behind it."""
    pointer = shape.stage.pointer(graphic.get(f"{R}id"))
    yield from preview_in(graphic, shape, pointer.target if pointer is not None else "a linked object")
    if pointer is None or pointer.external:
        detail = "an object that is linked and not in the file"
        yield shape.gap(GapReason.EMBEDDED, detail, audience=False)
    else:
        yield Attachment(part=pointer.target, location=shape.location)


def _other_text(graphic: etree._Element, shape: Shape) -> Iterator[Segment]:
    """Yield the paragraphs of a graphic of a kind that is not known here (a locked canvas, an add-in's drawing)."""
    spot = shape.spot(Role.BODY)
    for paragraph in graphic.iter(f"{A}p"):
        if is_shown(paragraph):
            segment = paragraph_at(paragraph, address_of(shape.stage.part, paragraph), spot)
            if segment is not None:
                yield segment
