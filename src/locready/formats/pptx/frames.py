"""The text frames that translations were written into, and how each is made to fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from locready.formats.markup.address import part_of
from locready.formats.opc.package import Package
from locready.formats.placing import Placed
from locready.formats.pptx.fit import Room, fit, room_in, scale_of, shrink, shrink_runs, texts
from locready.formats.pptx.outline import outline_of
from locready.formats.pptx.type_size import TypeSizes
from locready.model import Role
from locready.model.translation import Remark, RemarkKind

#: Text that stands on the slide; notes, comments and the like have no box to fit into.
_BOXED = frozenset({Role.TITLE, Role.BODY, Role.TABLE, Role.DIAGRAM, Role.CAPTION, Role.FOOTER, Role.LAYOUT})


@dataclass(slots=True, kw_only=True)
class _Frame:
    """A frame as it was before anything was written into it, and the translations that were."""

    element: etree._Element
    before: tuple[str, ...]
    room: Room
    places: list[Placed] = field(default_factory=list)


class Frames:
    """Keeps the frames that are written to, and fits them afterwards."""

    def __init__(self, package: Package) -> None:
        self._sizes = TypeSizes(package)
        self._width, self._height = outline_of(package, "").points
        self._frames: dict[etree._Element, _Frame] = {}

    def touched(self, paragraph: etree._Element, place: Placed) -> None:
        """Remember the frame of a paragraph; to be called before the paragraph is written."""
        element, box = paragraph.getparent(), place.segment.location.box
        if element is None or box is None or place.segment.role not in _BOXED or not _is_drawn(element):
            return
        if element not in self._frames:
            body = element.find("{*}bodyPr")
            size = self._sizes.of(part_of(place.segment.address), paragraph) * scale_of(body)
            room = room_in(body, box.width * self._width, box.height * self._height, size)
            self._frames[element] = _Frame(element=element, before=texts(element), room=room)
        self._frames[element].places.append(place)

    def fitted(self) -> Iterator[Remark]:
        """Set the text of frames smaller where it does not fit; yield a remark for each translation concerned."""
        for frame in self._frames.values():
            found = fit(frame.before, texts(frame.element), frame.room)
            if found.scale < 1.0:
                _shrink(frame, found.scale)
            kind = RemarkKind.SHRUNK if found.fits else RemarkKind.OVERFLOWS
            if found.scale < 1.0 or not found.fits:
                yield from (_remark(kind, place, found.scale) for place in frame.places)


def _is_drawn(frame: etree._Element) -> bool:
    """Say whether a frame is one that is shown; the text of a diagram's data is laid out anew from its drawing."""
    return str(etree.QName(frame).localname) == "txBody"


def _shrink(frame: _Frame, scale: float) -> None:
    parent = frame.element.getparent()
    if parent is not None and etree.QName(parent).localname == "tc":
        shrink_runs(frame.element, frame.room.size, scale)
    else:
        shrink(frame.element, scale)


def _remark(kind: RemarkKind, place: Placed, scale: float) -> Remark:
    return Remark(kind=kind, translation=place.translation, location=place.segment.location, scale=scale)
