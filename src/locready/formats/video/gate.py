"""Tells where text may have appeared: new strokes that stand still, of both directions and close together."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from locready.formats.video.picture import Grey
from locready.formats.video.region import Region
from locready.formats.video.strokes import DEEPENS, FALLS, LIFTS, RISES, Strokes, spread

#: Samples through which strokes have to stand: at 4 Hz a text of a second, whenever it begins, stands in four.
STANDS = 3
#: The side of a tile in pixels of the small copy, and the strokes of each direction that it must hold.
TILE, _LEAST = 16, 5
#: Grey values by which the ink of a standing letter changes at most, grain and compression included.
_CALM = 8
_AROUND = np.ones((3, 3), dtype=np.uint8)
#: Tiles of a place; one alone is dirt, unless a line stands there.
_TILES = 2
#: Tiles of air around a place, so that the writing is seen whole.
_AIR = 1


class Gate:
    """Remembers what was looked at; each sample it tells where something new stands."""

    def __init__(self) -> None:
        self._recent: list[Strokes] = []
        self._before: Grey | None = None
        self._known: Strokes | None = None

    def places(self, small: Grey, strokes: Strokes, lines: Sequence[Region]) -> tuple[Region, ...]:
        """Return the regions of the next sample where new strokes stand still.

        Args:
            small: the small copy of the frame.
            strokes: its strokes.
            lines: where lines stand that are known: beside and in them a single letter may change.
        """
        if self._recent and self._recent[-1].shape != strokes.shape:
            self._recent, self._known = [], None
        before, self._before = self._before, small
        self._recent = [*self._recent[1 - STANDS :], strokes]
        if self._known is None:
            self._known = np.zeros_like(strokes)
        if len(self._recent) < STANDS or before is None:
            return ()
        self._known &= self._recent[-1] | self._recent[-2]
        standing = _common(self._recent) * _calm(small, before)
        regions = _regions(standing & ~self._known, lines)
        for region in regions:
            self._known[region.part] |= spread(standing[region.part])
        return regions


def _common(recent: list[Strokes]) -> Strokes:
    return np.asarray(recent[0] & recent[1] & recent[2], dtype=np.uint8)


def _calm(small: Grey, before: Grey) -> npt.NDArray[np.bool_]:
    """Return where a pixel or its neighbour has kept its value: the ink of a letter does, whatever moves behind it.

    Two samples are compared and not three: a text of a second that fades in and out stands fully in two.
    """
    return np.asarray(cv2.erode(cv2.absdiff(small, before), _AROUND) <= _CALM)


def _regions(new: Strokes, lines: Sequence[Region]) -> tuple[Region, ...]:
    """Return the regions of new strokes that may be writing, those that touch as one."""
    count, _, boxes, _ = cv2.connectedComponentsWithStats(_dense(new), connectivity=8)
    regions = []
    for left, top, across, down, tiles in boxes[1:count].tolist():
        tight = Region(left * TILE, top * TILE, (left + across) * TILE, (top + down) * TILE)
        wide = tight.grown(_AIR * TILE, new.shape)
        if tiles >= _TILES or any(wide.common(line) for line in lines):
            regions.append(wide)
    return _joined(regions)


def _dense(new: Strokes) -> npt.NDArray[np.uint8]:
    """Return for each tile whether it holds strokes of every direction."""
    dense = [
        _counted(np.asarray(new & direction, dtype=np.uint8)) >= _LEAST for direction in (RISES, FALLS, DEEPENS, LIFTS)
    ]
    return np.asarray(np.logical_and.reduce(dense), dtype=np.uint8)


def _counted(marked: Strokes) -> npt.NDArray[np.int64]:
    """Return how many pixels of each tile are marked."""
    height, width = marked.shape
    columns, rows = -(-width // TILE), -(-height // TILE)
    padded = cv2.copyMakeBorder(
        (marked != 0).view(np.uint8), 0, rows * TILE - height, 0, columns * TILE - width, cv2.BORDER_CONSTANT
    )
    means = cv2.resize(padded * 255, (columns, rows), interpolation=cv2.INTER_AREA)
    return np.asarray(np.rint(means.astype(np.float32) * (TILE * TILE / 255)), dtype=np.int64)


def _joined(regions: list[Region]) -> tuple[Region, ...]:
    apart: list[Region] = []
    for region in regions:
        whole = region
        while met := [other for other in apart if other.common(whole)]:
            for other in met:
                whole = whole.joined(other)
            apart = [other for other in apart if other not in met]
        apart.append(whole)
    return tuple(sorted(apart))
