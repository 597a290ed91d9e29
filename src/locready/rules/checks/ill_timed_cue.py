"""Cues that flash by, stay too long, run into one another or follow too closely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledTrack
from locready.rules.kinds.base import Hit, Judgement, not_applicable
from locready.rules.kinds.cues import on_track, read_by_buyers
from locready.rules.kinds.timed import has_times, seconds, span
from locready.rules.profile import Profile

#: Times are written down in milliseconds, in some formats in hundredths of a second.
_ROUNDING = 0.011
#: Formats that place each cue: two at a time are no accident there.
_PLACED = frozenset({"ass", "ssa"})


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare every cue with the profile's limits ``shortest_text``, ``longest_cue`` and ``closest_cues`` (seconds).

    One finding a track and sort of fault. The rule's share is that of the cues that are as they should be. Cues that
    begin together stand above one another and do not overlap.
    """
    tracks = read_by_buyers(document)
    if not tracks:
        return not_applicable("no subtitles that a buyer reads")
    hits = [hit for track in tracks for hit in _hits(track, profile)]
    lost = {name for hit in hits for name in hit.segments}
    return Judgement(hits=tuple(hits), share=1 - len(lost) / sum(len(track.cues) for track in tracks))


def _hits(track: LabelledTrack, profile: Profile) -> Iterator[Hit]:
    shortest, longest = profile.limits["shortest_text"].value, profile.limits["longest_cue"].value
    cues = [cue for cue in track.cues if has_times(cue)]
    if short := [cue for cue in cues if seconds(cue) < shortest - _ROUNDING]:
        worst = min(short, key=seconds)
        yield on_track(track, short, worst, "short", seconds=f"{seconds(worst):.2f}", limit=f"{shortest:.2f}")
    if long := [cue for cue in cues if seconds(cue) > longest + _ROUNDING]:
        worst = max(long, key=seconds)
        yield on_track(track, long, worst, "long", seconds=f"{seconds(worst):.1f}", limit=f"{longest:g}")
    if track.track.codec not in _PLACED:
        yield from _neighbours(track, sorted(cues, key=span), profile.limits["closest_cues"].value)


def _neighbours(track: LabelledTrack, cues: Sequence[LabelledSegment], closest: float) -> Iterator[Hit]:
    """Yield what is wrong between cues and those before them."""
    gaps = [(_gap(before, cue), cue) for before, cue in pairwise(cues) if not _together(before, cue)]
    if over := [(gap, cue) for gap, cue in gaps if gap < -_ROUNDING]:
        gap, worst = min(over, key=lambda pair: pair[0])
        yield on_track(track, [cue for _, cue in over], worst, "overlap", seconds=f"{-gap:.2f}")
    if close := [(gap, cue) for gap, cue in gaps if -_ROUNDING <= gap < closest - _ROUNDING]:
        gap, worst = min(close, key=lambda pair: pair[0])
        yield on_track(track, [cue for _, cue in close], worst, "close", seconds=f"{max(gap, 0.0):.3f}")


def _gap(before: LabelledSegment, cue: LabelledSegment) -> float:
    return span(cue)[0] - span(before)[1]


def _together(before: LabelledSegment, cue: LabelledSegment) -> bool:
    return span(cue)[0] - span(before)[0] <= _ROUNDING
