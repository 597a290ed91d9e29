"""Closing cards that a buyer cannot read: they say when, where and from whom."""

from __future__ import annotations

from dataclasses import replace

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import UNQUOTED, Hit, Judgement, not_applicable, on, quoted
from locready.rules.kinds.timed import clock, events, span
from locready.rules.profile import Profile

#: The end card stands in the last tenth of the running time, and in no more than the last seconds of a long clip.
_TENTH, _LAST_S = 0.1, 10.0


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Look at the texts of the last seconds; one finding for all that a buyer cannot read.

    What somebody says at the end is a subtitle, and no card.
    """
    whole = document.document.seconds
    if not whole:
        return not_applicable("no running time")
    begins = whole - min(_TENTH * whole, _LAST_S)
    card = [event for event in events(document, Role.OVERLAY) if span(event)[1] > begins and event.coverage.words > 0]
    if not card:
        return not_applicable("no text at the end")
    unread = [event for event in card if event.coverage.unpaired > 0]
    return Judgement(hits=(_hit(unread),) if unread else ())


def _hit(unread: list[LabelledSegment]) -> Hit:
    longest = max(unread, key=lambda event: event.coverage.unpaired)
    return replace(
        on(longest, text=quoted(longest) or UNQUOTED, time=clock(min(span(event)[0] for event in unread))),
        words=sum(event.coverage.unpaired for event in unread),
        segments=tuple(event.segment.id for event in unread),
        key="\n".join(event.text for event in unread),
    )
