"""A text that runs through the frame, put together from what came in at its edge."""

from __future__ import annotations

import cv2
import numpy as np

from locready.ocr.pixels import Pixels

#: A new piece is taken when so much of the width has come in; seams are looked for so far around where they should be.
_PIECE, _AROUND = 0.35, 16
#: The end of what is there, by which the next piece is laid to it (share of the width).
_SEAM = 0.2
#: The longest panorama in widths: a roll of an hour is cut.
_LONGEST = 60


class Panorama:
    """Grows to the right by what comes in at the right edge of frames whose content moves to the left."""

    def __init__(self, first: Pixels) -> None:
        self.picture = first
        self.width: int = first.shape[1]
        self._came_in: float = 0.0
        self._laid: float = 0.0

    @property
    def came_in(self) -> float:
        """How much has come in since the first frame, in pixels."""
        return self._came_in

    def moves(self, pixels: float) -> bool:
        """Count what has come in; return whether the next frame should be laid to it."""
        self._came_in += pixels
        return self._came_in - self._laid >= _PIECE * self.width

    def lay(self, frame: Pixels) -> None:
        """Lay a frame to what is there, where the end of that is found in it."""
        expected = self.width - (self._came_in - self._laid)
        if expected <= 0 or self.picture.shape[1] > _LONGEST * self.width:
            return
        seam = max(round(_SEAM * self.width), 8)
        end = self.picture[:, -seam:]
        left = max(round(expected) - seam - _AROUND, 0)
        part = frame[:, left : round(expected) + _AROUND]
        if part.shape[1] <= seam:
            return
        likeness = cv2.matchTemplate(part, end, cv2.TM_CCOEFF_NORMED)
        at = left + int(likeness[0].argmax()) + seam
        self._came_in = self._laid + self.width - at
        self._laid = self._came_in
        self.picture = np.concatenate((self.picture, frame[:, at:]), axis=1)
