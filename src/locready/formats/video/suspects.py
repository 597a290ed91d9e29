"""Places to look at again: where a line changed, grew or went, and as strong strokes stand as it had itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from locready.formats.video.history import Looked
from locready.formats.video.region import Region
from locready.formats.video.strokes import Strokes, strokes_of
from locready.formats.video.template import Template

#: Writing in the place of a line that went has this share of its strokes at least; a figure that changed in a line of
#: ten letters has that share that the line had not; a letter that came beside it has that share of the others'.
_AS_MANY, _CHANGED, _OF_A_LETTER = 0.4, 0.015, 0.4
#: And of such a line that share of its own strokes is gone: what comes behind a line takes none away.
_LOST = 0.008
#: Fewer strokes are dirt.
_STROKES = 10


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Suspect:
    """A place, and how many strokes must stand there that ``known`` has not (None: of any strokes).

    ``lost`` is how many of those that it has must be gone.
    """

    region: Region
    least: float
    steep: int
    known: Template | None = None
    lost: float = 0.0

    def is_written(self, looked: Looked, standing: Strokes) -> bool:
        """Say whether so many strokes stand."""
        here = standing[self.region.part]
        strong = strokes_of(looked.sample.frame.small[self.region.part], self.steep) & here
        if self.known is None:
            return bool(np.count_nonzero(strong) >= max(self.least, _STROKES))
        known = _seen_from(self.known, self.region)
        came, went = np.count_nonzero(strong & ~known), np.count_nonzero((known & here == 0) & (known != 0))
        return bool(came >= max(self.least, _STROKES) and went >= self.lost)


class Suspects:
    """Remembers places until what has changed there has stood long enough."""

    def __init__(self) -> None:
        self._due: dict[int, list[_Suspect]] = {}

    def went(self, line: Template, due: int) -> None:
        """Have the place of a line that went looked at in the sample of that number: another one may stand there."""
        self._remember(_Suspect(region=line.region, least=_AS_MANY * line.amount, steep=line.steep), due)

    def changed(self, line: Template, due: int) -> None:
        """Have a line looked at of which less is there than was: a figure of it may have changed."""
        least, lost = _CHANGED * line.amount, _LOST * line.amount
        self._remember(_Suspect(region=line.region, least=least, steep=line.steep, known=line, lost=lost), due)

    def grew(self, line: Template, due: int, frame: tuple[int, ...]) -> None:
        """Have a line looked at with what is beside it: typed text comes letter by letter."""
        wider = _Suspect(
            region=line.wider(frame), least=_OF_A_LETTER * line.of_a_letter, steep=line.steep, known=line.filled()
        )
        self._remember(wider, due)

    def due(self, looked: Looked, standing: Strokes) -> list[Region]:
        """Return the places to look at in a sample, those where something is written."""
        suspects = self._due.pop(looked.sample.number, [])
        return list(dict.fromkeys(it.region for it in suspects if it.is_written(looked, standing)))

    def _remember(self, suspect: _Suspect, due: int) -> None:
        self._due.setdefault(due, []).append(suspect)


def _seen_from(line: Template, region: Region) -> Strokes:
    """Return the strokes of a line as they lie in a region around it."""
    left, top = line.region.left - region.left, line.region.top - region.top
    height, width = line.strokes.shape
    canvas = np.zeros((region.bottom - region.top, region.right - region.left), dtype=np.uint8)
    canvas[top : top + height, left : left + width] = line.strokes
    return canvas
