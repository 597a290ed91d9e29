"""Where columns or rows begin, when most have one size and some have their own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Edges:
    """The edges of numbered bands (from 1), in points from the edge of the first."""

    def __init__(self, usual: float, own: Iterable[tuple[int, int, float]]) -> None:
        """Take the usual size and those of bands that have their own: first, last, size; of two the first counts."""
        self._usual = usual
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._sizes: list[float] = []
        self._extra = [0.0]  # what the bands before the n-th of ``own`` add to the usual size
        reached = 0
        for first, last, size in sorted(own):
            start = max(first, reached + 1)
            if start <= last:
                self._starts.append(start)
                self._ends.append(last)
                self._sizes.append(size)
                self._extra.append(self._extra[-1] + (last - start + 1) * (size - usual))
                reached = last

    def before(self, number: int) -> float:
        """Return where band ``number`` begins."""
        place = bisect_right(self._starts, number - 1)
        extra = self._extra[place]
        if place and self._ends[place - 1] >= number:  # it begins in the midst of a run of bands
            extra -= (self._ends[place - 1] - number + 1) * (self._sizes[place - 1] - self._usual)
        return (number - 1) * self._usual + extra
