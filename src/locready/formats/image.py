"""A picture as a document: key art, a one-sheet, a scan; each page of a TIFF is a unit, of an animation the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from time import monotonic

from PIL import Image, ImageSequence

from locready.errors import Damaged, TooLarge
from locready.formats.layout.roles import roles_of
from locready.formats.options import ReadOptions
from locready.formats.pictures.decode import PictureUnreadable, holds_nothing, opened, pixels_of
from locready.formats.pictures.segments import pieces_of
from locready.formats.pictures.shown import Shown
from locready.formats.pictures.writing import Writing, writing_of
from locready.model import Box, Document, Gap, GapReason, Location, Role, Segment, Unit, UnitKind, numbered
from locready.ocr.options import Engine
from locready.ocr.pixels import Pixels
from locready.ocr.recognise import recognise
from locready.sources import Source

_WHOLE = Box(0.0, 0.0, 1.0, 1.0)
#: Formats whose further frames are pages; those of others move.
_PAGED = ("TIFF", "MPO")


@dataclass(slots=True, kw_only=True)
class _Reading:
    """The pages of one file, noted while they are handed to the engine one after another."""

    options: ReadOptions
    member: str
    sizes: list[tuple[int, int]] = field(default_factory=list)
    handed: list[tuple[int, int, int]] = field(default_factory=list)  # index, width and height as looked at
    gaps: list[Gap] = field(default_factory=list)

    def pages(self, picture: Image.Image) -> Iterator[Pixels]:
        """Yield the pixels of each page that has any writing to look for."""
        deadline = monotonic() + self.options.ocr.limits.seconds
        frames = ImageSequence.Iterator(picture) if picture.format in _PAGED else iter((picture,))
        for index, frame in enumerate(frames, 1):
            if index > self.options.limits.units:
                self._lost(None, GapReason.LIMIT, f"only the first {self.options.limits.units:,} pages are read")
                return
            self.sizes.append(frame.size)
            if self.options.ocr.engine is Engine.NONE:
                self._lost(index, GapReason.PICTURE, "")
            elif monotonic() > deadline:
                self._lost(index, GapReason.LIMIT, f"reading took more than {self.options.ocr.limits.seconds:g} s")
            else:
                yield from self._page(index, frame)

    def place(self, index: int | None) -> Location:
        """Return the place of a page, of the whole file without one."""
        if index is None:
            return Location(member=self.member)
        return Location(unit_kind=UnitKind.PICTURE, index=index, box=_WHOLE, member=self.member)

    def _page(self, index: int, frame: Image.Image) -> Iterator[Pixels]:
        try:
            pixels = pixels_of(frame, self.options.ocr.limits.longest_side)
        except PictureUnreadable as error:
            self._lost(index, GapReason.DAMAGED_PART, str(error))
            return
        if not holds_nothing(pixels):
            self.handed.append((index, pixels.shape[1], pixels.shape[0]))
            yield pixels

    def _lost(self, index: int | None, reason: GapReason, detail: str) -> None:
        self.gaps.append(Gap(reason=reason, location=self.place(index), audience=True, detail=detail))


def read(source: Source, options: ReadOptions) -> Document:
    """Read a picture file: a segment a paragraph, the largest text of a page as its title.

    Raises:
        Missing: the file is not there or may not be read.
        Damaged: no page of it can be decoded.
        TooLarge: it has more pixels than the limits allow.
    """
    reading = _Reading(options=options, member=source.member)
    with source.open() as stream:
        try:
            picture = opened(stream, options.ocr.limits)
        except PictureUnreadable as error:
            kind = TooLarge if error.over else Damaged
            raise kind(path=source.name, detail=str(error)) from error
        found = recognise(reading.pages(picture), options.ocr)
    broken = [gap for gap in reading.gaps if gap.reason is GapReason.DAMAGED_PART]
    if len(broken) == len(reading.sizes):
        raise Damaged(path=source.name, detail=broken[0].detail if broken else "it has no picture in it")
    pages = zip(reading.handed, found, strict=True)
    writings = {index: writing_of(lines, width, height) for (index, width, height), lines in pages}
    pieces = list(_pieces(reading, writings))
    segments = [piece for piece in pieces if isinstance(piece, Segment)]
    return Document(
        path="",  # formats/read.py names it, whatever the format
        format="image",
        units=tuple(_units(reading, segments)),
        segments=numbered(segments),
        gaps=(*(piece for piece in pieces if isinstance(piece, Gap)), *reading.gaps),
    )


def _pieces(reading: _Reading, writings: dict[int, Writing]) -> Iterator[Segment | Gap]:
    for (index, writing), roles in zip(writings.items(), roles_of(list(writings.values())), strict=True):
        page = Shown(key=f"picture[{index}]", content=bytes, location=reading.place(index))
        yield from pieces_of(page, writing, roles)


def _units(reading: _Reading, segments: list[Segment]) -> Iterator[Unit]:
    for index, (width, height) in enumerate(reading.sizes, 1):
        titles = (it.text for it in segments if it.role is Role.TITLE and it.location.index == index)
        yield Unit(kind=UnitKind.PICTURE, index=index, width=width, height=height, title=" ".join(titles))
