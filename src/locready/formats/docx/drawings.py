"""DrawingML in a document: text boxes, pictures, charts and SmartArt, placed in a line or floating."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.docx.pictures import shown_picture
from locready.formats.docx.story import Inner, Story
from locready.formats.drawingml.charts import chart_in
from locready.formats.drawingml.diagrams import nodes_in
from locready.formats.drawingml.paragraphs import paragraph_at, paragraphs_in
from locready.formats.drawingml.spot import Spot
from locready.formats.gathered import Found
from locready.formats.markup.address import address_of, way_to
from locready.formats.markup.number import number
from locready.formats.markup.parse import drops_text
from locready.formats.opc.markup import CX, DGM, WP, A, C, R, W, is_shown
from locready.formats.parts import PartUnreadable
from locready.model import GapReason, Link, Role, Segment

_EMU_PER_POINT = 12_700
_TRUE = ("1", "true")
TEXT_BOX = f"{W}txbxContent"


def drawing_in(drawing: etree._Element, address: str, story: Story) -> Iterator[Found | Inner]:
    """Yield what a drawing shows, its alternative text last.

    Raises:
        PartUnreadable: a part that it shows cannot be read.
    """
    for frame in drawing.iterchildren(f"{WP}inline", f"{WP}anchor"):
        about = frame.find(f"{WP}docPr")
        hidden = about is not None and about.get("hidden") in _TRUE
        name = about.get("name") if about is not None else None
        share = _share(frame.find(f"{WP}extent"), story)
        story.pages.fill()
        for element in frame.iter(TEXT_BOX, f"{A}blip", f"{C}chart", f"{CX}chart", f"{DGM}relIds", f"{A}p"):
            if is_shown(element) and not _is_inside_text(element, drawing):
                spot = story.spot(Role.BODY, shape=name, hidden=hidden)
                yield from _shown(element, story, spot, share)
        if about is not None:
            yield from _told(about, story, story.spot(Role.ALT, shape=name, hidden=hidden))


def _shown(element: etree._Element, story: Story, spot: Spot, share: float | None) -> Iterator[Found | Inner]:
    tag = element.tag
    if tag == TEXT_BOX:
        yield story.inside(element, way_to(element), shape=spot.location.shape)
    elif tag == f"{A}blip":
        yield from shown_picture(element.get(f"{R}embed") or element.get(f"{R}link"), story, spot, share)
    elif tag == f"{A}p":  # a locked canvas, an add-in's drawing
        segment = paragraph_at(element, address_of(story.part, element), spot)
        yield from (segment,) if segment is not None else ()
    elif tag == f"{DGM}relIds":
        yield from _diagram(_part(element, f"{R}dm", story), story, story.spot(Role.DIAGRAM, hidden=spot.hidden))
    else:
        spot = story.spot(Role.CHART, shape=spot.location.shape, hidden=spot.hidden)
        yield from chart_in(_part(element, f"{R}id", story), story.package, spot)


def _is_inside_text(element: etree._Element, drawing: etree._Element) -> bool:
    """Say whether an element of a drawing stands in a text box of it: it belongs to the story of that."""
    return next((above for above in element.iterancestors(TEXT_BOX, drawing.tag)), drawing) is not drawing


def _part(element: etree._Element, attribute: str, story: Story) -> str:
    pointer = story.pointer(element.get(attribute))
    if pointer is None or pointer.external:
        raise PartUnreadable("a graphic points to nothing")
    return pointer.target


def _diagram(part: str, story: Story, spot: Spot) -> Iterator[Found]:
    data = story.package.xml(part)
    if drops_text(data):
        yield spot.gap(GapReason.DAMAGED_PART, f"{part} refers to entities")
    for _node, body in nodes_in(data):
        yield from paragraphs_in(body, part, spot)


def _told(about: etree._Element, story: Story, spot: Spot) -> Iterator[Segment | Link]:
    """Yield what a drawing's properties say: its alternative text and the link on it."""
    texts: set[str] = set()
    for attribute in ("descr", "title"):
        text = about.get(attribute, "")
        if text.strip() and text not in texts:
            texts.add(text)
            yield spot.segment(text, address_of(story.part, about, attribute))
    for mark in about.iterchildren(f"{A}hlinkClick", f"{A}hlinkHover"):
        pointer = story.pointer(mark.get(f"{R}id"))
        if pointer is not None and pointer.external:
            yield Link(url=pointer.target, location=spot.location)


def _share(extent: etree._Element | None, story: Story) -> float | None:
    """Return the share of its page that a drawing fills (0..1)."""
    width, height = (number(extent.get(side)) if extent is not None else None for side in ("cx", "cy"))
    if width is None or height is None:
        return None
    across, down = story.pages.size
    return min(max(width * height, 0) / _EMU_PER_POINT**2 / (across * down), 1.0)
