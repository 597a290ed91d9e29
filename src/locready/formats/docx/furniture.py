"""Headers and footers: each is read once, with the first page that may show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from locready.formats.damage import BROKEN, why
from locready.formats.docx.blocks import story_in
from locready.formats.docx.fields import Fields
from locready.formats.docx.story import Inner, Story
from locready.formats.docx.styles import is_on
from locready.formats.gathered import Found
from locready.formats.markup.parse import drops_text
from locready.formats.opc.markup import R, W
from locready.model import Role


class Furniture:
    """Reads the headers and footers of sections; ``even`` says that even pages have some of their own."""

    def __init__(self, *, even: bool) -> None:
        self._even = even
        self._told: set[str] = set()

    def of(self, section: etree._Element, story: Story) -> Iterator[Found]:
        """Yield the headers and footers of a section that were not read yet; those that no page shows are hidden."""
        first = is_on(section.find(f"{W}titlePg"))
        for reference in section.iterchildren(f"{W}headerReference", f"{W}footerReference"):
            pointer = story.pointer(reference.get(f"{R}id"))
            if pointer is None or pointer.external or pointer.target in self._told:
                continue
            self._told.add(pointer.target)
            kind = reference.get(f"{W}type", "default")
            hidden = (kind == "first" and not first) or (kind == "even" and not self._even)
            yield from _read(pointer.kind, replace(story, part=pointer.target, hidden=hidden))


def _read(kind: str, story: Story) -> Iterator[Found]:
    inner = replace(story, role=Role.FOOTER, shape=kind, flows=False, fields=Fields(), place=story.pages.location(kind))
    try:
        root = story.package.xml(story.part)
    except BROKEN as error:
        yield inner.damaged(why(error))
        return
    if drops_text(root):
        yield inner.damaged(f"{story.part} refers to entities")
    yield from story_in(Inner(element=root, address="/1", story=inner))
