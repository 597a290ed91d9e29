"""A clip as a document: every text on the screen with its times, the tracks, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from locready.formats.options import ReadOptions
from locready.formats.video.ahead import Ahead
from locready.formats.video.events import Standing, events_of
from locready.formats.video.frames import Damage, frames
from locready.formats.video.gate import Gate
from locready.formats.video.history import Looked
from locready.formats.video.kinds import roles_of
from locready.formats.video.opening import opened
from locready.formats.video.samples import Sample, sampled
from locready.formats.video.standing import evidence_of, standing_lines
from locready.formats.video.track import Track
from locready.formats.video.tracker import Tracker
from locready.model import Box, Document, Location, Origin, Role, Segment, Unit, UnitKind, numbered
from locready.ocr.clock import running
from locready.sources import Source

#: Samples that are decoded ahead of those that are looked at.
_AHEAD = 8
#: A recogniser's box has air above and below the letters: the type size is this share of its height.
_TYPE = 0.72


def read(source: Source, options: ReadOptions) -> Document:
    with opened(source) as (container, stream):
        stream.thread_type = "AUTO"
        damage = Damage()
        shown = frames(container, stream, lambda packet: None, damage)
        tracks, last = _watched(shown, options)
    lines, unread = standing_lines(tracks, options.ocr)
    events = events_of(lines)
    roles = roles_of(events, [evidence_of(event, tracks) for event in events], last.time_s)
    segments = [_segment(event, role, source.member) for event, role in zip(events, roles, strict=True)]
    width, height = last.frame.shape.shown
    return Document(
        path="", format="video", units=(Unit(kind=UnitKind.CLIP, index=1, width=width, height=height),),
        segments=numbered(segments), seconds=last.time_s,
    )


def _watched(shown, options: ReadOptions) -> tuple[list[Track], Sample]:
    tracker = Tracker()
    tracks: list[Track] = []
    last = None
    with Ahead(_looked(sampled(shown, options.sample_rate)), _AHEAD) as samples:
        for looked in samples:
            tracks += tracker.take(looked)
            last = looked.sample
    return [*tracks, *tracker.finish()], last


def _looked(samples: Iterable[Sample]) -> Iterator[Looked]:
    gate = Gate()
    for sample in samples:
        strokes, places = gate.places(sample.frame.small)
        yield Looked(sample=sample, strokes=strokes, places=places)


def _segment(event: Standing, role: Role, member: str) -> Segment:
    left, top, right, bottom = event.sides
    box = Box(left, top, right - left, bottom - top).rounded()
    return Segment(
        text=event.text,
        role=role,
        origin=Origin.OCR,
        ocr_confidence=round(event.confidence, 3),
        type_size=round(event.size * _TYPE, 4),
        location=Location(
            unit_kind=UnitKind.CLIP,
            index=1,
            box=box,
            start_s=round(event.start_s, 3),
            end_s=round(event.end_s, 3),
            member=member,
        ),
    )
