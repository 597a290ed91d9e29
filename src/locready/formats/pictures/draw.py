"""Draws a picture file small, for reports that show it: each page of a TIFF, of an animation its first frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locready.errors import Damaged
from locready.formats.drawing import Drawn
from locready.formats.options import ReadOptions
from locready.formats.pictures.decode import PictureUnreadable, opened, page_of
from locready.formats.pictures.encode import webp
from locready.sources import Source


def drawn(source: Source, indices: Sequence[int], options: ReadOptions) -> Iterator[Drawn]:
    """Yield the pages of a picture file, turned upright; of a page that is cut off, what there is.

    Raises:
        Missing: the file is not there or may not be read.
        Damaged: it is no picture.
    """
    limits = options.ocr.limits
    with source.open() as stream:
        try:
            picture = opened(stream, limits)
        except PictureUnreadable as error:
            raise Damaged(path=source.name, detail=str(error)) from error
        for index in indices:
            try:
                pixels = page_of(picture, index, limits)
            except PictureUnreadable as error:
                if error.rest is None:
                    continue
                pixels = error.rest
            yield Drawn(index, ".webp", webp(pixels))
