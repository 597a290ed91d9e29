"""One frame of a clip as it is shown: a small grey copy at once, the whole picture when somebody asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
import numpy.typing as npt

from locready.ocr.pixels import Pixels

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

#: Grey values (0..255), height by width.
Grey = npt.NDArray[np.uint8]

#: The long side of the small copy in pixels: the strokes of the smallest telops are a pixel wide there.
SMALL = 640
#: The long side of the largest frame that is kept as it is: telops grow with the frame, and read no better beyond.
_KEPT = 1920
#: Pictures whose pixels are this much from square are evened out for reading.
_UNEVEN = 1.03
#: Bits that the luma of deep formats has over eight, by what their names end on.
_DEEP = {"10le": 2, "12le": 4}
_PLANAR, _PLAIN = ("yuv4", "yuvj4", "nv12", "nv21", "gray"), ("p", "nv12", "nv21", "gray")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How the frames of a clip are shown: their size in pixels as stored, and the quarters that they are turned by.

    ``aspect`` is how wide a pixel is by its height; ``turns`` counts clockwise.
    """

    width: int
    height: int
    aspect: float = 1.0
    turns: int = 0

    @property
    def shown(self) -> tuple[int, int]:
        """Width and height as they are shown, in square pixels."""
        width = round(self.width * self.aspect) if self._uneven else self.width
        return (self.height, width) if self.turns % 2 else (width, self.height)

    @property
    def small(self) -> tuple[int, int]:
        """Width and height of the small copy before it is turned."""
        width = self.width * self.aspect
        factor = min(SMALL / max(width, self.height), 1.0)
        return max(round(width * factor), 16), max(round(self.height * factor), 16)

    @property
    def _uneven(self) -> bool:
        return max(self.aspect, 1 / self.aspect) > _UNEVEN

    def small_of(self, frame: VideoFrame) -> Grey:
        """Return the small copy of a frame."""
        luma = _luma(frame)
        if luma is None:
            width, height = self.small
            return self._turned(np.asarray(frame.reformat(width=width, height=height, format="gray").to_ndarray()))
        small = np.asarray(cv2.resize(luma, self.small, interpolation=cv2.INTER_AREA))
        depth = _depth(frame.format.name)
        return self._turned(np.asarray(np.right_shift(small, depth) if depth else small, dtype=np.uint8))

    def whole(self, frame: VideoFrame) -> Pixels:
        """Return a frame, or one as it was kept, in colour and in its full size."""
        picture = np.asarray(frame.to_ndarray(format="rgb24"), dtype=np.uint8)
        if self._uneven:
            size = round(picture.shape[1] * self.aspect), picture.shape[0]
            picture = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        return self._turned(picture)

    def kept(self, frame: VideoFrame) -> VideoFrame:
        """Return a frame as it is kept until it is read: itself, or a smaller one where it is over Full HD."""
        factor = _KEPT / max(self.width, self.height)
        if factor >= 1:
            return frame
        return frame.reformat(width=_even(self.width * factor), height=_even(self.height * factor))

    def _turned(self, picture: Pixels) -> Pixels:
        return np.ascontiguousarray(np.rot90(picture, -self.turns)) if self.turns else picture


def _even(length: float) -> int:
    return max(2 * round(length / 2), 2)


def _luma(frame: VideoFrame) -> npt.NDArray[np.uint8 | np.uint16] | None:
    """Return the luma of a frame without a copy, None for formats that store it otherwise."""
    name = frame.format.name
    depth = _depth(name)
    if not name.startswith(_PLANAR) or not (depth or name.endswith(_PLAIN)):
        return None
    plane = frame.planes[0]
    kind: type[np.uint8 | np.uint16] = np.uint16 if depth else np.uint8
    rows: npt.NDArray[np.uint8 | np.uint16] = np.frombuffer(cast("bytes", plane), dtype=kind)
    return rows.reshape(-1, plane.line_size // (2 if depth else 1))[: frame.height, : frame.width]


def _depth(name: str) -> int:
    return next((bits for ending, bits in _DEEP.items() if name.endswith(ending)), 0)
