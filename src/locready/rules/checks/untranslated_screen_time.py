"""Clips whose on-screen text leaves a buyer with nothing to read for most of the time."""

from __future__ import annotations

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, not_applicable, quoted
from locready.rules.kinds.lost import lost_s, unreadable, written
from locready.rules.kinds.timed import is_clip, running_time, seconds
from locready.rules.profile import Profile


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare the time in which only text that a buyer cannot read is on screen with the running time.

    In that time an overlay or burned-in subtitle is shown, and neither another one nor a subtitle track gives him
    anything to read. The rule's share is the rest (0..1); more than the profile's limit ``untranslated_screen_time`` is
    a fault.
    """
    if not is_clip(document):
        return not_applicable("no clip by itself")
    shown = written(document)
    whole = running_time(document)
    if not shown or whole <= 0:
        return not_applicable("no text on screen")
    nothing_s = lost_s(document)
    lost = min(nothing_s / whole, 1.0)
    limit = profile.limits["untranslated_screen_time"].value
    return Judgement(hits=(_hit(unreadable(shown), lost, nothing_s),) if lost > limit else (), share=1 - lost)


def _hit(unread: list[LabelledSegment], lost: float, nothing_s: float) -> Hit:
    longest = max(unread, key=seconds)
    return Hit(
        excerpt=quoted(longest),
        language=longest.reading.language,
        words=sum(event.coverage.unpaired for event in unread),
        segments=tuple(event.segment.id for event in unread),
        args={"share": f"{lost:.0%}", "seconds": f"{nothing_s:.0f}"},
        key="clip",
    )
