"""Watches a clip from its first frame to its last: what stood on the screen, and how far it could be watched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic

from locready.formats.video.ahead import Ahead
from locready.formats.video.frames import Frame
from locready.formats.video.gate import Gate
from locready.formats.video.history import Looked
from locready.formats.video.samples import Sample, sampled
from locready.formats.video.track import Track
from locready.formats.video.tracker import Tracker
from locready.ocr.clock import running

#: Samples that are decoded ahead of those that are looked at.
_AHEAD = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """The lines that stood on the screen, and the last sample (None: there was no frame).

    ``out_of_time`` says that the clip goes on and was watched no further.
    """

    tracks: tuple[Track, ...]
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
    last: Sample | None = None
    out_of_time = False
    with Ahead(_looked(sampled(frames, rate)), _AHEAD) as samples:
        for looked in samples:
            last = looked.sample
            with running():
                tracks += tracker.take(looked)
            tell(looked.sample.time_s)
            out_of_time = monotonic() > deadline
            if out_of_time:
                break
    return Watched(tracks=(*tracks, *tracker.finish()), last=last, out_of_time=out_of_time)


def _looked(samples: Iterable[Sample]) -> Iterator[Looked]:
    gate = Gate()
    for sample in samples:
        strokes, places = gate.places(sample.frame.small)
        yield Looked(sample=sample, strokes=strokes, places=places)
