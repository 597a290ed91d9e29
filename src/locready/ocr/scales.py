"""Finds lines at the scales that they need: large writing in a small copy of the picture, small writing in tiles.

The detector was trained on writing of about 10 to 60 pixels: of large letters it sees pieces, of small ones nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

import cv2
import numpy as np

from locready.ocr.pixels import Corners, Pixels, extent, shrunk

Finder = Callable[[Pixels], list[Corners]]

#: The side of the small copy (evidence: 129 telop frames, CER 0.6 % at this side, 4.9 % at full size).
_COARSE = 736
#: The fine look keeps this much of the size of the picture: writing of 12 pixels has 9 left, which is enough.
_FINE = 0.75
#: The side of a tile of the fine look, and how far tiles overlap: two lines of the largest writing they are for.
_TILE, _OVERLAP = 1_280, 96
#: Writing of fewer pixels in the small copy is better seen in the fine look.
_LEGIBLE = 20.0
#: A line of the fine look that lies under a known one by more than this is the same.
_SAME = 0.5
#: A line of the small copy of which more than this lies under one of the fine look is a piece of that.
_PIECE = 0.8


def find_at_scales(picture: Pixels, finder: Finder) -> list[Corners]:
    """Return the lines of a picture, each once, in pixels of the picture."""
    coarse, factor = shrunk(picture, _COARSE)
    large = [(corners, min(extent(corners))) for corners in finder(coarse)]
    if factor >= _FINE:
        return [corners / factor for corners, _ in large]
    fine = list(_in_tiles(picture, finder))
    known = [corners / factor for corners, size in large if size >= _LEGIBLE]
    unsure = [corners / factor for corners, size in large if size < _LEGIBLE]
    new = [corners for corners in fine if not _covered(corners, known)]
    whole = [*(corners for corners in known if not _is_piece(corners, new)), *new]
    return whole + [corners for corners in unsure if not _covered(corners, whole, 0.2)]


def _is_piece(corners: Corners, others: Sequence[Corners]) -> bool:
    """Whether a line is part of one of the others, which the fine look saw in its whole length."""
    return any(_covered(corners, [other], _PIECE) for other in others)


def _in_tiles(picture: Pixels, finder: Finder) -> Iterator[Corners]:
    """Yield the lines of the tiles; one that is cut by the border of a tile is left to the next tile."""
    whole, factor = shrunk(picture, max(round(max(picture.shape[:2]) * _FINE), _COARSE))
    height, width = whole.shape[:2]
    found: list[Corners] = []
    for (top, bottom), (left, right) in product(_spans(height), _spans(width)):
        for corners in finder(np.ascontiguousarray(whole[top:bottom, left:right])):
            moved = corners + np.array((left, top), dtype=np.float32)
            if not _is_cut(moved, (left, top, right, bottom), width, height) and not _covered(moved, found):
                found.append(moved)
    yield from (corners / factor for corners in found)


def _spans(length: int) -> list[tuple[int, int]]:
    """Cut a length into overlapping tiles of one size."""
    if length <= _TILE:
        return [(0, length)]
    count = -(-(length - _OVERLAP) // (_TILE - _OVERLAP))
    step = (length - _TILE) / (count - 1)
    return [(round(place * step), round(place * step) + _TILE) for place in range(count)]


def _is_cut(corners: Corners, tile: tuple[int, int, int, int], width: int, height: int) -> bool:
    """Whether a short line ends at a border inside the picture: the neighbouring tile has it whole."""
    left, top, right, bottom = tile
    (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
    across = (x0 <= left + 2 and left > 0) or (x1 >= right - 2 and right < width)
    along = (y0 <= top + 2 and top > 0) or (y1 >= bottom - 2 and bottom < height)
    return (across and x1 - x0 < _OVERLAP) or (along and y1 - y0 < _OVERLAP)


def _covered(corners: Corners, known: Sequence[Corners], share: float = _SAME) -> bool:
    """Whether lines that are known lie over more than this share of a line."""
    area = abs(cv2.contourArea(corners)) or 1.0
    return sum(_common(corners, other) for other in known) > share * area


def _common(one: Corners, other: Corners) -> float:
    if (one.max(axis=0) <= other.min(axis=0)).any() or (other.max(axis=0) <= one.min(axis=0)).any():
        return 0.0
    return float(cv2.intersectConvexConvex(one.astype(np.float32), other.astype(np.float32))[0])
