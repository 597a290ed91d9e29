"""Draws the slides of a deck as SVG from its own shapes and pictures, without a program that shows decks.

What is drawn is the ground of a slide: colours, outlines, pictures, tables. Its text is not, since a report sets it
over the ground itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from lxml import etree
from pptx.slide import Slide

from locready.formats.damage import BROKEN
from locready.formats.drawing import Drawn
from locready.formats.drawingml.colours import Palette, palette_of
from locready.formats.opc.markup import P
from locready.formats.opc.package import Package, opened
from locready.formats.opc.relationships import first_of
from locready.formats.options import ReadOptions
from locready.formats.parts import PartUnreadable
from locready.formats.pptx.backdrop import Backdrop, backdrops_of
from locready.formats.pptx.lean import lean
from locready.formats.pptx.outline import Outline, SlideEntry, outline_of
from locready.formats.pptx.paint import WIDTH, Painter
from locready.formats.pptx.shapes import shapes_of
from locready.formats.pptx.slides import SlideReader, behind
from locready.formats.pptx.stage import Shape, Stage
from locready.sources import Source

_TREE, _BACKGROUND = f"{P}cSld/{P}spTree", f"{P}cSld/{P}bg"
#: Shapes of a slide that are drawn; a map of a country has tens of thousands.
_MOST_SHAPES = 1_500
_WHITE = "#ffffff"


def drawn(source: Source, indices: Sequence[int], options: ReadOptions) -> Iterator[Drawn]:
    """Yield slides; one that is damaged is left out.

    Raises:
        Missing, Encrypted, WrongPassword, Damaged, TooLarge: the deck cannot be opened.
    """
    with opened(source, options) as package:
        outline = outline_of(package, source.name)
        deck = lean(package, outline, source.name).deck.part
        reader = SlideReader(package, outline, source.member)
        high = WIDTH * outline.height / outline.width
        painter = Painter(package=package, limits=options.ocr.limits, height=high, points=outline.points[0])
        for entry in _chosen(outline, indices):
            if entry.part is not None and entry.relationship in deck.rels:
                slide = deck.related_slide(entry.relationship)
                with suppress(*BROKEN):
                    svg = _svg(slide, reader.stage(entry, slide), painter)
                    yield Drawn(entry.index, ".svg", svg.encode())


def _chosen(outline: Outline, indices: Sequence[int]) -> Iterable[SlideEntry]:
    return (outline.slides[index - 1] for index in indices if 0 < index <= len(outline.slides))


def _svg(slide: Slide, stage: Stage, painter: Painter) -> str:
    size = f'viewBox="0 0 {WIDTH:g} {painter.height:.1f}" width="{WIDTH:g}" height="{painter.height:.1f}"'
    paper = f'<rect width="100%" height="100%" fill="{_WHITE}"/>'
    parts = "".join(_parts(slide, stage, painter))
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{paper}{parts}</svg>'


def _parts(slide: Slide, stage: Stage, painter: Painter) -> Iterator[str]:
    """Yield what a slide shows, from the back to the front: background, master, layout, the slide itself."""
    backdrops = [(it, behind(stage, it.part)) for it in backdrops_of(slide)]
    palette = _palette(stage.package, stage.part)
    own = Backdrop(part=stage.part, root=slide.element, shapes=True, background=True)
    layers = [(own, stage), *backdrops]
    for backdrop, its_stage in reversed(layers):
        if backdrop.background:
            whole = Shape(element=backdrop.root, stage=its_stage, name=None, box=None, hidden=False)
            yield from painter.background(whole, _background_fill(backdrop.root), palette)
    for backdrop, its_stage in reversed(layers):
        if backdrop.shapes:
            yield from _shapes(backdrop, its_stage, painter, palette, placeholders=backdrop is own)


def _background_fill(root: etree._Element) -> etree._Element | None:
    background = root.find(_BACKGROUND)
    return next(background.iterchildren(f"{P}bgPr", f"{P}bgRef"), None) if background is not None else None


def _shapes(
    backdrop: Backdrop, stage: Stage, painter: Painter, palette: Palette, *, placeholders: bool
) -> Iterator[str]:
    tree = backdrop.root.find(_TREE)
    if tree is None:
        return
    for number, shape in enumerate(shapes_of(tree, stage)):
        if number >= _MOST_SHAPES:
            return
        if placeholders or shape.placeholder is None:
            with suppress(*BROKEN):
                yield from painter.shape(shape, palette)


def _palette(package: Package, part: str) -> Palette:
    """Return the colours of a slide, by way of its layout and its master."""
    master = part
    for kind in ("slideLayout", "slideMaster"):
        pointer = first_of(package.relationships(master), kind)
        if pointer is None:
            return Palette()
        master = pointer.target
    theme = first_of(package.relationships(master), "theme")
    try:
        return palette_of(package.xml(theme.target) if theme is not None else None, package.xml(master))
    except PartUnreadable:
        return Palette()
