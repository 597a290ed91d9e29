"""The body of a document, section by section, and after it the notes that its text does not refer to."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.damage import BROKEN, why
from locready.formats.docx.blocks import block_in, story_in
from locready.formats.docx.furniture import Furniture
from locready.formats.docx.notes import Notes
from locready.formats.docx.sections import begin_section
from locready.formats.docx.story import Story
from locready.formats.gathered import Found
from locready.formats.markup.address import way_to
from locready.formats.opc.markup import W, shown_at
from locready.model import Role

_SECTION = f"{W}sectPr"


def body_in(body: etree._Element, story: Story, furniture: Furniture) -> Iterator[Found]:
    """Yield everything in the body; the headers and footers of a section come before its text."""
    sections = [mark for mark in body.iter(_SECTION) if _is_section(mark, body)]
    waiting = iter(sections)
    yield from _begin(next(waiting, None), story, furniture)
    for block, at in shown_at(body, way_to(body)):
        try:
            yield from block_in(block, at, story)
        except BROKEN as error:
            yield story.damaged(why(error))
        for mark in block.iter(_SECTION) if len(sections) > 1 else ():
            if mark in sections[:-1]:
                yield from _begin(next(waiting, None), story, furniture)
    yield from story.unfinished()


def unreferenced(notes: Notes, story: Story) -> Iterator[Found]:
    """Yield comments and notes that no text refers to: no page shows these, yet they are in the file."""
    for kind, note in notes.rest():
        role = Role.COMMENT if kind == "comment" else Role.BODY
        inner = story.inside(note.element, note.address, shape=kind, role=role)
        yield from story_in(inner.within(part=note.part, hidden=kind != "comment"))


def _is_section(mark: etree._Element, body: etree._Element) -> bool:
    """Say whether it ends a section: not one that a tracked change remembers."""
    above = mark.getparent()
    return above is body or (above is not None and above.tag == f"{W}pPr")


def _begin(section: etree._Element | None, story: Story, furniture: Furniture) -> Iterator[Found]:
    if section is not None:
        begin_section(section, story.pages)
        yield from furniture.of(section, story)
