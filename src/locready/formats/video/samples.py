"""Looks at a clip at an even rate: what stands on the screen at each of these times, and the frames in between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from locready.formats.video.frames import Frame
from locready.formats.video.picture import Grey

#: A still frame is looked at again for so long; a hole in the times of a broken file is gone past.
_LONGEST_STILL_S = 60.0
#: Fewer looks than this cannot tell a standing text from a passing one: the last frame of a shorter clip is held.
LEAST_LOOKS = 4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
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
            while due_s < frame.time_s:
                yield Sample(number=number, time_s=due_s, frame=shown, since=tuple(since))
                since = []
                number += 1
                due_s += 1 / rate
        shown = frame
        since.append(Instant(time_s=frame.time_s, small=frame.small))
    if shown is not None:
        yield from _last(shown, number, rate, since)


def _last(shown: Frame, number: int, rate: float, since: list[Instant]) -> Iterator[Sample]:
    """Yield the last frame once more, and so often that there are looks enough."""
    yield Sample(number=number, time_s=shown.time_s, frame=shown, since=tuple(since))
    for extra in range(1, LEAST_LOOKS - number):
        yield Sample(number=number + extra, time_s=shown.time_s + extra / rate, frame=shown, since=())
