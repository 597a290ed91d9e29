"""Looks a second time at a line that could not be read: writing is found again by itself, a skyline is not."""

from __future__ import annotations

import cv2
import numpy as np

from locready.ocr.pixels import Pixels, extent
from locready.ocr.scales import Finder

#: The height at which the line is looked at again, in pixels, and the air put around it.
_HEIGHT, _AIR = 36, 18
#: What is found must be about as high as the line, and cover so much of its length. Of 34 wrongly found lines in
#: drawn landscapes two passed; of 33 lines in five scripts at 24 to 80 pixels the least covered .96.
_LOW, _HIGH, _COVERED = 0.45, 1.6, 0.9


def is_seen_again(line: Pixels, finder: Finder) -> bool:
    """Say whether the finder finds writing all along a line that was set straight."""
    scale = _HEIGHT / line.shape[0]
    width = max(round(line.shape[1] * scale), 1)
    even = cv2.resize(line, (width, _HEIGHT), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    around = cv2.copyMakeBorder(even, _AIR, _AIR, _AIR, _AIR, cv2.BORDER_REPLICATE)
    sizes = [extent(corners) for corners in finder(np.asarray(around, dtype=np.uint8))]
    along = sum(long for long, high in sizes if _LOW * _HEIGHT < high < _HIGH * _HEIGHT)
    return bool(along >= _COVERED * width)
