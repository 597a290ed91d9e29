"""What a translator gets in one piece: a slide or a page; of a clip, a text that it shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from locready.assess.repeated import copies, same_wording
from locready.assess.tracks import is_clip
from locready.model import Location
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit
from locready.model.times import union_s


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """The segments to translate, their word equivalents, and where they stand, or the longest of them."""

    segments: tuple[str, ...]
    words: float
    location: Location


def portions_of(document: LabelledDocument, most: int) -> list[Portion]:
    """Return at most so many portions of what is untranslated, in the order in which to do them.

    Slides and pages: the shortest first, as a slide is gained for the fewest words. Texts of a clip: those that stand
    longest first, as its score is one of time; every time that a text is shown belongs to its portion. What repeats on
    slide after slide belongs, every time, to the slide on which it is counted.
    """
    if is_clip(document.document):
        return _batched([_of_text(shown) for shown in _texts(document)], most)
    units = sorted(
        (unit for unit in document.audience_units if unit.coverage.unpaired > 0),
        key=lambda unit: (unit.coverage.unpaired, unit.unit.index),
    )
    again = copies([segment.segment for segment in document.segments])
    return _batched([_of_unit(unit, again) for unit in units], most)


def _texts(document: LabelledDocument) -> list[list[LabelledSegment]]:
    """Return the untranslated texts of a clip, each with all the times that it is shown, the longest shown first."""
    shown: dict[str, list[LabelledSegment]] = defaultdict(list)
    for segment in _open(segment for unit in document.audience_units for segment in unit.segments):
        shown[same_wording(segment.text)].append(segment)
    return sorted(shown.values(), key=lambda them: (-union_s(map(_span, them)), _span(them[0]), them[0].segment.id))


def _span(segment: LabelledSegment) -> tuple[float, float]:
    place = segment.segment.location
    return place.start_s or 0.0, place.end_s or place.start_s or 0.0


def _of_text(shown: Sequence[LabelledSegment]) -> Portion:
    longest = max(shown, key=lambda it: (_span(it)[1] - _span(it)[0], it.segment.id))
    return _portion(shown, longest.segment.location)


def _of_unit(unit: LabelledUnit, again: Mapping[str, tuple[str, ...]]) -> Portion:
    portion = _portion(_open(unit.segments), Location(unit_kind=unit.unit.kind, index=unit.unit.index))
    repeated = [name for segment in portion.segments for name in again.get(segment, ())]
    return replace(portion, segments=(*portion.segments, *repeated))


def _portion(segments: Sequence[LabelledSegment], location: Location) -> Portion:
    words = sum(segment.coverage.unpaired for segment in segments)
    return Portion(segments=tuple(segment.segment.id for segment in segments), words=words, location=location)


def _open(segments: Iterable[LabelledSegment]) -> list[LabelledSegment]:
    return [segment for segment in segments if segment.counted and segment.coverage.unpaired > 0]


def _batched(portions: Sequence[Portion], most: int) -> list[Portion]:
    """Return single portions, or as many at a time as keep the number of steps within bounds, at the first's place."""
    size = max(1, -(-len(portions) // most))
    groups = [portions[start : start + size] for start in range(0, len(portions), size)]
    return [
        Portion(
            segments=tuple(name for portion in group for name in portion.segments),
            words=sum(portion.words for portion in group),
            location=group[0].location,
        )
        for group in groups
    ]
