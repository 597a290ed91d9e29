"""Watches a clip from its first frame to its last: what stood on the screen, and how far it could be watched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic

from locready.formats.video.ahead import Ahead
from locready.formats.video.frames import Frame
from locready.formats.video.history import Looked
from locready.formats.video.running import Run, Running
from locready.formats.video.samples import Sample, sampled
from locready.formats.video.strokes import strokes_of
from locready.formats.video.track import Track
from locready.formats.video.tracker import Tracker
from locready.ocr.clock import running

#: Samples that are decoded ahead of those that are looked at.
_AHEAD = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """The lines that stood on the screen, what ran through it, and the last sample (None: there was no frame).

    ``out_of_time`` says that the clip goes on and was watched no further.
    """

    tracks: tuple[Track, ...]
    runs: tuple[Run, ...]
    last: Sample | None
    out_of_time: bool


def watched(frames: Iterable[Frame], rate: float, seconds: float, tell: Callable[[float], None]) -> Watched:
    """Watch a clip.

    Args:
        frames: its frames in order.
        rate: how often it is looked at, in Hz.
        seconds: how long that may take; what comes after is not watched.
        tell: is told the time of every sample that was looked at, in the thread of the caller.
    """
    deadline = monotonic() + seconds
    tracker = Tracker()
    tracks: list[Track] = []
    running_ways = Running(upwards=False), Running(upwards=True)
    runs: list[Run] = []
    last: Sample | None = None
    out_of_time = False
    with Ahead(_looked(sampled(frames, rate)), _AHEAD) as samples:
        for looked in samples:
            last = looked.sample
            with running():
                tracks += tracker.take(looked)
            for way in running_ways:
                runs += way.take(looked)
            tell(looked.sample.time_s)
            out_of_time = monotonic() > deadline
            if out_of_time:
                break
    return Watched(
        tracks=(*tracks, *tracker.finish()),
        runs=(*runs, *(run for way in running_ways for run in way.finish())),
        last=last,
        out_of_time=out_of_time,
    )


def _looked(samples: Iterable[Sample]) -> Iterator[Looked]:
    return (Looked(sample=sample, strokes=strokes_of(sample.frame.small)) for sample in samples)
