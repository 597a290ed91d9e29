"""Vertical overlays whose letters were not surely recognised: a person has to read them."""

from __future__ import annotations

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Judgement, not_applicable, on
from locready.rules.kinds.timed import WRITTEN, clock, events, span
from locready.rules.profile import Profile

#: A text is vertical when its box is so much higher than wide on a frame of 16 to 9.
_HIGHER = 1.5


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find every one; the rule's share is that of the vertical overlays that can be trusted."""
    vertical = [event for event in events(document, *WRITTEN) if _is_vertical(document, event)]
    if not vertical:
        return not_applicable("no vertical overlays")
    doubtful = [event for event in vertical if not event.segment.quotable]
    hits = (on(event, time=clock(span(event)[0])) for event in doubtful)
    return Judgement(hits=tuple(hits), share=1 - len(doubtful) / len(vertical))


def _is_vertical(document: LabelledDocument, event: LabelledSegment) -> bool:
    box, frame = event.segment.location.box, document.units[0].unit
    if box is None or len(event.text.strip()) < 2:
        return False
    return box.height * (frame.height or 9) > _HIGHER * box.width * (frame.width or 16)
