"""Slides and pages that an audience cannot follow at all."""

from __future__ import annotations

from locready.model import Location
from locready.model.labelled import LabelledDocument, LabelledUnit
from locready.rules.kinds.base import Hit, Judgement, not_applicable, shortened
from locready.rules.kinds.timed import is_moving
from locready.rules.profile import Profile


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find every shown slide or page whose readable share is below the profile's limit ``untranslated_slide``.

    Readable is the share of word equivalents in a target language or paired with one (0..1). A slide without any
    word is not judged, nor is a clip: what is shown in it passes. The rule's share is the part of the judged slides
    that can be followed.
    """
    limit = profile.limits["untranslated_slide"].value
    judged = [unit for unit in document.audience_units if unit.coverage.readable is not None and not is_moving(unit)]
    if not judged:
        return not_applicable("no slide with words")
    lost = [unit for unit in judged if (unit.coverage.readable or 0.0) < limit]
    return Judgement(hits=tuple(_hit(unit) for unit in lost), share=1 - len(lost) / len(judged))


def _hit(unit: LabelledUnit) -> Hit:
    unread = [segment for segment in unit.segments if segment.counted and segment.coverage.unpaired > 0]
    share = f"{unit.coverage.readable or 0.0:.0%}"
    return Hit(
        location=Location(unit_kind=unit.unit.kind, index=unit.unit.index),
        excerpt=shortened(unit.headline),
        words=unit.coverage.unpaired,
        segments=tuple(segment.segment.id for segment in unread),
        args={"share": share},
        message_id="nothing" if share == "0%" else "message",
        key="\n".join(segment.text for segment in unread),
    )
