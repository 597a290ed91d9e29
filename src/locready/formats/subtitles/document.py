"""Cues as a document: what a subtitle file, a sidecar and a track inside a clip have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from locready.formats.options import ReadLimits
from locready.formats.subtitles.cue import NO_TIMES, Cue
from locready.model import Document, Gap, GapReason, Location, Role, Segment, Track, Unit, UnitKind, numbered

#: Broken cues that are told one by one; of the others only how many they are.
_TOLD = 20


def subtitle_document(
    cues: Iterable[Cue],
    track: Track,
    member: str,
    limits: ReadLimits,
    *,
    gaps: Sequence[Gap] = (),
    prefix: str = "s",
) -> Document:
    """Return the document of one subtitle track: a segment a cue in order of time, a gap where one is broken.

    A cue whose times cannot be used stands behind the one that it follows in the file, without times.

    Args:
        cues: in the order of the file; empty ones are left out.
        track: what is known of it; how many cues it has is counted here.
        member: the location's: the name of the file or stream inside the material, empty for the file itself.
        limits: how many cues are read.
        gaps: what else could not be read.
        prefix: what the ids of the segments begin with.
    """
    taken = tuple(islice(cues, limits.segments + 1))
    kept = taken[: limits.segments]
    place = Location(unit_kind=UnitKind.TRACK, index=1, member=member)
    segments = numbered((_segment(cue, track, place) for cue in _in_time(kept) if cue.text), prefix)
    return Document(
        path="",  # formats/read.py names it, whatever the format
        format="subtitles",
        units=(Unit(kind=UnitKind.TRACK, index=1, width=0, height=0),),
        segments=segments,
        gaps=(*gaps, *_broken(kept, place), *_left_out(len(taken) > len(kept), limits, place)),
        tracks=(replace(track, cues=len(segments)),),
        seconds=max((cue.end_s for cue in kept if cue.end_s is not None), default=None),
    )


def _in_time(cues: Sequence[Cue]) -> list[Cue]:
    """Return the cues by when they begin; the order of the file holds where they begin together."""
    begins, last = list[float](), 0.0
    for cue in cues:
        last = last if cue.start_s is None else cue.start_s
        begins.append(last)
    return [cues[place] for place in sorted(range(len(cues)), key=begins.__getitem__)]


def _segment(cue: Cue, track: Track, place: Location) -> Segment:
    return Segment(
        text=cue.text,
        role=Role.SUBTITLE,
        location=replace(place, start_s=cue.start_s, end_s=cue.end_s),
        declared_language=cue.language or track.language,
        address=f"#c{cue.number}",
    )


def _broken(cues: Sequence[Cue], place: Location) -> Iterator[Gap]:
    wrong = [cue for cue in cues if cue.wrong]
    for cue in wrong[:_TOLD]:
        yield _damaged(f"{_name(cue)}: {cue.wrong}", place)
    if len(wrong) > _TOLD:
        yield _damaged(f"{len(wrong) - _TOLD} more cues are broken", place)


def _name(cue: Cue) -> str:
    """Return what to call a cue; text that none says it is one by what it follows."""
    if cue.wrong != NO_TIMES:
        return f"cue {cue.number}"
    return f"text behind cue {cue.number}" if cue.number else "text before the first cue"


def _damaged(detail: str, place: Location) -> Gap:
    return Gap(reason=GapReason.DAMAGED_PART, location=place, audience=True, detail=detail)


def _left_out(more: bool, limits: ReadLimits, place: Location) -> Iterator[Gap]:
    if more:
        detail = f"more than {limits.segments:,} cues"
        yield Gap(reason=GapReason.LIMIT, location=place, audience=True, detail=detail)
