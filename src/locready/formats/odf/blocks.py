"""Blocks of text: paragraphs, lists, sections, tables, shapes, notes, comments, one inside another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from locready.formats.damage import BROKEN, why
from locready.formats.gathered import Found
from locready.formats.odf.names import DC, DRAW, META, OFFICE, PRESENTATION, SVG, TABLE, TEXT
from locready.formats.odf.objects import object_in
from locready.formats.odf.paragraphs import HEADING, Inner, paragraph_in
from locready.formats.odf.scene import Scene
from locready.formats.odf.shapes import is_shape, shape_in
from locready.formats.odf.tables import cells_of
from locready.model import GapReason, Role

_PARAGRAPHS = frozenset({f"{TEXT}p", HEADING})
#: What holds text that is shown nowhere: forms, instructions of indexes, lists of variables, notes on notes.
_SKIPPED = frozenset(
    {
        f"{OFFICE}forms",
        f"{OFFICE}event-listeners",
        f"{PRESENTATION}notes",
        f"{TEXT}note-citation",
        f"{TEXT}sequence-decls",
        f"{TEXT}variable-decls",
        f"{TEXT}user-field-decls",
        f"{TABLE}shapes-settings",
        f"{SVG}title",
        f"{SVG}desc",
    }
)
_SILENT = (DC, META)


def blocks_in(parent: etree._Element, path: str, scene: Scene) -> Iterator[Found]:
    """Yield everything in the blocks below an element; one that breaks becomes a gap."""
    for position, child in enumerate(parent, 1):
        if isinstance(child.tag, str):
            try:
                yield from block_in(child, f"{path}/{position}", scene)
            except BROKEN as error:
                yield scene.gap(GapReason.DAMAGED_PART, why(error))


def block_in(block: etree._Element, path: str, scene: Scene) -> Iterator[Found]:
    """Yield everything in one block, and in what stands in the midst of it."""
    tag = str(block.tag)
    if tag in _PARAGRAPHS:
        yield from _opened(paragraph_in(block, path, scene))
    elif tag == f"{TABLE}table":
        yield from table_in(block, path, scene)
    elif tag == f"{OFFICE}annotation":
        yield from blocks_in(block, path, replace(scene, role=Role.COMMENT, shape=scene.shape or "comment"))
    elif tag == f"{TEXT}note":
        yield from blocks_in(block, path, replace(scene, shape=block.get(f"{TEXT}note-class", "note")))
    elif tag == f"{TEXT}tracked-changes":
        yield from _deleted(block, path, scene)
    elif tag == f"{TEXT}soft-page-break":
        scene.place.turn_filled()
    elif tag == f"{DRAW}object":
        yield from _object(block, path, scene)
    elif is_shape(block):
        yield from _opened(shape_in(block, path, scene))
    elif tag not in _SKIPPED and not tag.startswith(_SILENT) and not tag.endswith("-source"):
        hidden = scene.hidden or block.get(f"{TEXT}display") == "none"
        yield from blocks_in(block, path, replace(scene, hidden=hidden))


def table_in(table: etree._Element, path: str, scene: Scene) -> Iterator[Found]:
    """Yield everything in the cells of a table, row by row, then what is drawn over it."""
    cells, grid = cells_of(table, path, scene)
    around = scene.box if scene.placed else None
    for cell in cells:
        box = grid.box(cell, around) if around is not None else None
        inner = scene.within(shape=scene.shape, box=box, role=Role.TABLE, hidden=cell.hidden)
        yield from blocks_in(cell.element, cell.path, inner)
    for position, child in enumerate(table, 1):
        if child.tag == f"{TABLE}shapes":
            yield from blocks_in(child, f"{path}/{position}", scene)


def _opened(found: Iterator[Found | Inner]) -> Iterator[Found]:
    for item in found:
        if not isinstance(item, Inner):
            yield item
        elif str(item.element.tag) in (f"{DRAW}g", f"{DRAW}a", f"{DRAW}text-box"):
            yield from blocks_in(item.element, item.path, item.scene)
        else:
            yield from block_in(item.element, item.path, item.scene)


def _deleted(changes: etree._Element, path: str, scene: Scene) -> Iterator[Found]:
    """Yield tracked deletions as comments: no reader sees them, and whoever opens the file does."""
    for position, region in enumerate(changes, 1):
        for place, change in enumerate(region, 1):
            if change.tag == f"{TEXT}deletion":
                inner = replace(scene, role=Role.COMMENT, shape="deleted text")
                yield from blocks_in(change, f"{path}/{position}/{place}", inner)


def _object(block: etree._Element, path: str, scene: Scene) -> Iterator[Found]:
    """Yield what an embedded object shows: a chart's labels, or the blocks of another kind of document."""
    inner = object_in(block, path, scene)
    if not isinstance(inner, Inner):
        yield from inner
    else:
        yield from blocks_in(inner.element, inner.path, inner.scene)
