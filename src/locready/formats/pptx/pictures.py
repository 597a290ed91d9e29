"""Pictures, clips and ink: what an audience sees of a deck that is no text of its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lxml import etree

from locready.formats.clips import Playing
from locready.formats.content import content_of_part
from locready.formats.markup.number import number
from locready.formats.opc.markup import P14, A, P, R
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import Relationship
from locready.formats.parts import PartUnreadable
from locready.formats.pictures import Shown
from locready.formats.pptx.stage import Shape, Stage
from locready.formats.visibility import is_readable, visible_share
from locready.model import Box, Gap, GapReason, Role

#: The edges of a crop are written in 1,000ths of a percent.
_WHOLE_EDGE = 100_000
_VIDEOS = (f"{A}videoFile", f"{A}quickTimeFile")
_SOUNDS = (f"{A}audioFile", f"{A}wavAudioFile", f"{A}audioCd")
_MEDIA = (*_VIDEOS, *_SOUNDS, f"{P14}media")
_FULL = Box(0.0, 0.0, 1.0, 1.0)
_MISSING = "a picture that is not in the file"


def picture_in(shape: Shape) -> Iterator[Gap | Shown | Playing]:
    """Yield a picture shape as it is shown; where it stands for a clip, that; for sound or a link, a gap before it."""
    marks = [mark for mark in shape.element.iterfind(f"{P}nvPicPr/{P}nvPr//*") if mark.tag in _MEDIA]
    clip = _clip(marks, shape.stage)
    pictured = _pictured(shape.element.find(f"{P}blipFill"), shape)
    if clip is not None:
        yield Playing(
            key=clip,
            content=partial(shape.stage.package.streamed, clip),
            location=shape.location,
            size=shape.stage.package.size(clip),
            poster=tuple(pictured),
            weight=visible_share(shape.box),
            hidden=shape.unseen,
        )
        return
    if marks:
        yield shape.gap(GapReason.MEDIA, _media_name(marks, shape.stage))
    yield from pictured


def picture_fill_in(shape: Shape) -> Iterator[Gap | Shown]:
    """Yield a picture that fills a shape."""
    yield from _pictured(shape.element.find(f"{P}spPr/{A}blipFill"), shape)


def ink_in(shape: Shape) -> Gap:
    """Return the gap of strokes drawn by hand."""
    return shape.gap(GapReason.PICTURE, "ink")


def preview_in(graphic: etree._Element, shape: Shape, part: str) -> Iterator[Gap | Shown]:
    """Yield the picture that is shown for an embedded object."""
    fill = graphic.find(f"{P}pic/{P}blipFill")
    if fill is None:
        yield shape.gap(GapReason.PICTURE, f"preview of {part}", audience=_is_readable(shape.box))
    else:
        yield from _pictured(fill, shape)


def background_of(root: etree._Element, stage: Stage) -> Iterator[Gap | Shown]:
    """Yield the picture behind everything on a slide, layout or master."""
    fill = root.find(f"{P}cSld/{P}bg/{P}bgPr/{A}blipFill")
    blip = fill.find(f"{A}blip") if fill is not None else None
    if fill is None or blip is None:
        return
    location = stage.location("background", _FULL)
    part = part_of(blip, stage)
    if part is None:
        detail = _name(blip, stage)
        yield Gap(reason=GapReason.PICTURE, location=location, audience=not stage.hidden, detail=detail)
    else:
        yield Shown(
            key=part,
            content=_content(blip, part, stage),
            location=location,
            crop=crop_of(fill),
            hidden=stage.hidden,
            behind=stage.role is Role.LAYOUT,
        )


def _pictured(fill: etree._Element | None, shape: Shape) -> Iterator[Gap | Shown]:
    blip = fill.find(f"{A}blip") if fill is not None else None
    if fill is None or blip is None:
        return
    part = part_of(blip, shape.stage)
    if part is None:
        yield shape.gap(GapReason.PICTURE, _name(blip, shape.stage), audience=_is_readable(shape.box))
    else:
        yield Shown(
            key=part,
            content=_content(blip, part, shape.stage),
            location=shape.location,
            crop=crop_of(fill),
            turns=shape.turns,
            mirrored=shape.mirrored,
            weight=visible_share(shape.box),
            hidden=shape.unseen,
            behind=shape.stage.role is Role.LAYOUT,
        )


def part_of(blip: etree._Element, stage: Stage) -> str | None:
    """Return the part that holds a picture, None where it is linked or lost."""
    pointer = stage.pointer(blip.get(f"{R}embed"))
    return pointer.target if pointer is not None and not pointer.external else None


def _name(blip: etree._Element, stage: Stage) -> str:
    pointer = stage.pointer(blip.get(f"{R}link") or blip.get(f"{R}embed"))
    return pointer.target if pointer is not None else _MISSING


def _content(blip: etree._Element, part: str, stage: Stage) -> partial[bytes]:
    """Return what unpacks a picture: the drawing behind it where that holds its text, else the picture itself."""
    drawing = next(blip.iterfind(f"{A}extLst/{A}ext/{{*}}svgBlip"), None)
    pointer = stage.pointer(drawing.get(f"{R}embed")) if drawing is not None else None
    if pointer is None or pointer.external:
        return partial(content_of_part, stage.package, part)
    return partial(_drawn, stage.package, pointer.target, part)


def _drawn(package: Package, drawing: str, part: str) -> bytes:
    from locready.formats.pictures.vector import writing_in

    try:
        data = package.read(drawing)
    except PartUnreadable:
        data = b""
    return data if writing_in(data) is not None else content_of_part(package, part)


def crop_of(fill: etree._Element) -> Box:
    """Return the part of a picture that is shown; a frame larger than the picture shows all of it."""
    edges = fill.find(f"{A}srcRect")
    if edges is None:
        return _FULL
    left, top, right, bottom = (
        min(max((number(edges.get(side)) or 0.0) / _WHOLE_EDGE, 0.0), 0.99) for side in ("l", "t", "r", "b")
    )
    if left + right >= 1.0 or top + bottom >= 1.0:
        return _FULL
    return Box(left, top, 1.0 - left - right, 1.0 - top - bottom).rounded()


def _clip(marks: list[etree._Element], stage: Stage) -> str | None:
    """Return the part that holds the clip of a shape; None where it is sound, linked or lost."""
    if not any(mark.tag in _VIDEOS for mark in marks):
        return None
    pointers = _pointers(marks, stage)
    return pointers[0].target if pointers and not pointers[0].external else None


def _media_name(marks: list[etree._Element], stage: Stage) -> str:
    pointers = _pointers(marks, stage)
    return pointers[0].target if pointers else "a clip that is not in the file"


def _pointers(marks: list[etree._Element], stage: Stage) -> list[Relationship]:
    """Return what the marks point at, what is in the file first."""
    pointers = [stage.pointer(mark.get(f"{R}embed") or mark.get(f"{R}link")) for mark in marks]
    return sorted((pointer for pointer in pointers if pointer is not None), key=lambda pointer: pointer.external)


def _is_readable(box: Box | None) -> bool:
    return is_readable(box.area if box is not None else None)
