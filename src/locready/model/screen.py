"""What a run says of a clip: its tracks, what stands on its screen when, and for how long a buyer cannot read it."""

from __future__ import annotations

from dataclasses import dataclass

from locready.model.location import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackNote:
    """An audio or subtitle track as the run carries it.

    ``language`` is the tag as declared, ``checked_language`` the language (BCP 47) that the text of a subtitle track is
    really in; None where it has no words, or its subtitles are pictures.
    """

    kind: str
    language: str | None
    codec: str | None
    forced: bool
    default: bool
    hearing_impaired: bool
    cues: int | None
    sidecar: str | None
    checked_language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A text on the screen of a clip from one second to another.

    ``kind`` is overlay, subtitle, scene or watermark. ``text`` is empty where its letters are not to be trusted.
    ``covered``: whether a text in another language has its counterpart at that time; None for what needs none.
    ``confidence`` (0..1) is that of its letters. ``track`` is the place of a cue's track in or beside the file, empty
    for what is burned in (and then ``box`` is known); ``segment`` is the id of the segment.
    """

    start_s: float
    end_s: float
    text: str
    language: str
    kind: str
    burned_in: bool
    box: Box | None
    covered: bool | None
    confidence: float
    track: str
    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenTime:
    """For how much of a clip's ``seconds`` text stands on its screen that a buyer cannot read.

    ``untranslated_s`` is the time with at least one such text, whatever else is there; ``lost_s`` is the part of it
    without anything that he can read, neither another text nor a subtitle: the rule ``untranslated-screen-time`` judges
    that. Each share (0..1) is of the running time.
    ``overlays`` counts overlays and burned-in subtitles, ``scene_texts`` what belongs to the picture and costs nothing.
    """

    seconds: float
    untranslated_s: float
    untranslated_share: float
    lost_s: float
    lost_share: float
    overlays: int
    scene_texts: int
