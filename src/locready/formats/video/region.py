"""A part of the small copy of a frame."""

from __future__ import annotations

import math
from typing import NamedTuple

from locready.ocr.pixels import Corners


class Region(NamedTuple):
    """Left, top, right, bottom in pixels of the small copy."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def area(self) -> int:
        """Pixels."""
        return (self.right - self.left) * (self.bottom - self.top)

    @property
    def part(self) -> tuple[slice, slice]:
        """Rows and columns, to cut it out of a picture."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def common(self, other: Region) -> int:
        """How many pixels they share."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0) * max(down, 0)

    def joined(self, other: Region) -> Region:
        """The smallest region around both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        return Region(left, top, max(self.right, other.right), max(self.bottom, other.bottom))

    def grown(self, pixels: int, shape: tuple[int, ...]) -> Region:
        """The region with so much more on every side, within a picture of that shape."""
        height, width = shape[:2]
        left, top = max(self.left - pixels, 0), max(self.top - pixels, 0)
        return Region(left, top, min(self.right + pixels, width), min(self.bottom + pixels, height))


def around(corners: Corners, picture: tuple[int, ...], small: tuple[int, ...]) -> Region:
    """Return the region around a line; shapes are (height, width) of the whole picture and of its small copy."""
    height, width = small[:2]
    across, down = width / picture[1], height / picture[0]
    (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
    left, top = min(max(int(x0 * across), 0), width - 1), min(max(int(y0 * down), 0), height - 1)
    right, bottom = min(math.ceil(x1 * across), width), min(math.ceil(y1 * down), height)
    return Region(left, top, max(right, left + 1), max(bottom, top + 1))
