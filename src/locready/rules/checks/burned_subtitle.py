"""Subtitles in the source language that are burned into the picture."""

from __future__ import annotations

from dataclasses import replace

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.kinds.timed import events, seconds, weight, when
from locready.rules.profile import Profile


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find burned-in dialogue that no subtitle or overlay in a target language covers; one finding a clip.

    The rule's share is that of the burned-in subtitles' time on screen that a buyer can follow (0..1).
    """
    subtitles = [event for event in events(document, Role.SUBTITLE) if event.coverage.words > 0]
    if not subtitles:
        return not_applicable("no burned-in subtitles")
    readable = sum(weight(event) * (event.coverage.readable or 0.0) for event in subtitles)
    share = min(readable / sum(weight(event) for event in subtitles), 1.0)
    unread = [event for event in subtitles if event.coverage.unpaired > 0]
    return Judgement(hits=(_hit(unread),) if unread else (), share=share)


def _hit(unread: list[LabelledSegment]) -> Hit:
    longest = max(unread, key=lambda event: event.coverage.unpaired)
    time_s = sum(seconds(event) for event in unread)
    return replace(
        on(longest, subtitles=str(len(unread)), seconds=f"{time_s:.1f}", times=when(unread)),
        words=sum(event.coverage.unpaired for event in unread),
        segments=tuple(event.segment.id for event in unread),
        key="subtitles",
    )
