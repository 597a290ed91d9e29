"""Speaker notes: all text of a slide's notes page, its headers and footers included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pptx.slide import Slide

from locready.formats.markup.parse import drops_text
from locready.formats.opc.markup import P
from locready.formats.opc.relationships import first_of
from locready.formats.pptx.content import content_of
from locready.formats.pptx.shapes import shapes_of
from locready.formats.pptx.stage import Found, Stage
from locready.model import Link, Role, Segment


def notes_of(slide: Slide, stage: Stage) -> Iterator[Found]:
    """Yield the text, alternative texts and links of the notes page; it has no place on the slide.

    Its pictures are no gaps: an audience never sees the page.
    """
    pointer = first_of(stage.relationships, "notesSlide")
    if pointer is None:
        return
    page = slide.notes_slide if slide.has_notes_slide else None
    tree = page.element.find(f"{P}cSld/{P}spTree") if page is not None else None
    if tree is None:
        yield stage.damaged(f"{pointer.target} is damaged", audience=False)
        return
    if drops_text(tree):
        yield stage.damaged(f"{pointer.target} refers to entities", audience=False)
    notes = replace(stage, part=pointer.target, role=Role.NOTE, placed=False)
    for shape in shapes_of(tree, notes):
        yield from (found for found in content_of(shape) if isinstance(found, Segment | Link))
