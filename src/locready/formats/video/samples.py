"""Looks at a clip at an even rate: what stands on the screen at each of these times, and the frames in between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import floor

from locready.formats.video.frames import Frame
from locready.formats.video.picture import Grey

#: A still frame is looked at again for so long; a hole in the times of a broken file is gone past.
_LONGEST_STILL_S = 60.0
#: Frames between two samples that are kept; of more, which are seconds, every second one.
_MOST_BETWEEN = 64
#: Fewer looks than this cannot tell a standing text from a passing one: the last frame of a shorter clip is held.
LEAST_LOOKS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Instant:
    """The small copy of one frame and its time in seconds."""

    time_s: float
    small: Grey


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sample:
    """What stands on the screen at ``time_s``; ``since`` are the frames after the sample before, up to this one."""

    number: int
    time_s: float
    frame: Frame
    since: tuple[Instant, ...]


def sampled(frames: Iterable[Frame], rate: float) -> Iterator[Sample]:
    """Yield the samples of a clip.

    Args:
        frames: its frames in order of time; where they are rarer than the samples, a frame stands until the next.
        rate: samples a second.
    """
    number = 0
    due_s = 0.0
    shown: Frame | None = None
    since: list[Instant] = []
    for frame in frames:
        if shown is not None:
            due_s = max(due_s, frame.time_s - _LONGEST_STILL_S)
            if due_s < frame.time_s:
                shown = shown.kept()
            while due_s < frame.time_s:
                yield Sample(number=number, time_s=due_s, frame=shown, since=tuple(since))
                since = []
                number += 1
                due_s += 1 / rate
        shown = frame
        since = [*(since[::2] if len(since) >= _MOST_BETWEEN else since), Instant(frame.time_s, frame.small)]
    if shown is not None:
        yield from _last(shown.kept(), number, rate, since)


def _last(shown: Frame, number: int, rate: float, since: list[Instant]) -> Iterator[Sample]:
    """Yield the last frame once more, then as long as it stands, and so often that there are looks enough."""
    yield Sample(number=number, time_s=shown.time_s, frame=shown, since=tuple(since))
    stands_s = min(shown.until_s - shown.time_s, _LONGEST_STILL_S)
    for extra in range(1, max(LEAST_LOOKS - number, floor(stands_s * rate) + 1)):
        yield Sample(number=number + extra, time_s=shown.time_s + extra / rate, frame=shown, since=())
