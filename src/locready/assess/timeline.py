"""A clip in time: what stands on the screen when, and for how long a buyer cannot read it."""

from __future__ import annotations

from collections.abc import Iterable

from locready.assess.tracks import is_clip
from locready.model import Origin, Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.model.screen import ScreenTime, TimelineEntry
from locready.model.times import union_s
from locready.rules.kinds.lost import lost_s

#: What an editor puts over the picture, or a viewer turns on; signs and watermarks belong to the picture.
_PUT_THERE = frozenset({Role.OVERLAY, Role.SUBTITLE})


def timeline(document: LabelledDocument) -> tuple[TimelineEntry, ...]:
    """Return the burned-in events of a clip and the cues of its tracks in order of time; none of other materials."""
    if not is_clip(document.document):
        return ()
    burned = [_entry(event, "") for event in document.events]
    cues = [_entry(cue, track.member) for track in document.tracks for cue in track.cues]
    return tuple(sorted([*burned, *cues], key=lambda it: (it.start_s, it.end_s, not it.burned_in, it.segment)))


def screen_time(document: LabelledDocument) -> ScreenTime | None:
    """Return how long text in other languages stands on a clip's screen without a counterpart; None for no clip."""
    if not is_clip(document.document):
        return None
    seconds = running_time(document)
    put_there = [event for event in document.events if event.role in _PUT_THERE]
    untranslated = union_s(_span(event, seconds) for event in put_there if event.is_untranslated)
    lost = min(lost_s(document), untranslated)
    return ScreenTime(
        seconds=round(seconds, 3),
        untranslated_s=round(untranslated, 3),
        untranslated_share=_share(untranslated, seconds),
        lost_s=round(lost, 3),
        lost_share=_share(lost, seconds),
        overlays=len(put_there),
        scene_texts=sum(1 for event in document.events if event.role is Role.SCENE),
    )


def _share(part_s: float, whole_s: float) -> float:
    return round(part_s / whole_s, 4) if whole_s else 0.0


def running_time(document: LabelledDocument) -> float:
    """Return how long a clip runs, in seconds: as its file says, at least as long as something is shown in it."""
    return max([document.document.seconds or 0.0, *_ends(document.events)])


def _ends(events: Iterable[LabelledSegment]) -> Iterable[float]:
    return (event.segment.location.end_s or 0.0 for event in events)


def _span(event: LabelledSegment, seconds: float) -> tuple[float, float]:
    start = event.segment.location.start_s or 0.0
    return start, event.segment.location.end_s or seconds


def _entry(shown: LabelledSegment, track: str) -> TimelineEntry:
    own = shown.segment
    start = own.location.start_s or 0.0
    return TimelineEntry(
        start_s=round(start, 3),
        end_s=round(max(own.location.end_s or start, start), 3),
        text=own.text if own.quotable else "",
        language=shown.reading.language,
        kind=own.role,
        burned_in=own.origin is Origin.OCR,
        box=own.location.box,
        covered=_is_covered(shown),
        confidence=1.0 if own.ocr_confidence is None else round(own.ocr_confidence, 3),
        track=track,
        segment=own.id,
    )


def _is_covered(shown: LabelledSegment) -> bool | None:
    """Say whether a counterpart stands beside a text; None where nobody asks for one."""
    if not shown.counted or not shown.is_foreign:
        return None
    return not shown.is_untranslated
