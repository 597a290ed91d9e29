"""The last samples of a clip, by which is told since when something stands."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locready.formats.video.region import Region
from locready.formats.video.samples import Instant, Sample
from locready.formats.video.strokes import Strokes

#: Samples that are kept: a text is found three samples after it came, or when it has faded in.
KEPT = 16


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Looked:
    """A sample with its strokes."""

    sample: Sample
    strokes: Strokes


class History:
    """The samples that were looked at last, the newest at the end."""

    def __init__(self) -> None:
        self._samples: deque[Looked] = deque(maxlen=KEPT)

    def add(self, looked: Looked) -> None:
        """Take in the next sample."""
        if self._samples and self._samples[-1].strokes.shape != looked.strokes.shape:
            self._samples.clear()  # the clip changed its size: nothing before can be compared
        self._samples.append(looked)

    def backwards(self) -> Iterator[Looked]:
        """Yield the samples, the newest first."""
        yield from reversed(self._samples)

    def strokes(self, number: int) -> Strokes | None:
        """Return the strokes of the sample of that number, None where it is not kept."""
        return next((looked.strokes for looked in self._samples if looked.sample.number == number), None)

    def standing(self, count: int) -> Strokes:
        """Return the strokes that stand in all of the last samples."""
        newest = [looked.strokes for looked in list(self._samples)[-count:]]
        common = newest[0].copy()
        for strokes in newest[1:]:
            common &= strokes
        return common

    def ages(self, region: Region, strokes: Strokes) -> npt.NDArray[np.int64]:
        """Return for each stroke of a region through how many samples it has stood, in any of its directions."""
        ages = np.zeros(strokes.shape, dtype=np.int64)
        still = strokes
        for looked in self.backwards():
            still = still & looked.strokes[region.part]
            ages += still != 0
        return ages

    def between(self, after_s: float, until_s: float) -> list[Instant]:
        """Return the frames later than a time and not later than another one, in order."""
        return [
            instant
            for looked in self._samples
            for instant in looked.sample.since
            if after_s < instant.time_s <= until_s
        ]
