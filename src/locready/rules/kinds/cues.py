"""What rules about subtitles have in common: which tracks they look at, and how one finding speaks for many cues."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledTrack, total
from locready.rules.kinds.base import Hit, on
from locready.rules.kinds.timed import clock, is_clip, span

#: Languages whose characters are counted in full widths; a half-width one is half of one (Netflix, Japanese guide).
_FULL_WIDTH = frozenset({"ja", "zh", "ko"})
_WIDE = frozenset({"W", "F", "A"})
#: A track serves a reader of the targets when so much of it (0..1 of its words) is in a language of his.
_SERVES = 0.4
#: So many time codes are said of one finding.
_SAID = 5


def read_by_buyers(document: LabelledDocument) -> tuple[LabelledTrack, ...]:
    """Return the tracks with cues that a buyer reads: of a clip those that serve him, of a subtitle file its own."""
    return tuple(track for track in document.tracks if track.cues and (not is_clip(document) or serves(track)))


def serves(track: LabelledTrack) -> bool:
    """Say whether a reader of the targets can follow a track: two languages in each cue are about half and half."""
    coverage = total(cue.coverage for cue in track.cues)
    return (coverage.target_share or 0.0) >= _SERVES


def primary(tag: str | None) -> str:
    """Return the language of a tag without script and region, empty for none."""
    return (tag or "").replace("_", "-").split("-")[0].casefold()


def characters(text: str, language: str) -> float:
    """Return how many characters a viewer reads, spaces among them and line breaks left out.

    In Japanese, Chinese and Korean they are full widths.
    """
    line = "".join(text.splitlines())
    if language not in _FULL_WIDTH:
        return float(sum(1 for character in line if not unicodedata.combining(character)))
    return sum(1.0 if unicodedata.east_asian_width(character) in _WIDE else 0.5 for character in line)


def on_track(
    track: LabelledTrack,
    cues: Sequence[LabelledSegment],
    worst: LabelledSegment,
    message_id: str = "message",
    **args: str,
) -> Hit:
    """Return one hit for all cues of a track with the same fault: it shows the worst and says when the first are.

    A person mends them in one go, in a subtitle editor; ``segments`` names every one.
    """
    first = [clock(span(cue)[0]) for cue in cues[:_SAID]]
    numbers = {
        "track": track.member,
        "count": str(len(cues)),
        "cues": str(len(track.cues)),
        "times": ", ".join([*first, "…"] if len(cues) > _SAID else first),
    }
    return replace(
        on(worst, **numbers, **args),
        segments=tuple(cue.segment.id for cue in cues),
        message_id=message_id,
        key=message_id,
    )
