"""The slides of a presentation: what stands on each, behind it, and in its notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from locready.formats.damage import BROKEN, why
from locready.formats.gathered import Found
from locready.formats.markup.address import way_to
from locready.formats.odf.blocks import block_in, blocks_in
from locready.formats.odf.geometry import box_of
from locready.formats.odf.names import DRAW, PRESENTATION
from locready.formats.odf.scene import Fixed, Scene
from locready.formats.odf.shapes import is_shape, picture_at
from locready.formats.odf.source import STYLES, Opened
from locready.formats.order import Block, in_reading_order
from locready.model import Box, GapReason, Role, Unit, UnitKind

#: A slide of 10 by 7.5 inches, in points, where a file does not say.
_USUAL = (720.0, 540.0)
_FULL = Box(0.0, 0.0, 1.0, 1.0)
_NOTES = f"{PRESENTATION}notes"
#: Shapes of a master that show text of the slide's own (fields), and whether a slide shows them.
_FURNITURE = {"header": "display-header", "footer": "display-footer", "date-time": "display-date-time"}


class Slides:
    """Reads the slides of one presentation; a master page is read with the first slide that shows it."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._told: set[str] = set()
        self._declared = _declarations(opened.body)
        self.pages = list(opened.body.iterchildren(f"{DRAW}page"))

    def unit(self, index: int, title: str) -> Unit:
        """Return a slide, by its number from 1."""
        page = self.pages[index - 1]
        width, height = self._size(page)
        hidden = self._is_hidden(page)
        return Unit(kind=UnitKind.SLIDE, index=index, width=width, height=height, title=title, hidden=hidden)

    def found(self) -> Iterator[Found]:
        """Yield everything in reading order, slide by slide."""
        for index, page in enumerate(self.pages, 1):
            place = Fixed(kind=UnitKind.SLIDE, index=index, member=self._opened.member, size=self._size(page))
            scene = replace(self._opened.scene(place), hidden=self._is_hidden(page), declared=self._fields(page))
            try:
                yield from self._on(page, scene)
            except BROKEN as error:
                yield scene.gap(GapReason.DAMAGED_PART, why(error))

    def _on(self, page: etree._Element, scene: Scene) -> Iterator[Found]:
        yield from _ordered(page, scene)
        yield from self._background(page, scene)
        if not scene.hidden:
            yield from self._behind(page, scene)
        for notes in page.iterchildren(_NOTES):
            yield from blocks_in(notes, way_to(notes), replace(scene, role=Role.NOTE, placed=False))

    def _behind(self, page: etree._Element, scene: Scene) -> Iterator[Found]:
        """Yield what the master page shows behind a slide: not its prompts, and each master once."""
        name = page.get(f"{DRAW}master-page-name", "")
        master = self._opened.styles.masters.get(name)
        if master is None or name in self._told:
            return
        self._told.add(name)
        behind = replace(scene, part=STYLES, role=Role.LAYOUT)
        for shape in master.iterchildren():
            kind = shape.get(f"{PRESENTATION}class")
            if is_shape(shape) and (kind is None or (kind in _FURNITURE and self._shows(page, _FURNITURE[kind]))):
                yield from block_in(shape, way_to(shape), behind)
        yield from self._background(master, behind)

    def _background(self, page: etree._Element, scene: Scene) -> Iterator[Found]:
        if self._property(page, DRAW, "fill") == "bitmap":
            name = self._property(page, DRAW, "fill-image-name") or ""
            yield from picture_at(self._opened.fills.get(name, ""), replace(scene, shape="background", box=_FULL))

    def _fields(self, page: etree._Element) -> Mapping[str, str]:
        return {
            f"{PRESENTATION}{kind}": self._declared.get((kind, page.get(f"{PRESENTATION}use-{kind}-name", "")), "")
            for kind in _FURNITURE
        }

    def _size(self, page: etree._Element) -> tuple[float, float]:
        return self._opened.styles.size(page.get(f"{DRAW}master-page-name")) or _USUAL

    def _is_hidden(self, page: etree._Element) -> bool:
        return self._property(page, PRESENTATION, "visibility") == "hidden"

    def _shows(self, page: etree._Element, what: str) -> bool:
        return self._property(page, PRESENTATION, what) != "false"

    def _property(self, page: etree._Element, space: str, name: str) -> str | None:
        style = page.get(f"{DRAW}style-name")
        return self._opened.styles.value("drawing-page", style, "drawing-page", f"{space}{name}")


def _ordered(page: etree._Element, scene: Scene) -> Iterator[Found]:
    way = way_to(page)
    blocks = [
        Block(
            found=tuple(block_in(child, f"{way}/{position}", scene)),
            box=box_of(child, scene),
            is_title=child.get(f"{PRESENTATION}class") == "title",
        )
        for position, child in enumerate(page, 1)
        if isinstance(child.tag, str) and child.tag != _NOTES
    ]
    for block in in_reading_order(blocks):
        yield from block.found


def _declarations(body: etree._Element) -> dict[tuple[str, str], str]:
    """Return the texts of headers, footers and dates by their kind and name."""
    return {
        (kind, mark.get(f"{PRESENTATION}name", "")): "".join(mark.itertext())
        for kind in _FURNITURE
        for mark in body.iterchildren(f"{PRESENTATION}{kind}-decl")
    }
