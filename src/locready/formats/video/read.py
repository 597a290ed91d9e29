"""A clip as a document: every text on the screen with its times, the tracks, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from locready.catalogue import mark as _
from locready.errors import Damaged, Protected
from locready.formats.options import ReadOptions
from locready.formats.progress import report
from locready.formats.subtitles.sidecars import sidecars_of
from locready.formats.table import EXPORT_AGAIN
from locready.formats.video.embedded_cues import EmbeddedCues
from locready.formats.video.events import events_of
from locready.formats.video.frames import Damage, frames, packets
from locready.formats.video.kinds import roles_of
from locready.formats.video.length import timeline_of
from locready.formats.video.opening import opened
from locready.formats.video.runs import run_events
from locready.formats.video.segments import segment_of
from locready.formats.video.standing import evidence_of, standing_lines
from locready.formats.video.streams import chapter_segments, properties_of, tracks_of
from locready.formats.video.unwatched import gaps_of, unread_lines, unwatched
from locready.formats.video.watching import Watched, watched
from locready.model import Document, Gap, Role, Segment, Unit, UnitKind, numbered
from locready.ocr.options import Engine
from locready.sources import Source

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.subtitles.stream import SubtitleStream
    from av.video.stream import VideoStream

#: Of the time that a file has, pictures may take half (``OcrLimits.seconds``); of a clip they are nearly everything.
OF_OCR_SECONDS = 1.6
#: What stands in the last frame stands to the end of the clip, if that is no farther off (seconds).
_TO_THE_END_S = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What was seen of a clip: its texts, its gaps, how long it runs and how large it is shown."""

    segments: tuple[Segment, ...]
    gaps: tuple[Gap, ...]
    seconds: float
    size: tuple[int, int]


def read(source: Source, options: ReadOptions) -> Document:
    """Read a clip: an event a text, in order of their beginning; the titles of its chapters after them.

    Raises:
        Missing: the file is not there or may not be read.
        Damaged: its index is missing, or not one frame of it can be decoded.
        Unsupported: it has no picture, or one of an unknown kind.
        Protected: it is encrypted.
        TooLarge: its frames are.
    """
    with opened(source) as (container, stream):
        cues = EmbeddedCues(container, source, options)
        see = _unseen if options.ocr.engine is Engine.NONE else _seen
        seen = see(container, stream, cues, source, options)
        tracks, chapters = tracks_of(container), chapter_segments(container, options.limits, source.member)
        properties = properties_of(container)
        embedded = cues.documents()  # they ask the streams, which are gone once the container is closed
    beside, unread = sidecars_of(source, options)
    width, height = seen.size
    return Document(
        path="",  # formats/read.py names it, whatever the format
        format="video",
        units=(Unit(kind=UnitKind.CLIP, index=1, width=width, height=height),),
        segments=numbered((*seen.segments, *chapters)),
        gaps=(*seen.gaps, *unread),
        tracks=(*tracks, *(track for document in beside for track in document.tracks)),
        children=(*embedded, *beside),
        properties=properties,
        seconds=seen.seconds,
    )


def _seen(
    container: InputContainer, stream: VideoStream, cues: EmbeddedCues, source: Source, options: ReadOptions
) -> _Seen:
    """Watch a clip; the packets of its subtitles come by on the way."""
    damage, timeline = Damage(), timeline_of(container, stream)
    whole_s = timeline.declared_s or 0.0
    whole = watched(
        frames(container, stream, cues.take, damage, timeline),
        options.sample_rate,
        OF_OCR_SECONDS * options.ocr.limits.seconds,
        lambda time_s: report(time_s / whole_s if whole_s else 0.0),
    )
    if damage.locked:
        raise Protected(path=source.name)
    if whole.last is None:
        raise Damaged(path=source.name, detail=_("not one frame of it can be decoded"), advice=EXPORT_AGAIN)
    declared_s = None if timeline.jumped else timeline.declared_s
    seconds = round(max(declared_s or 0.0, whole.last.time_s), 3)
    segments, unread = _texts(whole, seconds, options, source.member)
    return _Seen(
        segments=segments,
        gaps=(*gaps_of(whole, damage, declared_s, source.member), *unread),
        seconds=round(max(declared_s or 0.0, whole.last.frame.until_s), 3),
        size=whole.last.frame.shape.shown,
    )


def _unseen(
    container: InputContainer, stream: VideoStream, cues: EmbeddedCues, source: Source, options: ReadOptions
) -> _Seen:
    """Take the subtitles out of a clip whose pictures are not to be looked at."""
    for packet in packets(container, cues.streams, Damage()) if cues.streams else ():
        cues.take(cast("Packet[SubtitleStream]", packet))
    declared_s = timeline_of(container, stream).declared_s
    gap = unwatched(declared_s, source.member)
    return _Seen(segments=(), gaps=(gap,), seconds=declared_s or 0.0, size=(stream.width, stream.height))


def _texts(
    whole: Watched, seconds: float, options: ReadOptions, member: str
) -> tuple[tuple[Segment, ...], tuple[Gap, ...]]:
    """Return what stood on the screen of a clip that runs so many seconds, and what of it nobody could read."""
    lines, unread = standing_lines(whole.tracks, options.ocr)
    events = events_of(lines)
    roles = roles_of(events, [evidence_of(event, whole.tracks) for event in events], seconds)
    ran = run_events(whole.runs, events, options.ocr)
    told = [*zip(events, roles, strict=True), *((event, Role.OVERLAY) for event in ran)]
    told.sort(key=lambda event: event[0].start_s)
    last_s = whole.last.time_s if whole.last is not None else 0.0
    end_s = seconds if seconds - last_s <= _TO_THE_END_S else last_s
    segments = tuple(segment_of(event.until(last_s, end_s), role, member) for event, role in told)
    return segments, tuple(unread_lines(unread, options.ocr, member))
