"""Shows what a text in a picture or a clip looks like, for people who cannot open the material: small JPEG files."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from locready.errors import InputError
from locready.formats.content import content_of_part
from locready.formats.detect import detect
from locready.formats.opc.package import opened as opened_package
from locready.formats.options import ReadOptions
from locready.formats.pictures.decode import PictureUnreadable, decoded, page_of
from locready.formats.pictures.decode import opened as opened_picture
from locready.model import Box, Location
from locready.ocr.pixels import Pixels
from locready.sources import Source

#: Longest side of a picture file, in pixels: its small type can still be read.
_SIDE = 1_280
_QUALITY = 85
#: What is shown around a text, in heights of its box, so that it is seen what it belongs to.
_AROUND = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Text to be shown: the file name to show it under, where it stands, and the picture that it is part of."""

    name: str
    location: Location
    picture: str


def cutouts(source: Source, spots: Sequence[Spot], options: ReadOptions) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the JPEG of each text that can be shown, each as soon as it is drawn.

    Of a page or picture file it is the place of the text with some of what is around it, of a clip the frame in the
    middle of its time, of any other material the whole picture that holds the text.

    Args:
        source: the material, or a file inside it.
        spots: texts that stand in it.
        options: the password and the limits.

    Raises:
        InputError: the material cannot be opened.
    """
    found = detect(source)
    kind = "" if found is None else found.name
    timed = [spot for spot in spots if spot.location.start_s is not None]
    if kind == "video":
        yield from _frames(source, timed)
    elif kind == "pdf":
        yield from _of_pages(source, spots, options)
    elif kind == "image":
        yield from _of_pictures(source, spots, options)
    else:
        yield from _parts(source, [spot for spot in spots if spot.picture], options)


def _frames(source: Source, spots: Sequence[Spot]) -> Iterator[tuple[str, bytes]]:
    from locready.formats.video.draw import drawn
    from locready.model.frames import moment_of

    moments = {spot.name: moment_of(spot.location) or 0.0 for spot in spots}
    pictures = dict(drawn(source, sorted(set(moments.values())), _SIDE))
    for name, moment in moments.items():
        if moment in pictures:
            yield name, pictures[moment]


def _of_pages(source: Source, spots: Sequence[Spot], options: ReadOptions) -> Iterator[tuple[str, bytes]]:
    from locready.formats.pdf.opened import opened
    from locready.formats.pdf.render import Drawer

    with opened(source, options) as document:
        drawer = Drawer(document)
        yield from _cut(spots, lambda spot: drawer.drawn(spot.location.index or 1, text=True))


def _of_pictures(source: Source, spots: Sequence[Spot], options: ReadOptions) -> Iterator[tuple[str, bytes]]:
    limits = options.ocr.limits
    with source.open() as stream:
        try:
            picture = opened_picture(stream, limits)
        except PictureUnreadable:
            return
        with closing(picture):
            yield from _cut(spots, lambda spot: page_of(picture, spot.location.index or 1, limits))


def _cut(spots: Sequence[Spot], drawn: Callable[[Spot], Pixels]) -> Iterator[tuple[str, bytes]]:
    for spot in spots:
        try:
            yield spot.name, _jpeg(_part(drawn(spot), spot.location.box))
        except PictureUnreadable:
            continue


def _parts(source: Source, spots: Sequence[Spot], options: ReadOptions) -> Iterator[tuple[str, bytes]]:
    with opened_package(source, options) as package:
        for spot in spots:
            try:
                data = content_of_part(package, spot.picture, options.limits.embedded_bytes)
                yield spot.name, _jpeg(decoded(data, options.ocr.limits, _SIDE))
            except (PictureUnreadable, InputError):
                continue


def _part(pixels: Pixels, box: Box | None) -> Pixels:
    """Return the part of a picture under a box with a margin, at least a pixel; all of it for none."""
    if box is None:
        return pixels
    height, width = pixels.shape[:2]
    margin = _AROUND * min(box.height * height, box.width * width)
    left, right = _inside(box.x * width - margin, box.right * width + margin, width)
    top, bottom = _inside(box.y * height - margin, box.bottom * height + margin, height)
    return pixels[top:bottom, left:right]


def _inside(first: float, last: float, length: int) -> tuple[int, int]:
    begin = min(max(int(first), 0), length - 1)
    return begin, max(min(round(last), length), begin + 1)


def _jpeg(pixels: Pixels) -> bytes:
    from PIL import Image

    picture = Image.fromarray(pixels)
    picture.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()
