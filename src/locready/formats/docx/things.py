"""What stands in a line of text and is none: drawings, old pictures (VML), embedded objects, notes, comments."""

from __future__ import annotations

from collections.abc import Iterator

from locready.formats.docx.drawings import drawing_in
from locready.formats.docx.runs import Mark
from locready.formats.docx.story import Inner, Story
from locready.formats.docx.vml import vml_in
from locready.formats.gathered import Found
from locready.formats.opc.markup import W
from locready.model import Role

_NOTES = {
    f"{W}footnoteReference": "footnote",
    f"{W}endnoteReference": "endnote",
    f"{W}commentReference": "comment",
}


def things_of(mark: Mark, story: Story) -> Iterator[Found | Inner]:
    """Yield what a mark in a line of text stands for; a note that was told already is not told again."""
    tag = str(mark.element.tag)
    if tag in _NOTES:
        yield from note_at(_NOTES[tag], mark.element.get(f"{W}id", ""), story)
    elif tag == f"{W}drawing":
        yield from drawing_in(mark.element, mark.address, story)
    else:
        yield from vml_in(mark.element, mark.address, story)


def note_at(kind: str, identifier: str, story: Story) -> Iterator[Inner]:
    """Yield the note of that kind and id as a story, where it is still to be told."""
    note = story.take_note(kind, identifier)
    if note is not None:
        role = Role.COMMENT if kind == "comment" else Role.BODY
        inner = story.inside(note.element, note.address, shape=kind, role=role)
        yield inner.within(part=note.part)
