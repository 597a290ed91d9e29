"""Subtitles that do not fit the length of their clip: half a file, or the file of another cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locready.model import Location
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledTrack
from locready.rules.kinds.base import Hit, Judgement, not_applicable, quoted
from locready.rules.kinds.cues import read_by_buyers
from locready.rules.kinds.timed import clock, has_times, is_clip, span
from locready.rules.profile import Profile

#: Fewer cues may be all that is said.
_CUES = 5
#: A last cue may outlast the picture by so many seconds: nobody trims it.
_AFTER_S = 1.0


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare the first and last cue of every full track with the running time.

    Trailers and films end on cards and credits without dialogue, so the profile's limit ``subtitles_until`` (0..1 of
    the running time) asks for little. A cue after the end shows that the track belongs to another cut or frame rate.
    """
    whole = document.document.seconds
    tracks = [(track, cues) for track in read_by_buyers(document) if len(cues := _spoken(track)) > _CUES]
    if not is_clip(document) or not whole or not tracks:
        return not_applicable("no subtitles for a clip of known length")
    until = profile.limits["subtitles_until"].value
    return Judgement(hits=tuple(hit for track, cues in tracks for hit in _hits(track, cues, whole, until)))


def _spoken(track: LabelledTrack) -> list[LabelledSegment]:
    """Return the cues of a track that carries the dialogue, none of one with forced narratives alone."""
    return [] if track.track.forced else [cue for cue in track.cues if has_times(cue)]


def _hits(track: LabelledTrack, cues: Sequence[LabelledSegment], whole: float, until: float) -> Iterator[Hit]:
    first = min(cues, key=lambda cue: span(cue)[0])
    last = max(cues, key=lambda cue: span(cue)[1])
    begin, end = span(first)[0], span(last)[1]
    if end < until * whole:
        yield _hit(track, last, "message", end, whole)
    if begin > (1 - until) * whole:
        yield _hit(track, first, "late", begin, whole)
    if end > whole + _AFTER_S:
        yield _hit(track, last, "beyond", end, whole)


def _hit(track: LabelledTrack, cue: LabelledSegment, message_id: str, time_s: float, whole: float) -> Hit:
    return Hit(
        location=Location(unit_kind="track", index=1, member=track.member),
        excerpt=quoted(cue),
        language=track.language,
        args={"track": track.member, "time": clock(time_s), "whole": clock(whole)},
        message_id=message_id,
        key=message_id,
    )
