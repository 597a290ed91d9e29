"""What is drawn over a sheet: text boxes, pictures, charts, SmartArt, and files embedded in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from lxml import etree

from locready.formats.content import content_of_part
from locready.formats.damage import BROKEN, why
from locready.formats.drawingml.charts import chart_in
from locready.formats.drawingml.diagrams import nodes_in
from locready.formats.drawingml.paragraphs import paragraph_at, paragraphs_in
from locready.formats.drawingml.spot import Spot
from locready.formats.embedded import Embedded
from locready.formats.gathered import Found
from locready.formats.markup.address import address_of
from locready.formats.markup.number import number
from locready.formats.markup.parse import characters, drops_text
from locready.formats.opc.markup import CX, DGM, XDR, A, C, R, is_shown
from locready.formats.opc.relationships import Relationships, all_of
from locready.formats.parts import PartUnreadable
from locready.formats.pictures import Shown
from locready.formats.xlsx.references import LAST_COLUMN, LAST_ROW, Cell, Range
from locready.formats.xlsx.sheet import Sheet
from locready.model import GapReason, Role

_ANCHORS = (f"{XDR}twoCellAnchor", f"{XDR}oneCellAnchor", f"{XDR}absoluteAnchor")
_TRUE = ("1", "true")


def drawn_on(sheet: Sheet) -> Iterator[Found]:
    """Yield everything drawn on a sheet, then the files embedded in it."""
    pointers = sheet.package.relationships(sheet.part)
    for pointer in all_of(pointers.values(), "drawing"):
        yield from _drawing(pointer.target, sheet)
    for pointer in all_of(pointers.values(), "package", "oleObject"):
        content = partial(content_of_part, sheet.package, pointer.target, sheet.package.embedded_bytes)
        size = sheet.package.size(pointer.target)
        yield Embedded(name=pointer.target, location=sheet.location(), content=content, size=size)


def _drawing(part: str, sheet: Sheet) -> Iterator[Found]:
    try:
        root = sheet.package.xml(part)
    except PartUnreadable as error:
        yield sheet.damaged(str(error))
        return
    if drops_text(root):
        yield sheet.damaged(f"{part} refers to entities")
    for anchor in root.iter(*_ANCHORS):
        if is_shown(anchor):
            try:
                yield from _anchored(anchor, part, sheet)
            except BROKEN as error:
                yield sheet.damaged(why(error))


def _anchored(anchor: etree._Element, part: str, sheet: Sheet) -> Iterator[Found]:
    about = next(anchor.iter(f"{XDR}cNvPr"), None)
    name = about.get("name") if about is not None else None
    hidden = about is not None and about.get("hidden") in _TRUE
    spot = sheet.spot(Role.BODY, shape=name, area=_area(anchor), hidden=hidden)
    pointers = sheet.package.relationships(part)
    for element in anchor.iter(f"{A}p", f"{A}blip", f"{C}chart", f"{CX}chart", f"{DGM}relIds"):
        if is_shown(element):
            yield from _shown(element, part, pointers, sheet, spot)
    for about in anchor.iter(f"{XDR}cNvPr"):
        for attribute in ("descr", "title"):
            if about.get(attribute, "").strip():
                told = replace(spot, role=Role.ALT)
                yield told.segment(about.get(attribute, ""), address_of(part, about, attribute))


def _shown(element: etree._Element, part: str, pointers: Relationships, sheet: Sheet, spot: Spot) -> Iterator[Found]:
    if element.tag == f"{A}p":
        segment = paragraph_at(element, address_of(part, element), spot)
        yield from (segment,) if segment is not None else ()
    elif element.tag == f"{A}blip":
        yield from _picture(element, pointers, sheet, spot)
    elif element.tag == f"{DGM}relIds":
        target = _target(element, f"{R}dm", pointers)
        for _node, body in nodes_in(sheet.package.xml(target)):
            yield from paragraphs_in(body, target, replace(spot, role=Role.DIAGRAM))
    else:
        yield from chart_in(_target(element, f"{R}id", pointers), sheet.package, replace(spot, role=Role.CHART))


def _picture(blip: etree._Element, pointers: Relationships, sheet: Sheet, spot: Spot) -> Iterator[Found]:
    pointer = pointers.get(blip.get(f"{R}embed") or blip.get(f"{R}link") or "")
    if pointer is None or pointer.external:
        yield spot.gap(GapReason.PICTURE, pointer.target if pointer else "a picture that is not in the file")
        return
    yield Shown(
        key=pointer.target,
        content=partial(content_of_part, sheet.package, pointer.target),
        location=spot.location,
        hidden=spot.hidden,
    )


def _target(element: etree._Element, attribute: str, pointers: Relationships) -> str:
    pointer = pointers.get(element.get(attribute, ""))
    if pointer is None or pointer.external:
        raise PartUnreadable("a graphic points to nothing")
    return pointer.target


def _area(anchor: etree._Element) -> Range | None:
    """Return the cells that a drawing covers; None where it is not tied to cells."""
    start = _corner(anchor.find(f"{XDR}from"))
    end = _corner(anchor.find(f"{XDR}to")) or start
    return Range(start, end) if start is not None and end is not None else None


def _corner(mark: etree._Element | None) -> Cell | None:
    if mark is None:
        return None
    row, column = (number(characters(side)) for name in ("row", "col") for side in mark.iterchildren(f"{XDR}{name}"))
    if row is None or column is None:
        return None
    return Cell(min(max(row, 0) + 1, LAST_ROW), min(max(column, 0) + 1, LAST_COLUMN))
