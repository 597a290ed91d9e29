"""Slides that take longer to read than they are shown."""

from __future__ import annotations

from locready.model import Location, UnitKind
from locready.model.labelled import LabelledDocument, LabelledUnit
from locready.rules.kinds.base import Hit, Judgement, not_applicable, shortened
from locready.rules.profile import Limit, Profile

#: A deck of fewer slides is a leaflet, which is read in the hand.
_SLIDES = 4


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Compare the words (word equivalents) of each shown slide with the profile's limit ``slide_words``.

    Pages are no slides: a treatment is read at a desk, and so is a leaflet.
    """
    limit = profile.limits.get("slide_words")
    slides = [unit for unit in document.audience_units if unit.unit.kind is UnitKind.SLIDE]
    if limit is None:
        return not_applicable(f"{profile.id} sets no limit")
    if len(slides) < _SLIDES:
        return not_applicable(f"fewer than {_SLIDES} slides")
    return Judgement(hits=tuple(_hit(unit, limit) for unit in slides if unit.coverage.words > limit.value))


def _hit(unit: LabelledUnit, limit: Limit) -> Hit:
    return Hit(
        location=Location(unit_kind=unit.unit.kind, index=unit.unit.index),
        excerpt=shortened(unit.headline),
        args={"value": f"{unit.coverage.words:.0f}", "limit": f"{limit.value:g}"},
        key=unit.headline,
    )
