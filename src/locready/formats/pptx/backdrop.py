"""What layouts and masters show behind slides: their own text and pictures, never the prompts of placeholders.

A backdrop is read once, with the first slide that shows it, and counts as hidden when hidden slides alone do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree
from pptx.slide import Slide, SlideLayout, SlideMaster

from locready.formats.damage import BROKEN
from locready.formats.markup.parse import drops_text
from locready.formats.opc.markup import P
from locready.formats.order import Block
from locready.formats.pptx.content import content_of
from locready.formats.pptx.pictures import background_of
from locready.formats.pptx.shapes import shapes_of
from locready.formats.pptx.stage import Found, Stage

_FALSE = ("0", "false")
_BACKGROUND = f"{P}cSld/{P}bg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backdrop:
    """A layout or master as one slide shows it: its shapes, its background, or both."""

    part: str
    root: etree._Element
    shapes: bool
    background: bool


def layout_of(slide: Slide) -> SlideLayout | None:
    """Return the layout of a slide, None when the deck has lost it."""
    try:
        return slide.slide_layout
    except BROKEN:
        return None


def backdrops_of(slide: Slide) -> Iterator[Backdrop]:
    """Yield the layout and the master of a slide as far as the slide shows them."""
    covered = slide.element.find(_BACKGROUND) is not None
    shows = slide.element.get("showMasterSp") not in _FALSE
    layout = layout_of(slide)
    master = _master_of(layout)
    for behind in (layout, master):
        if behind is None:
            return
        yield Backdrop(part=behind.part.partname.lstrip("/"), root=behind.element, shapes=shows, background=not covered)
        covered = covered or behind.element.find(_BACKGROUND) is not None
        shows = shows and behind.element.get("showMasterSp") not in _FALSE


def _master_of(layout: SlideLayout | None) -> SlideMaster | None:
    try:
        return layout.slide_master if layout is not None else None
    except BROKEN:
        return None


def first_shown(slides: Iterable[tuple[int, Slide, bool]]) -> dict[int, list[Backdrop]]:
    """Return the backdrops to read with each slide, by its index; ``slides`` are (index, slide, hidden).

    The shapes and the background of a part are each given to one slide, to a visible one if there is any.
    """
    taken: set[tuple[str, str]] = set()
    given: dict[int, list[Backdrop]] = {}
    for index, slide, _ in sorted(slides, key=lambda entry: (entry[2], entry[0])):
        for backdrop in backdrops_of(slide):
            shapes = backdrop.shapes and _take(taken, backdrop.part, "shapes")
            background = backdrop.background and _take(taken, backdrop.part, "background")
            if shapes or background:
                new = Backdrop(part=backdrop.part, root=backdrop.root, shapes=shapes, background=background)
                given.setdefault(index, []).append(new)
    return given


def _take(taken: set[tuple[str, str]], part: str, what: str) -> bool:
    new = (part, what) not in taken
    taken.add((part, what))
    return new


def backdrop_blocks(backdrop: Backdrop, stage: Stage) -> Iterator[Block[Found]]:
    """Yield what a backdrop shows; ``stage`` is that of its part, with the role of layouts."""
    if drops_text(backdrop.root):
        yield Block(found=(stage.damaged(f"{backdrop.part} refers to entities"),), box=None)
    if backdrop.background:
        yield Block(found=tuple(background_of(backdrop.root, stage)), box=None)
    tree = backdrop.root.find(f"{P}cSld/{P}spTree")
    if tree is None or not backdrop.shapes:
        return
    for shape in shapes_of(tree, stage):
        if shape.placeholder is None:
            yield Block(found=content_of(shape), box=shape.box)
