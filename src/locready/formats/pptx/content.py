"""What one shape holds, whatever its kind; a shape that breaks becomes a gap and the slide is read on."""

from __future__ import annotations

from collections.abc import Iterator

from locready.formats.damage import BROKEN, why
from locready.formats.markup.address import address_of
from locready.formats.opc.markup import P
from locready.formats.pptx.objects import graphic_in
from locready.formats.pptx.pictures import ink_in, picture_fill_in, picture_in
from locready.formats.pptx.shapes import drawing_properties
from locready.formats.pptx.stage import Found, Shape
from locready.formats.pptx.text import links_in, text_in
from locready.model import GapReason, Role


def content_of(shape: Shape) -> tuple[Found, ...]:
    """Return the text, links, embedded files and gaps of a shape, its alternative text last."""
    found: list[Found] = []
    try:
        found.extend(_seen_in(shape))
        found.extend(_told_of(shape))
    except BROKEN as error:
        found.append(shape.gap(GapReason.DAMAGED_PART, why(error)))
    return tuple(found)


def _seen_in(shape: Shape) -> Iterator[Found]:
    tag = shape.element.tag
    if tag == f"{P}sp":
        yield from text_in(shape)
        yield from picture_fill_in(shape)
    elif tag == f"{P}pic":
        yield from picture_in(shape)
    elif tag == f"{P}graphicFrame":
        yield from graphic_in(shape)
    elif tag == f"{P}contentPart":
        yield ink_in(shape)


def _told_of(shape: Shape) -> Iterator[Found]:
    """Yield what the shape's own properties say: its alternative text and the link on the shape as a whole."""
    about = drawing_properties(shape.element)
    if about is None:
        return
    texts: set[str] = set()
    for attribute in ("descr", "title"):
        text = about.get(attribute, "")
        if text.strip() and text not in texts:
            texts.add(text)
            yield shape.spot(Role.ALT).segment(text, address_of(shape.stage.part, about, attribute))
    yield from links_in(about, shape.stage, shape.location)
