"""Clips and subtitle files written down in a few lines of text.

``clip: 60`` is a clip of so many seconds; ``format: subtitles`` a subtitle file by itself. ``overlay 3.0-5.5: text``
(or ``subtitle``, ``scene``, ``watermark``) is burned in; ``at 10 20 30 5``, ``sized 2.5`` and ``doubtful`` may follow
the times. ``track jpn audio`` is an audio track; ``track en forced in name.srt of pictures`` a subtitle track, each
part but the first word optional. ``cue 3.0-5.0: text`` is a cue of the track above it, with ``\\n`` for a line break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from locready.model import Box, Document, Location, Origin, Role, Segment, Track, Unit, UnitKind, numbered

_TIMES = r"(?P<start>[\d.]+)-(?P<end>[\d.]+)"
_PLACED = r"(?: at (?P<box>[\d.]+(?: [\d.]+){3}))?(?: sized (?P<type>[\d.]+))?(?P<doubtful> doubtful)?"
_EVENT = re.compile(rf"(?P<role>overlay|subtitle|scene|watermark) {_TIMES}{_PLACED}: (?P<text>.+)")
_TRACK = re.compile(
    r"track(?: (?P<tag>(?!audio|forced|in|of)[\w-]+))?(?P<audio> audio)?(?P<forced> forced)?(?: in (?P<name>\S+))?"
    r"(?P<pictures> of pictures)?"
)
_CUE = re.compile(rf"cue {_TIMES}: (?P<text>.+)")
_CLIP = re.compile(r"clip: (?P<seconds>[\d.]+)")
_SURE, _DOUBTFUL = 0.97, 0.5


def is_moving(text: str) -> bool:
    """Say whether a text describes a clip or a subtitle file."""
    return any(_CLIP.fullmatch(line) or line == "format: subtitles" for line in text.splitlines())


def moving(text: str) -> Document:
    """Return the clip or subtitle file that a text describes."""
    lines = text.splitlines()
    tracks = [_document(place, group) for place, group in enumerate(_tracks(lines)) if not _is_audio(group)]
    length = next((found["seconds"] for line in lines if (found := _CLIP.fullmatch(line))), None)
    return _clip(lines, float(length), tracks) if length else _file(tracks[0])


def _clip(lines: list[str], length: float, tracks: list[Document]) -> Document:
    return Document(
        path="trailer.mp4",
        format="video",
        units=(Unit(kind=UnitKind.CLIP, index=1, width=1920, height=1080),),
        segments=numbered(sorted(_events(lines), key=lambda event: event.location.start_s or 0.0)),
        tracks=tuple(_track(group) for group in _tracks(lines)),
        children=tuple(tracks),
        seconds=length or None,
    )


def _file(track: Document) -> Document:
    cues = (replace(cue, location=replace(cue.location, member="")) for cue in track.segments)
    return replace(track, path=track.tracks[0].sidecar or "trailer.srt", segments=numbered(cues))


def _events(lines: list[str]) -> Iterator[Segment]:
    for line in lines:
        if said := _EVENT.fullmatch(line):
            size = said["type"]
            yield Segment(
                text=said["text"].replace("\\n", "\n"),
                role=Role(said["role"]),
                origin=Origin.OCR,
                ocr_confidence=_DOUBTFUL if said["doubtful"] else _SURE,
                type_size=float(size) / 100 if size else None,
                location=Location(
                    unit_kind=UnitKind.CLIP,
                    index=1,
                    box=Box(*(float(side) / 100 for side in said["box"].split())) if said["box"] else None,
                    start_s=float(said["start"]),
                    end_s=float(said["end"]),
                ),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """The line of a track and the cues below it."""

    said: re.Match[str]
    cues: tuple[re.Match[str], ...]


def _tracks(lines: list[str]) -> Iterator[_Group]:
    starts = [place for place, line in enumerate(lines) if _TRACK.fullmatch(line)]
    for start, end in pairwise([*starts, len(lines)]):
        said = _TRACK.fullmatch(lines[start])
        assert said is not None
        yield _Group(said=said, cues=tuple(found for line in lines[start:end] if (found := _CUE.fullmatch(line))))


def _is_audio(group: _Group) -> bool:
    return group.said["audio"] is not None


def _track(group: _Group) -> Track:
    said = group.said
    if _is_audio(group):
        return Track(kind="audio", language=said["tag"], codec="aac")
    return Track(
        kind="subtitle",
        language=said["tag"],
        codec="hdmv_pgs_subtitle" if said["pictures"] else "subrip",
        forced=said["forced"] is not None,
        cues=None if said["pictures"] else len(group.cues),
        sidecar=said["name"],
    )


def _document(place: int, group: _Group) -> Document:
    """Return the child document of a subtitle track; its place counts the picture as stream 0."""
    track = _track(group)
    member = track.sidecar or f"stream {place + 1}"
    cues = [
        Segment(
            text=found["text"].replace("\\n", "\n"),
            role=Role.SUBTITLE,
            declared_language=track.language,
            location=Location(
                unit_kind=UnitKind.TRACK,
                index=1,
                member=member,
                start_s=float(found["start"]),
                end_s=float(found["end"]),
            ),
        )
        for found in group.cues
    ]
    return Document(
        path=member,
        format="subtitles",
        units=(Unit(kind=UnitKind.TRACK, index=1, width=0, height=0),),
        segments=numbered(cues, prefix=f"t{place}."),
        tracks=(track,),
        seconds=max((cue.location.end_s or 0.0 for cue in cues), default=0.0),
    )
