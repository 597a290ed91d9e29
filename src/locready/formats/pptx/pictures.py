"""Pictures, clips and ink: what an audience sees of a deck that holds no text to read."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.opc.markup import P14, A, P, R
from locready.formats.pptx.stage import Shape, Stage
from locready.model import Box, Gap, GapReason, Role

#: Smaller pictures (share of the slide) are ornaments: nobody reads text in them.
_ORNAMENT = 0.005
#: On a layout or master, smaller pictures are logos and rules, not posters.
_DECORATION = 0.10
_MEDIA = (f"{A}videoFile", f"{A}audioFile", f"{A}wavAudioFile", f"{A}audioCd", f"{A}quickTimeFile", f"{P14}media")
_FULL = Box(0.0, 0.0, 1.0, 1.0)


def picture_in(shape: Shape) -> Iterator[Gap]:
    """Yield the gap of a picture shape: of the clip that it stands for, or of the picture."""
    marks = [mark for mark in shape.element.iterfind(f"{P}nvPicPr/{P}nvPr//*") if mark.tag in _MEDIA]
    if marks:
        yield shape.gap(GapReason.MEDIA, _media_name(marks, shape.stage))
    else:
        yield from _pictured(shape.element.find(f"{P}blipFill"), shape)


def picture_fill_in(shape: Shape) -> Iterator[Gap]:
    """Yield the gap of a picture that fills a shape."""
    yield from _pictured(shape.element.find(f"{P}spPr/{A}blipFill"), shape)


def ink_in(shape: Shape) -> Gap:
    """Return the gap of strokes drawn by hand."""
    return shape.gap(GapReason.PICTURE, "ink")


def preview_in(shape: Shape, part: str) -> Gap:
    """Return the gap of the picture that is shown for an embedded object."""
    return shape.gap(GapReason.PICTURE, f"preview of {part}", audience=_is_readable(shape.box, shape.stage))


def background_of(root: etree._Element, stage: Stage) -> Iterator[Gap]:
    """Yield the gap of a picture behind everything on a slide, layout or master."""
    fill = root.find(f"{P}cSld/{P}bg/{P}bgPr/{A}blipFill")
    name = _picture_name(fill, stage)
    if name is not None:
        location = stage.location("background", _FULL)
        yield Gap(reason=GapReason.PICTURE, location=location, audience=not stage.hidden, detail=name)


def _pictured(fill: etree._Element | None, shape: Shape) -> Iterator[Gap]:
    name = _picture_name(fill, shape.stage)
    if name is not None:
        yield shape.gap(GapReason.PICTURE, name, audience=_is_readable(shape.box, shape.stage))


def _picture_name(fill: etree._Element | None, stage: Stage) -> str | None:
    """Return the part or the address of a picture, None when there is no picture."""
    blip = fill.find(f"{A}blip") if fill is not None else None
    if blip is None:
        return None
    pointer = stage.pointer(blip.get(f"{R}embed") or blip.get(f"{R}link"))
    return pointer.target if pointer is not None else "a picture that is not in the file"


def _media_name(marks: list[etree._Element], stage: Stage) -> str:
    pointers = [stage.pointer(mark.get(f"{R}embed") or mark.get(f"{R}link")) for mark in marks]
    named = sorted((pointer for pointer in pointers if pointer is not None), key=lambda pointer: pointer.external)
    return named[0].target if named else "a clip that is not in the file"


def _is_readable(box: Box | None, stage: Stage) -> bool:
    limit = _DECORATION if stage.role is Role.LAYOUT else _ORNAMENT
    return box is None or box.area >= limit
