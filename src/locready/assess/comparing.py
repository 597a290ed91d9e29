"""A material beside its version in a target language: slides and texts that it lacks, other figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from locready.assess.differing import differing
from locready.assess.lacking import lacking, shown_on
from locready.assess.signature import UnitSignature, signature_of
from locready.assess.unit_alignment import aligned_units
from locready.model.labelled import LabelledDocument
from locready.model.pack import Comparison

#: Of versions it is known that they are the same: their slides may be less alike than those of strangers had to be.
_KIN = 0.15
#: A slide with fewer words (word equivalents) is a divider or a picture, and no loss.
_LEAST_WORDS = 4.0
#: A slide was put together with its neighbour when the neighbour's counterpart is this long, of both.
_MERGED = 0.9


def compare(source: LabelledDocument, target: LabelledDocument) -> Comparison:
    """Return what a version in a target language lacks of its source, and where its figures differ."""
    ours, theirs = signature_of(source).units, signature_of(target).units
    couples, _ = aligned_units(ours, theirs, alone=_KIN)
    on_source, on_target = shown_on(source), shown_on(target)
    matched = [(ours[i].index, theirs[j].index) for i, j in couples]
    beside = _beside(couples, theirs)
    missing, figures = [], []
    for (one, other), (i, _j) in zip(matched, couples, strict=True):
        counterpart = [shown for index in (other, *beside.get(i, ())) for shown in on_target.get(index, ())]
        pairs, lost = lacking(on_source.get(one, ()), counterpart, source.targets)
        missing += lost
        figures += differing(on_source.get(one, ()), on_target.get(other, ()), pairs, (one, other))
    return Comparison(
        source=source.document.path,
        target=target.document.path,
        unit_kind=source.units[0].unit.kind if source.units else "",
        units=tuple(matched),
        unmatched_source=tuple(_unmatched(ours, theirs, couples)),
        unmatched_target=tuple(_unmatched(theirs, ours, [(j, i) for i, j in couples])),
        missing=tuple(missing),
        figures=tuple(figures),
    )


def _beside(couples: Sequence[tuple[int, int]], theirs: Sequence[UnitSignature]) -> Mapping[int, tuple[int, ...]]:
    """Return the units of the target that follow a counterpart and have none of their own, by the source's place.

    A slide that got too full in translation goes on there.
    """
    taken = {j for _, j in couples}
    beside: dict[int, tuple[int, ...]] = {}
    for i, j in couples:
        end = j + 1
        while end < len(theirs) and end not in taken:
            end += 1
        beside[i] = tuple(unit.index for unit in theirs[j + 1 : end])
    return beside


def _unmatched(
    units: Sequence[UnitSignature], others: Sequence[UnitSignature], couples: Sequence[tuple[int, int]]
) -> Iterable[int]:
    """Yield the units without a counterpart, less those that have hardly any text or went into a neighbour's."""
    counterpart = dict(couples)
    for place, unit in enumerate(units):
        if place in counterpart or unit.words < _LEAST_WORDS:
            continue
        if not any(
            others[counterpart[near]].words >= _MERGED * (unit.words + units[near].words)
            for near in (place - 1, place + 1)
            if near in counterpart
        ):
            yield unit.index
