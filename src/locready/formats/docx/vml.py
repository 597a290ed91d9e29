"""VML, the drawing language of Word before 2010, and the objects embedded with a picture of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lxml import etree

from locready.formats.content import content_of_part
from locready.formats.docx.drawings import TEXT_BOX
from locready.formats.docx.pictures import shown_picture
from locready.formats.docx.story import Inner, Story
from locready.formats.embedded import Embedded
from locready.formats.gathered import Found
from locready.formats.markup.address import address_of, way_to
from locready.formats.opc.markup import OFFICE, R, V, is_shown
from locready.model import GapReason, Role

_OBJECT = f"{OFFICE}OLEObject"


def vml_in(drawing: etree._Element, address: str, story: Story) -> Iterator[Found | Inner]:
    """Yield what a ``w:pict`` or ``w:object`` shows: text boxes, WordArt, pictures, the file behind an object."""
    story.pages.fill()
    told: set[str] = set()
    for element in drawing.iter(TEXT_BOX, f"{V}textpath", f"{V}imagedata", _OBJECT):
        above = next(element.iterancestors(TEXT_BOX, drawing.tag), drawing)
        if above is drawing and is_shown(element):
            yield from _shown(element, story)
    for element in drawing.iter():
        text = element.get("alt", "") if isinstance(element.tag, str) and element.tag.startswith(V) else ""
        if text.strip() and text not in told:
            told.add(text)
            yield story.spot(Role.ALT).segment(text, address_of(story.part, element, "alt"))


def _shown(element: etree._Element, story: Story) -> Iterator[Found | Inner]:
    if element.tag == TEXT_BOX:
        yield story.inside(element, way_to(element), shape="text box")
    elif element.tag == f"{V}textpath":
        if element.get("string", "").strip():
            spot = story.spot(_word_art(element, story))
            yield spot.segment(element.get("string", ""), address_of(story.part, element, "string"))
    elif element.tag == f"{V}imagedata":
        identifier = element.get(f"{R}id") or element.get(f"{R}pict") or element.get(f"{OFFICE}relid")
        yield from shown_picture(identifier, story, story.spot(Role.BODY))
    else:
        yield from _object(element, story)


def _word_art(element: etree._Element, story: Story) -> Role:
    """Return the role of WordArt: behind every page (in a header) it is a watermark."""
    return Role.WATERMARK if story.role is Role.FOOTER else Role.BODY


def _object(element: etree._Element, story: Story) -> Iterator[Found]:
    pointer = story.pointer(element.get(f"{R}id"))
    if pointer is None or pointer.external:
        gap = story.spot(Role.NOTE, hidden=True).gap(GapReason.EMBEDDED, "an object that is linked and not in the file")
        yield gap
        return
    part = pointer.target
    yield Embedded(
        name=part,
        location=story.location(),
        size=story.package.size(part),
        content=partial(content_of_part, story.package, part, story.package.embedded_bytes),
    )
