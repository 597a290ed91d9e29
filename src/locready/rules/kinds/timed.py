"""What has a place in time: how long it is on screen, and how a person would say when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from locready.model import Role, UnitKind
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit
from locready.model.times import union_s

#: From and until, in seconds.
Span = tuple[float, float]

#: What people put into the picture for a viewer to read.
WRITTEN = frozenset({Role.OVERLAY, Role.SUBTITLE})
#: A text weighs at least so much (seconds): one of a single frame is there all the same.
_LEAST = 0.1
_MOVING = frozenset({UnitKind.CLIP, UnitKind.TRACK})


def is_moving(unit: LabelledUnit) -> bool:
    """Say whether a unit passes in time: a clip or a subtitle track."""
    return unit.unit.kind in _MOVING


def is_clip(document: LabelledDocument) -> bool:
    """Say whether a document is a clip."""
    return any(unit.unit.kind is UnitKind.CLIP for unit in document.units)


def events(document: LabelledDocument, *roles: Role) -> list[LabelledSegment]:
    """Return what is burned into a clip in these roles, in order of time."""
    return [event for event in document.events if event.role in roles]


def span(segment: LabelledSegment) -> Span:
    """Return from when until when (seconds) a text is on screen; one without an end has no length."""
    start = segment.segment.location.start_s or 0.0
    end = segment.segment.location.end_s
    return start, max(start, end) if end is not None else start


def has_times(segment: LabelledSegment) -> bool:
    """Say whether it is known when a text comes and goes; broken cues are read without."""
    return segment.segment.location.start_s is not None and segment.segment.location.end_s is not None


def seconds(segment: LabelledSegment) -> float:
    """Return how long a text is on screen, in seconds."""
    start, end = span(segment)
    return end - start


def is_flash(segment: LabelledSegment, least: float) -> bool:
    """Say whether a text is gone in less than so many seconds and was not surely read: it may be no text at all."""
    return seconds(segment) < least and not segment.segment.quotable


def weight(segment: LabelledSegment) -> float:
    """Return what a text weighs among others: the seconds that it is on screen, never nothing."""
    return max(seconds(segment), _LEAST)


def running_time(document: LabelledDocument) -> float:
    """Return how long a clip is, in seconds; where nobody knows, until its last text ends; 0 without any."""
    ends = (span(text)[1] for text in chain(document.events, *(track.cues for track in document.tracks)))
    return document.document.seconds or max(ends, default=0.0)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return the same time as spans that do not touch, in order."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def outside(spans: Iterable[Span], others: Sequence[Span]) -> float:
    """Return how much time lies in spans and in none of the others, in seconds."""
    return union_s(chain(spans, others)) - union_s(others)


def when(segments: Sequence[LabelledSegment], most: int = 5) -> str:
    """Return when texts are on screen, in order: ``0:05-0:45, 1:02-1:10``, with an ellipsis after so many."""
    spans = _merged(span(segment) for segment in segments)
    said = [_from_to(clock(start), clock(end)) for start, end in spans[:most]]
    return ", ".join([*said, "…"] if len(spans) > most else said)


def _from_to(start: str, end: str) -> str:
    return start if start == end else f"{start}-{end}"


def clock(time_s: float) -> str:
    """Return a time as players show it, to the second: ``0:05``, ``1:02:03``."""
    minutes, rest = divmod(int(time_s), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
