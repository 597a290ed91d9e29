"""The strokes of one line of writing, by which it is found again in other frames."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from locready.formats.video.region import Region
from locready.formats.video.strokes import ACROSS, DEEPENS, DOWN, FALLS, LIFTS, RISES, Strokes, opposed

#: Letters with fewer strokes than this say nothing.
_TELLING = 8

Counts = npt.NDArray[np.int64]


class Presence(NamedTuple):
    """How much of a template is in a frame: of its rarer direction, of its least and of its middle letter (-1..1).

    Strokes that run the other way count against it, so that other writing in its place comes out near 0.
    """

    whole: float
    least: float
    middle: float


class Template:
    """The strokes of a line within its region; a letter is a piece of it as long as the line is high.

    ``steep`` is how steep (Sobel's sum) its strokes are at least.
    """

    def __init__(self, region: Region, strokes: Strokes, steep: int = 0) -> None:
        self.region = region
        self.strokes = strokes
        self.steep = steep
        self._opposed = opposed(strokes)
        self._across, self._down = (int(_marked(strokes, way).sum()) for way in (ACROSS, DOWN))
        height, width = strokes.shape
        self._axis = 0 if width >= height else 1
        self.letter = max(min(height, width), 1)
        self._letters = self._by_letter((strokes != 0).view(np.int8))
        self.amount = int(np.count_nonzero(strokes))

    def presence_in(self, frame: Strokes) -> Presence:
        """Return how much of it stands at its place in a frame."""
        return self.presence_at(frame[self.region.part])

    def presence_at(self, place: Strokes) -> Presence:
        """Return how much of it stands in a part of a frame of the size of its region."""
        alike, opposite = place & self.strokes, place & self._opposed
        across, down = (_balance(alike, opposite, way) for way in (ACROSS, DOWN))
        whole = min(_share(across.sum(), self._across), _share(down.sum(), self._down))
        telling = self._letters >= _TELLING
        found = self._by_letter(np.maximum(across, down))[telling] / self._letters[telling]
        return Presence(whole, float(found.min()), float(np.median(found))) if found.size else Presence(whole, 0.0, 0.0)

    def letters_of(self, values: npt.NDArray[np.int64]) -> list[float]:
        """Return the mean of values over the strokes of each letter, in the order of reading."""
        sums = self._by_letter(np.where(self.strokes != 0, values, 0))
        telling = self._letters >= _TELLING
        return [float(mean) for mean in sums[telling] / self._letters[telling]]

    def head(self) -> Template:
        """Return the first letter of the line, or its first two where it is long."""
        left, top, right, bottom = self.region
        length = 2 * self.letter if max(right - left, bottom - top) > 5 * self.letter else self.letter
        if self._axis == 0:
            return Template(Region(left, top, min(left + length, right), bottom), self.strokes[:, :length], self.steep)
        return Template(Region(left, top, right, min(top + length, bottom)), self.strokes[:length], self.steep)

    @property
    def of_a_letter(self) -> float:
        """How many strokes a letter of the line has."""
        return float(np.median(self._letters))

    def wider(self, shape: tuple[int, ...]) -> Region:
        """Return the region with a letter more before and after the line, within a frame of that shape."""
        left, top, right, bottom = self.region
        if self._axis == 0:
            return Region(max(left - self.letter, 0), top, min(right + self.letter, shape[1]), bottom)
        return Region(left, max(top - self.letter, 0), right, min(bottom + self.letter, shape[0]))

    def filled(self) -> Template:
        """Return the line with every pixel of its region a stroke of every direction."""
        return Template(self.region, np.full_like(self.strokes, ACROSS | DOWN))

    def place_in(self, part: Strokes) -> tuple[int, int, float]:
        """Return where in a part of a frame it stands best: x, y of its corner, and how much of it is there (-1..1)."""
        scores = _matched(part, self.strokes, RISES, FALLS) + _matched(part, self.strokes, DEEPENS, LIFTS)
        _, best, _, (x, y) = cv2.minMaxLoc(scores)
        return x, y, best / max(self._across + self._down, 1)

    def _by_letter(self, values: npt.NDArray[np.int8] | npt.NDArray[np.int64]) -> Counts:
        """Return sums over windows of a letter, each half a letter further on."""
        along = np.concatenate(([0], np.cumsum(values.sum(axis=self._axis, dtype=np.int64))))
        last = max(len(along) - 1 - self.letter, 0)
        starts = np.unique(np.append(np.arange(0, last + 1, max(self.letter // 2, 1)), last))
        return np.asarray(along[np.minimum(starts + self.letter, len(along) - 1)] - along[starts])


def _balance(alike: Strokes, opposite: Strokes, way: int) -> npt.NDArray[np.int8]:
    return np.asarray(_marked(alike, way).view(np.int8) - _marked(opposite, way).view(np.int8))


def _matched(part: Strokes, strokes: Strokes, one: int, other: int) -> npt.NDArray[np.float32]:
    return np.asarray(cv2.matchTemplate(_signed(part, one, other), _signed(strokes, one, other), cv2.TM_CCORR))


def _signed(strokes: Strokes, one: int, other: int) -> npt.NDArray[np.float32]:
    return np.asarray(_marked(strokes, one).astype(np.float32) - _marked(strokes, other).astype(np.float32))


def _marked(strokes: Strokes, direction: int) -> npt.NDArray[np.bool_]:
    return np.asarray((strokes & direction) != 0)


def _share(part: int, whole: int) -> float:
    return float(part / whole) if whole else 1.0
