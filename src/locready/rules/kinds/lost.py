"""The time of a clip in which text is on the screen and a buyer can read none of it."""

from __future__ import annotations

from collections.abc import Sequence

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.cues import serves
from locready.rules.kinds.timed import WRITTEN, Span, events, outside, span


def written(document: LabelledDocument) -> list[LabelledSegment]:
    """Return the overlays and burned-in subtitles that hold words, in order of time."""
    return [event for event in events(document, *WRITTEN) if event.coverage.words > 0]


def unreadable(shown: Sequence[LabelledSegment]) -> list[LabelledSegment]:
    """Return those of these texts of which a buyer cannot read more than half."""
    return [event for event in shown if event.coverage.unpaired > event.coverage.words / 2]


def lost_s(document: LabelledDocument) -> float:
    """Return for how many seconds there is text that a buyer cannot read, and nothing that he can.

    What he can read is another overlay or burned-in subtitle, or a cue of a track that he switches on.
    """
    shown = written(document)
    return outside((span(event) for event in unreadable(shown)), _readable(document, shown))


def _readable(document: LabelledDocument, shown: Sequence[LabelledSegment]) -> list[Span]:
    followed = [event for event in shown if event.coverage.target > 0 or event.coverage.paired > 0]
    cues = [cue for track in document.tracks if serves(track) for cue in track.cues]
    return [span(text) for text in (*followed, *cues)]
