"""Finds the lines of writing in a part of a frame."""

from __future__ import annotations

import cv2
import numpy as np

from locready.formats.video.region import Region
from locready.ocr.pixels import Corners, Pixels
from locready.ocr.rapid import find

#: The long side of a whole frame as it is looked at (evidence: telops of 28 to 120 pixels at 720p are found best so).
_SIDE = 736
#: A line that ends so near the edge of what was looked at (in pixels as looked at) may go on beyond it.
_EDGE = 3
#: What is looked at grows by this part of the frame at a time, and so often at most.
_GROWS, _TIMES = 0.25, 4


def lines_in(picture: Pixels, place: Region, small: tuple[int, int]) -> list[Corners]:
    """Return the corners of the lines that stand in a region or reach into it, in pixels of the picture.

    Args:
        picture: the whole frame.
        place: where to look, in pixels of the small copy.
        small: width and height of the small copy.
    """
    height, width = picture.shape[:2]
    scale = width / small[0]
    part = [place.left * scale, place.top * scale, place.right * scale, place.bottom * scale]
    for _ in range(_TIMES):
        left, top = max(int(part[0]), 0), max(int(part[1]), 0)
        right, bottom = min(round(part[2]), width), min(round(part[3]), height)
        found = _found(picture[top:bottom, left:right], _SIDE / max(width, height))
        open_sides = _open_sides(found, (left, top, right, bottom), (width, height))
        found = [corners + np.array((left, top), dtype=np.float32) for corners in found]
        if not any(open_sides):
            break
        part = [
            left - open_sides[0] * _GROWS * width,
            top - open_sides[1] * _GROWS * height,
            right + open_sides[2] * _GROWS * width,
            bottom + open_sides[3] * _GROWS * height,
        ]
    return found


def _found(part: Pixels, factor: float) -> list[Corners]:
    height, width = part.shape[:2]
    size = max(round(width * factor), 32), max(round(height * factor), 32)
    seen = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    back = np.array((width / size[0], height / size[1]), dtype=np.float32)
    return [np.asarray(corners * back, dtype=np.float32) for corners in find(seen)]


def _open_sides(
    found: list[Corners], part: tuple[int, int, int, int], frame: tuple[int, int]
) -> tuple[bool, bool, bool, bool]:
    """Return for left, top, right and bottom whether a line may go on beyond that side."""
    left, top, right, bottom = part
    edge = _EDGE * max(frame) / _SIDE
    low = [corners.min(axis=0) for corners in found]
    high = [corners.max(axis=0) for corners in found]
    return (
        left > 0 and any(x <= edge for x, _ in low),
        top > 0 and any(y <= edge for _, y in low),
        right < frame[0] and any(x >= right - left - edge for x, _ in high),
        bottom < frame[1] and any(y >= bottom - top - edge for _, y in high),
    )
