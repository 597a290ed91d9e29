"""The blocks of a story: paragraphs, tables in tables, content controls, and the stories that stand in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from lxml import etree

from locready.formats.content import content_of_part
from locready.formats.damage import BROKEN, why
from locready.formats.docx.paragraphs import paragraph_in
from locready.formats.docx.story import Inner, Story
from locready.formats.embedded import Embedded
from locready.formats.gathered import Found
from locready.formats.opc.markup import R, W, shown_at
from locready.model import Role

_PARAGRAPH = f"{W}p"
_PROPERTIES = frozenset(
    f"{W}{name}" for name in ("sectPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr")
)
_CELL = f"{W}tc"


def blocks_in(parent: etree._Element, address: str, story: Story) -> Iterator[Found]:
    """Yield everything in the blocks of a story or of a part of it; one that breaks becomes a gap."""
    for child, at in shown_at(parent, address):
        try:
            yield from block_in(child, at, story)
        except BROKEN as error:
            yield story.damaged(why(error))


def block_in(block: etree._Element, address: str, story: Story) -> Iterator[Found]:
    """Yield everything in one block, and in the stories that are anchored in it."""
    if block.tag == _PARAGRAPH:
        for item in paragraph_in(block, f"{story.part}#{address}", story):
            yield from story_in(item) if isinstance(item, Inner) else (item,)
    elif block.tag == f"{W}tbl":
        yield from blocks_in(block, address, replace(story, role=story.role or Role.TABLE))
    elif block.tag == _CELL:
        yield from blocks_in(block, address, replace(story, hidden=story.hidden or _is_covered(block)))
    elif block.tag == f"{W}altChunk":
        yield from _chunk(block, story)
    elif block.tag not in _PROPERTIES:
        yield from blocks_in(block, address, story)


def story_in(inner: Inner) -> Iterator[Found]:
    """Yield everything in a story of its own."""
    yield from blocks_in(inner.element, inner.address, inner.story)
    yield from inner.story.unfinished()


def _is_covered(cell: etree._Element) -> bool:
    """Say whether a cell lies under the one above it, with which it is merged."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") != "restart"


def _chunk(block: etree._Element, story: Story) -> Iterator[Embedded]:
    """Yield the file whose content Word puts in this place when it opens the document."""
    pointer = story.pointer(block.get(f"{R}id"))
    if pointer is not None and not pointer.external:
        part = pointer.target
        content = partial(content_of_part, story.package, part, story.package.embedded_bytes)
        yield Embedded(name=part, location=story.location(), size=story.package.size(part), content=content)
