"""Subtitles that do not fit the length of their clip: half a file, or the file of another cut."""

from __future__ import annotations

from collections.abc import Iterator

from locready.model import Location
from locready.model.labelled import LabelledDocument, LabelledTrack
from locready.rules.kinds.base import Hit, Judgement, not_applicable, quoted
from locready.rules.kinds.cues import read_by_buyers
from locready.rules.kinds.timed import clock, is_clip, span
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
    tracks = [track for track in read_by_buyers(document) if not track.track.forced and len(track.cues) > _CUES]
    if not is_clip(document) or not whole or not tracks:
        return not_applicable("no subtitles for a clip of known length")
    until = profile.limits["subtitles_until"].value
    return Judgement(hits=tuple(hit for track in tracks for hit in _hits(track, whole, until)))


def _hits(track: LabelledTrack, whole: float, until: float) -> Iterator[Hit]:
    first = min(span(cue)[0] for cue in track.cues)
    last = max(span(cue)[1] for cue in track.cues)
    if last < until * whole:
        yield _hit(track, "message", last, whole)
    if first > (1 - until) * whole:
        yield _hit(track, "late", first, whole)
    if last > whole + _AFTER_S:
        yield _hit(track, "beyond", last, whole)


def _hit(track: LabelledTrack, message_id: str, time_s: float, whole: float) -> Hit:
    cue = min(track.cues, key=span) if message_id == "late" else max(track.cues, key=span)
    return Hit(
        location=Location(unit_kind="track", index=1, member=track.member),
        excerpt=quoted(cue),
        language=track.language,
        args={"track": track.member, "time": clock(time_s), "whole": clock(whole)},
        message_id=message_id,
        key=message_id,
    )
