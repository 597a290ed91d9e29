"""Lines and engines that are not real, for the logic between the engines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from locready.ocr.look import Seen
from locready.ocr.pixels import Corners, Pixels
from locready.ocr.rapid import Guess


def box(left: float, top: float, width: float, height: float) -> Corners:
    """Return the corners of an upright rectangle."""
    right, bottom = left + width, top + height
    return np.array(((left, top), (right, top), (right, bottom), (left, bottom)), dtype=np.float32)


def plain(width: int, height: int, value: int = 255) -> Pixels:
    """Return an even picture."""
    return np.full((height, width, 3), value, dtype=np.uint8)


def seen(text: str, corners: Corners, *, read: bool = True, over: bool = False, confidence: float = 0.99) -> Seen:
    """Return a line as if it had been found; what was cut out is even."""
    width, height = sorted((int(np.ptp(corners[:, 0])), int(np.ptp(corners[:, 1]))), reverse=True)
    return Seen(corners=corners, cut=plain(width, height), guess=Guess(text, confidence), read=read, over=over)


def says(answer: Callable[[Pixels], Guess]) -> Callable[[Sequence[Pixels]], list[Guess]]:
    """Return a reader that answers line by line."""
    return lambda lines: [answer(line) for line in lines]
