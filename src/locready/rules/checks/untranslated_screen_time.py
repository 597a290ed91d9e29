"""Clips whose on-screen text leaves a buyer with nothing to read for most of the time."""

from __future__ import annotations

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, not_applicable, quoted
from locready.rules.kinds.cues import serves
from locready.rules.kinds.timed import WRITTEN, Span, events, is_clip, outside, running_time, seconds, span
from locready.rules.profile import Profile


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare the time in which only text that a buyer cannot read is on screen with the running time.

    In that time an overlay or burned-in subtitle is shown, and neither another one nor a subtitle track gives him
    anything to read. The rule's share is the rest (0..1); more than the profile's limit ``untranslated_screen_time`` is
    a fault.
    """
    if not is_clip(document):
        return not_applicable("no clip by itself")
    shown = [event for event in events(document, *WRITTEN) if event.coverage.words > 0]
    whole = running_time(document)
    if not shown or whole <= 0:
        return not_applicable("no text on screen")
    unread = [event for event in shown if event.coverage.unpaired > event.coverage.words / 2]
    lost_s = outside((span(event) for event in unread), _readable(document, shown))
    lost = min(lost_s / whole, 1.0)
    limit = profile.limits["untranslated_screen_time"].value
    return Judgement(hits=(_hit(unread, lost, lost_s),) if lost > limit else (), share=1 - lost)


def _readable(document: LabelledDocument, shown: list[LabelledSegment]) -> list[Span]:
    """Return when there is something that a buyer can read: what is burned in, and the tracks that he switches on."""
    followed = [event for event in shown if event.coverage.target > 0 or event.coverage.paired > 0]
    cues = [cue for track in document.tracks if serves(track) for cue in track.cues]
    return [span(text) for text in (*followed, *cues)]


def _hit(unread: list[LabelledSegment], lost: float, lost_s: float) -> Hit:
    longest = max(unread, key=seconds)
    return Hit(
        excerpt=quoted(longest),
        language=longest.reading.language,
        words=sum(event.coverage.unpaired for event in unread),
        segments=tuple(event.segment.id for event in unread),
        args={"share": f"{lost:.0%}", "seconds": f"{lost_s:.0f}"},
        key="clip",
    )
