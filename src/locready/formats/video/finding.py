"""Finds the lines of writing in a part of a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import cv2
import numpy as np

from locready.formats.video.region import Region
from locready.ocr.pixels import Corners, Pixels
from locready.ocr.rapid import find

#: The long side of a whole frame as it is looked at (evidence: telops of 28 to 120 pixels at 720p are found best so).
_SIDE = 704
#: A line that ends so near the edge of what was looked at (in pixels as looked at) may go on beyond it.
_EDGE = 3
#: A line that may go on is looked at again by itself, so much longer (share of the frame), and so often at most.
_LONGER, _TIMES = 0.2, 5
#: The air above and below it then, in heights of the line.
_AIR = 0.6
#: What is higher than this (share of the frame) is no line that goes on.
_HIGHEST = 0.2
#: Pieces of a row: their heights differ by less than this factor, share so much of the lower one, and are so far apart.
_AS_HIGH, _LEVEL, _APART = 1.6, 0.7, 0.6
#: A line of which more than this lies in another one is a part of it.
_PART = 0.6


class _Part(NamedTuple):
    """Left, top, right, bottom in pixels of the picture."""

    left: int
    top: int
    right: int
    bottom: int


def lines_in(
    picture: Pixels, place: Region, small: tuple[int, int], known: Callable[[Corners], bool]
) -> Iterator[Corners]:
    """Yield the corners of the lines that stand in a region or reach into it, in pixels of the picture.

    Args:
        picture: the whole frame.
        place: where to look, in pixels of the small copy.
        small: width and height of the small copy.
        known: says whether a line, or the piece of one, need not be looked at further.
    """
    scale = picture.shape[1] / small[0]
    part = _within(picture, *(side * scale for side in place))
    whole: list[Corners] = []
    for piece in in_rows(_found(picture, part)):
        if not known(piece) and not _lies_in(piece, whole):
            whole.append(_followed(picture, piece, part))
            yield whole[-1]


def _followed(picture: Pixels, line: Corners, part: _Part) -> Corners:
    """Return a line in its whole length."""
    for _ in range(_TIMES):
        wider = _wider(picture, line, part)
        if wider is None:
            break
        part = wider
        line = max(in_rows(_found(picture, part)), key=partial(_share, line), default=line)
    return line


def _wider(picture: Pixels, line: Corners, part: _Part) -> _Part | None:
    """Return the part around a line with more on those sides where it may go on, None where it does not."""
    height, width = picture.shape[:2]
    (x0, y0), (x1, y1) = line.min(axis=0), line.max(axis=0)
    size, edge = min(x1 - x0, y1 - y0), _EDGE * max(width, height) / _SIDE
    opens = (
        part.left > 0 and x0 - part.left <= edge,
        part.top > 0 and y0 - part.top <= edge,
        part.right < width and part.right - x1 <= edge,
        part.bottom < height and part.bottom - y1 <= edge,
    )
    if not any(opens) or size > _HIGHEST * height:
        return None
    air, more = _AIR * size, _LONGER * max(width, height)
    across, down = (more, air) if x1 - x0 >= y1 - y0 else (air, more)
    steps = [step if is_open else air for is_open, step in zip(opens, (across, down, across, down), strict=True)]
    return _within(picture, x0 - steps[0], y0 - steps[1], x1 + steps[2], y1 + steps[3])


def in_rows(lines: Sequence[Corners]) -> list[Corners]:
    """Return lines with the pieces of a row made one, as of a text whose first comma is followed by a space."""
    rows: list[Corners] = []
    for line in sorted(lines, key=lambda corners: float(corners[:, 0].min())):
        left = next((row for row in rows if _continues(row, line)), None)
        if left is None:
            rows.append(line)
        else:
            rows = [_joined(row, line) if row is left else row for row in rows]
    return rows


def _continues(row: Corners, line: Corners) -> bool:
    """Say whether a line goes on where a row ends: level with it, about as high and hardly apart."""
    (_, y0), (x1, y1) = row.min(axis=0), row.max(axis=0)
    (u0, v0), (_, v1) = line.min(axis=0), line.max(axis=0)
    lower, higher = sorted((y1 - y0, v1 - v0))
    if higher > _AS_HIGH * lower:
        return False
    level = min(y1, v1) - max(y0, v0) >= _LEVEL * lower
    return bool(level and -0.5 * lower <= u0 - x1 <= _APART * lower)


def _joined(row: Corners, line: Corners) -> Corners:
    both = np.concatenate((row, line))
    (x0, y0), (x1, y1) = both.min(axis=0), both.max(axis=0)
    return np.array(((x0, y0), (x1, y0), (x1, y1), (x0, y1)), dtype=np.float32)


def _within(picture: Pixels, left: float, top: float, right: float, bottom: float) -> _Part:
    height, width = picture.shape[:2]
    return _Part(max(int(left), 0), max(int(top), 0), min(round(right), width), min(round(bottom), height))


def _found(picture: Pixels, part: _Part) -> list[Corners]:
    """Return the lines in a part of a picture, in pixels of the picture."""
    cut = picture[part.top : part.bottom, part.left : part.right]
    height, width = cut.shape[:2]
    factor = _SIDE / max(picture.shape[:2])
    size = max(round(width * factor), 32), max(round(height * factor), 32)
    seen = np.asarray(cv2.resize(cut, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    back = np.array((width / size[0], height / size[1]), dtype=np.float32)
    origin = np.array((part.left, part.top), dtype=np.float32)
    return [np.asarray(corners * back + origin, dtype=np.float32) for corners in find(seen)]


def _lies_in(line: Corners, others: list[Corners]) -> bool:
    return any(_share(line, other) > _PART for other in others)


def _share(line: Corners, other: Corners) -> float:
    """Return how much of a line lies in another one (0..1), by the upright rectangles around them."""
    (x0, y0), (x1, y1) = line.min(axis=0), line.max(axis=0)
    (u0, v0), (u1, v1) = other.min(axis=0), other.max(axis=0)
    across, down = min(x1, u1) - max(x0, u0), min(y1, v1) - max(y0, v0)
    return float(max(across, 0.0) * max(down, 0.0) / max((x1 - x0) * (y1 - y0), 1.0))
