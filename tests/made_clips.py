"""Clips and subtitle files made of texts with times, for tests that need no film."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from locready.assess.label import label
from locready.model import Box, Document, Gap, Location, Origin, Role, Segment, Track, Unit, UnitKind, numbered
from locready.model.labelled import LabelledDocument
from locready.rules import shipped
from made_documents import ENGLISH

#: Where a telop of each sort stands: a dialogue subtitle, the line below it, a corner, a title, a name, a programme.
SUBTITLE = Box(0.3, 0.83, 0.4, 0.06)
BELOW = Box(0.25, 0.91, 0.5, 0.06)
CORNER = Box(0.7, 0.05, 0.27, 0.06)
UNDER_CORNER = Box(0.7, 0.12, 0.27, 0.05)
CARD = Box(0.25, 0.42, 0.5, 0.14)
UNDER_CARD = Box(0.28, 0.58, 0.44, 0.07)
NAME = Box(0.06, 0.64, 0.3, 0.06)


@dataclass(frozen=True)
class Shown:
    """A text on the screen from one second to another; ``sure`` says that its letters were."""

    text: str
    start: float
    end: float
    role: Role = Role.OVERLAY
    box: Box = CARD
    sure: bool = True


def subtitle(text: str, start: float, end: float) -> Shown:
    """Return a burned-in subtitle."""
    return Shown(text, start, end, Role.SUBTITLE, SUBTITLE)


def cues(*texts: tuple[str, float, float], name: str = "clip.en.srt", prefix: str = "c", **track: object) -> Document:
    """Return a subtitle track with these cues: a sidecar unless ``sidecar`` says otherwise."""
    about = replace(Track(kind="subtitle", language="en", codec="subrip", cues=len(texts), sidecar=name), **track)  # type: ignore[arg-type]
    segments = [
        Segment(
            text=text,
            role=Role.SUBTITLE,
            location=Location(unit_kind=UnitKind.TRACK, index=1, member=name, start_s=start, end_s=end),
            declared_language=about.language,
        )
        for text, start, end in texts
    ]
    return Document(
        path=name,
        format="subtitles",
        units=(Unit(kind=UnitKind.TRACK, index=1, width=0, height=0),),
        segments=numbered(segments, prefix),
        tracks=(about,),
        seconds=max((end for _text, _start, end in texts), default=0.0),
    )


def subtitle_file(*texts: tuple[str, float, float], name: str = "clip.en.srt") -> Document:
    """Return a subtitle file by itself."""
    return _at_home(cues(*texts, name=name, prefix="s"))


def clip(
    *shown: Shown,
    tracks: Sequence[Document] = (),
    audio: Sequence[Track] = (Track(kind="audio", codec="aac", default=True),),
    seconds: float = 60.0,
    path: str = "clip.mp4",
    gaps: tuple[Gap, ...] = (),
) -> Document:
    """Return a clip that shows these texts, with these subtitle tracks beside it."""
    segments = [_segment(it) for it in sorted(shown, key=lambda it: it.start)]
    return Document(
        path=path,
        format="video",
        units=(Unit(kind=UnitKind.CLIP, index=1, width=1280, height=720),),
        segments=numbered(segments),
        gaps=gaps,
        tracks=(*audio, *(track for child in tracks for track in child.tracks)),
        children=tuple(tracks),
        seconds=seconds,
    )


def spoken(tag: str | None) -> tuple[Track, ...]:
    """Return an audio track with this tag."""
    return (Track(kind="audio", codec="aac", language=tag, default=True),)


def labelled_clip(document: Document, said: str | None = None) -> LabelledDocument:
    """Return a clip or subtitle file, labelled for a buyer who reads English."""
    return label(document, targets=ENGLISH, materials=shipped().materials, spoken=said)


def _segment(shown: Shown) -> Segment:
    return Segment(
        text=shown.text,
        role=shown.role,
        origin=Origin.OCR,
        ocr_confidence=0.97 if shown.sure else 0.5,
        type_size=shown.box.height,
        location=Location(unit_kind=UnitKind.CLIP, index=1, box=shown.box, start_s=shown.start, end_s=shown.end),
    )


def _at_home(child: Document) -> Document:
    """Return a track as a file by itself: its cues are no member of anything."""
    segments = (replace(it, location=replace(it.location, member="")) for it in child.segments)
    return replace(child, segments=tuple(segments))
