"""Decks that carry both languages on most of their slides, one above or beside the other."""

from __future__ import annotations

from locready.model import Location
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit
from locready.rules.kinds.base import Hit, Judgement, not_applicable, shortened
from locready.rules.kinds.timed import is_moving
from locready.rules.profile import Profile

#: A slide is stacked where this part (0..1) of its foreign words has its translation there, and both are more than a
#: label: names and headings in two languages cost no type size.
_MOST, _WORDS = 0.5, 12.0
#: Fewer slides than this are a leaflet; both languages on one are a service.
_SLIDES = 4


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find a deck of which most slides with text stand in two languages.

    It is no fault where the market asks for more than one language, or where the other language may stand beside.
    """
    if len(profile.required) > 1:
        return not_applicable(f"{profile.id} asks for more than one language")
    shown = [unit for unit in document.audience_units if unit.coverage.words >= _WORDS and not is_moving(unit)]
    if len(shown) < _SLIDES:
        return not_applicable(f"fewer than {_SLIDES} slides or pages of text")
    stacked = [unit for unit in shown if _is_stacked(unit, profile)]
    if len(stacked) <= _MOST * len(shown):
        return Judgement()
    return Judgement(hits=(_hit(stacked, len(shown)),))


def _is_stacked(unit: LabelledUnit, profile: Profile) -> bool:
    here = {segment.segment.id for segment in unit.segments}
    foreign = [segment for segment in unit.segments if segment.counted and not _is_tolerated(segment, profile)]
    words = sum(segment.coverage.paired + segment.coverage.unpaired for segment in foreign)
    beside = sum(segment.coverage.paired for segment in foreign if _is_paired_on(segment, here))
    return beside >= _WORDS and beside > _MOST * words


def _is_tolerated(segment: LabelledSegment, profile: Profile) -> bool:
    return segment.reading.language.split("-")[0] in profile.tolerated


def _is_paired_on(segment: LabelledSegment, here: set[str]) -> bool:
    return any(name in here for pair in segment.pairs for name in pair.targets)


def _hit(stacked: list[LabelledUnit], shown: int) -> Hit:
    first = stacked[0]
    return Hit(
        location=Location(unit_kind=first.unit.kind, index=first.unit.index),
        excerpt=shortened(first.headline),
        args={"count": str(len(stacked)), "of": str(shown)},
        key="document",
    )
