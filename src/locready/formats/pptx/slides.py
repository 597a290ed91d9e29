"""One slide: its unit, and everything on, behind and beside it, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pptx.slide import Slide

from locready.formats.clips import Playing
from locready.formats.damage import BROKEN, why
from locready.formats.markup.parse import drops_text
from locready.formats.opc.markup import P
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import all_of
from locready.formats.order import Block, in_reading_order
from locready.formats.pptx.backdrop import Backdrop, backdrop_blocks, layout_of
from locready.formats.pptx.comments import comments_on
from locready.formats.pptx.content import content_of
from locready.formats.pptx.notes import notes_of
from locready.formats.pptx.outline import Outline, SlideEntry
from locready.formats.pptx.pictures import background_of
from locready.formats.pptx.placeholders import Inheritance
from locready.formats.pptx.shapes import shapes_of
from locready.formats.pptx.stage import Found, Stage
from locready.formats.pptx.titles import title_of
from locready.model import Gap, GapReason, Role, Unit, UnitKind

_FALSE = ("0", "false")
_TREE = f"{P}cSld/{P}spTree"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideReading:
    """A slide as read."""

    unit: Unit
    found: tuple[Found, ...]


class SlideReader:
    """Reads the slides of one deck; what placeholders inherit is worked out once a layout."""

    def __init__(self, package: Package, outline: Outline, member: str) -> None:
        self._package = package
        self._outline = outline
        self._member = member
        self._inheritances: dict[str, Inheritance] = {}

    def read(self, entry: SlideEntry, slide: Slide, backdrops: Sequence[Backdrop] = ()) -> SlideReading:
        """Return a slide with the backdrops that are to be read with it; a slide that breaks is one of a gap alone."""
        try:
            return self._read(entry, slide, backdrops)
        except BROKEN as error:
            return self.unread(entry, why(error), hidden=is_hidden(slide))

    def _read(self, entry: SlideEntry, slide: Slide, backdrops: Sequence[Backdrop]) -> SlideReading:
        stage = self.stage(entry, slide)
        tree = slide.element.find(_TREE)
        shapes = [(shape, content_of(shape)) for shape in shapes_of(tree, stage)] if tree is not None else []
        blocks = [Block(found=found, box=shape.box, is_title=_is_title(shape.placeholder)) for shape, found in shapes]
        back = [block for backdrop in backdrops for block in backdrop_blocks(backdrop, behind(stage, backdrop.part))]
        found = [item for block in (*in_reading_order(blocks), *in_reading_order(back)) for item in block.found]
        found.extend(background_of(slide.element, stage))
        found.extend(_beside(slide, stage, found))
        found.extend(_unread(slide, stage))
        return SlideReading(unit=self._unit(entry, title_of(shapes), stage.hidden), found=tuple(found))

    def unread(self, entry: SlideEntry, detail: str, *, hidden: bool = False) -> SlideReading:
        """Return a slide of which nothing could be read, and why."""
        stage = replace(self._bare_stage(entry, ""), hidden=hidden)
        return SlideReading(unit=self._unit(entry, "", hidden), found=(stage.damaged(detail),))

    def _bare_stage(self, entry: SlideEntry, part: str) -> Stage:
        return Stage(
            package=self._package,
            part=part,
            index=entry.index,
            width=self._outline.width,
            height=self._outline.height,
            member=self._member,
        )

    def stage(self, entry: SlideEntry, slide: Slide) -> Stage:
        """Return the part of a slide, with what its placeholders inherit."""
        bare = self._bare_stage(entry, entry.part or "")
        return replace(bare, hidden=is_hidden(slide), inheritance=self._inheritance_of(slide))

    def _inheritance_of(self, slide: Slide) -> Inheritance:
        layout = layout_of(slide)
        name = layout.part.partname if layout is not None else ""
        if name not in self._inheritances:
            self._inheritances[name] = Inheritance(layout)
        return self._inheritances[name]

    def _unit(self, entry: SlideEntry, title: str, hidden: bool) -> Unit:
        width, height = self._outline.points
        return Unit(
            kind=UnitKind.SLIDE,
            index=entry.index,
            width=width,
            height=height,
            title=title,
            hidden=hidden,
            section=entry.section,
        )


def is_hidden(slide: Slide) -> bool:
    """Say whether a slide is skipped when the deck is shown."""
    return slide.element.get("show") in _FALSE


def _is_title(placeholder: str | None) -> bool:
    return placeholder in ("title", "ctrTitle")


def behind(stage: Stage, part: str) -> Stage:
    """Return the stage of a layout or master that is seen behind a slide."""
    return replace(stage, part=part, role=Role.LAYOUT, inheritance=Inheritance())


def _beside(slide: Slide, stage: Stage, found: Sequence[Found]) -> Iterator[Found]:
    """Yield what belongs to a slide and stands in no shape of it: notes, comments, sounds of animations."""
    yield from notes_of(slide, stage)
    yield from comments_on(stage)
    yield from _loose_media(stage, found)


def _loose_media(stage: Stage, found: Sequence[Found]) -> Iterator[Gap]:
    named = {item.detail for item in found if isinstance(item, Gap)}
    named |= {item.key for item in found if isinstance(item, Playing)}
    for pointer in all_of(stage.relationships.values(), "audio", "video", "media"):
        if pointer.target not in named:
            named.add(pointer.target)
            yield Gap(
                reason=GapReason.MEDIA, location=stage.location(), audience=not stage.hidden, detail=pointer.target
            )


def _unread(slide: Slide, stage: Stage) -> Iterator[Gap]:
    if slide.element.find(_TREE) is None:
        yield stage.damaged(f"{stage.part} has no shapes")
    if drops_text(slide.element):
        yield stage.damaged(f"{stage.part} refers to entities")
