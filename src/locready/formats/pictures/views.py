"""The distinct views of a file's pictures: a picture that is shown often, cropped and turned alike, is one view."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial

import numpy as np

from locready.errors import InputError, TooLarge
from locready.formats.pictures.batch import Picture
from locready.formats.pictures.decode import PictureUnreadable, decoded
from locready.formats.pictures.shown import Shown
from locready.formats.pictures.vector import is_vector, writing_in
from locready.formats.pictures.writing import Writing
from locready.model import Box, GapReason
from locready.ocr.options import OcrLimits
from locready.ocr.pixels import Pixels, turned

#: A picture by its name in the file, the crop, the quarters that it is turned by, and whether it is mirrored.
View = tuple[str, Box, int, bool]


def view_of(picture: Shown) -> View:
    """Return the view that a picture is shown by."""
    return picture.key, picture.crop, picture.turns % 4, picture.mirrored


def views_of(shown: Iterable[Shown]) -> dict[View, list[Shown]]:
    """Return the distinct views with the places where each is shown; those passed over are left out."""
    views: dict[View, list[Shown]] = defaultdict(list)
    for picture in shown:
        if not picture.passed_over:
            views[view_of(picture)].append(picture)
    return dict(views)


def picture_of(uses: Sequence[Shown], limits: OcrLimits) -> Picture:
    """Return what decodes a view, as large as the largest of its uses shows it."""
    return partial(_looked_at, uses[0], max(use.side for use in uses), limits)


def _looked_at(picture: Shown, side: int, limits: OcrLimits) -> Pixels | Writing:
    """Return the pixels of a picture as it is shown; of a drawing that holds its text, that.

    Raises:
        PictureUnreadable: the file cannot give it, it cannot be decoded, or it is a drawing without text.
    """
    try:
        data = picture.content()
    except InputError as error:
        reason = GapReason.LIMIT if isinstance(error, TooLarge) else GapReason.DAMAGED_PART
        raise PictureUnreadable(error.details.get("detail", error.message), reason) from error
    if not is_vector(data):
        return _as_shown(data, picture, side, limits)
    writing = writing_in(data)
    if writing is None:
        raise PictureUnreadable(
            "a drawing of a kind that cannot be read, or with its text as outlines", GapReason.PICTURE
        )
    return writing


def _as_shown(data: bytes, picture: Shown, side: int, limits: OcrLimits) -> Pixels:
    """Return the pixels of a picture cropped and turned; of a cropped one more are decoded, so that enough are left."""
    crop = picture.crop
    part = min(max(crop.width, crop.height, 0.1), 1.0)
    try:
        return _seen(decoded(data, limits, min(round(side / part), limits.longest_side)), picture)
    except PictureUnreadable as error:
        rest = None if error.rest is None else _seen(error.rest, picture)
        raise PictureUnreadable(str(error), error.reason, rest) from error


def _seen(pixels: Pixels, picture: Shown) -> Pixels:
    crop = picture.crop
    height, width = pixels.shape[:2]
    left, right = (round(min(max(edge, 0.0), 1.0) * width) for edge in (crop.x, crop.right))
    top, bottom = (round(min(max(edge, 0.0), 1.0) * height) for edge in (crop.y, crop.bottom))
    part = pixels[top : max(bottom, top + 1), left : max(right, left + 1)]
    return np.ascontiguousarray(turned(np.fliplr(part) if picture.mirrored else part, picture.turns))
