"""The strokes of one line of writing, by which it is found again in other frames."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from locready.formats.video.region import Region
from locready.formats.video.strokes import ACROSS, DOWN, Strokes, opposed

#: Cells of a line with fewer strokes than this say nothing.
_TELLING = 8

Counts = npt.NDArray[np.int64]


class Presence(NamedTuple):
    """How much of a template is in a frame: of its rarer direction, and of its least found cell (-1..1).

    Strokes that run the other way count against it, so that other writing in its place comes out near 0.
    """

    whole: float
    least: float


class Template:
    """The strokes of a line within its region; a cell is about a letter, as long as the line is high."""

    def __init__(self, region: Region, strokes: Strokes) -> None:
        self.region = region
        self.strokes = strokes
        self._opposed = opposed(strokes)
        self._across, self._down = (int(_marked(strokes, way).sum()) for way in (ACROSS, DOWN))
        height, width = strokes.shape
        long, short = max(height, width), max(min(height, width), 1)
        self._axis = 0 if width >= height else 1
        self._starts = np.arange(0, max(long - short // 2, 1), short)
        self._cells = self._by_cell((strokes != 0).view(np.int8))

    @property
    def amount(self) -> int:
        """How many pixels have a stroke."""
        return int(self._cells.sum())

    def presence_in(self, frame: Strokes) -> Presence:
        """Return how much of it stands at its place in a frame."""
        return self.presence_at(frame[self.region.part])

    def presence_at(self, place: Strokes) -> Presence:
        """Return how much of it stands in a part of a frame of the size of its region."""
        alike, opposite = place & self.strokes, place & self._opposed
        across, down = (_balance(alike, opposite, way) for way in (ACROSS, DOWN))
        whole = min(_share(across.sum(), self._across), _share(down.sum(), self._down))
        telling = self._cells >= _TELLING
        found = self._by_cell(np.maximum(across, down))[telling] / self._cells[telling]
        return Presence(whole, float(found.min()) if found.size else 0.0)

    def _by_cell(self, marked: npt.NDArray[np.int8]) -> Counts:
        return np.add.reduceat(marked.sum(axis=self._axis), self._starts)


def _balance(alike: Strokes, opposite: Strokes, way: int) -> npt.NDArray[np.int8]:
    return _marked(alike, way).view(np.int8) - _marked(opposite, way).view(np.int8)


def _marked(strokes: Strokes, direction: int) -> npt.NDArray[np.bool_]:
    return np.asarray((strokes & direction) != 0)


def _share(part: int, whole: int) -> float:
    return float(part / whole) if whole else 1.0
