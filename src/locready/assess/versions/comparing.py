"""A material beside its version in a target language: slides and texts that it lacks, other figures."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from locready.assess.versions.differing import differing
from locready.assess.versions.lacking import lacking, shown_on
from locready.assess.versions.signature import UnitSignature, signature_of
from locready.assess.versions.unit_alignment import aligned_units
from locready.model.labelled import LabelledDocument
from locready.model.pack import Comparison

#: Versions are known to be the same: no slide stays alone that can have a counterpart, however little alike.
_KIN = 0.0
#: A slide with fewer words (word equivalents) is a divider or a picture, and no loss.
_LEAST_WORDS = 4.0
#: A slide was put together with its neighbour when the neighbour's counterpart is this long, of both.
_MERGED = 0.9
#: So many figures of its own tell where a slide went, better than lengths do.
_ENOUGH_FIGURES = 2


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
    """Return the units of the target around a counterpart that have none of their own, by the source's place.

    A slide that got too full in translation goes on there.
    """
    free = set(range(len(theirs))) - {j for _, j in couples}
    return {i: tuple(theirs[place].index for place in (*_run(j, -1, free), *_run(j, 1, free))) for i, j in couples}


def _run(start: int, step: int, free: Collection[int]) -> Iterator[int]:
    """Yield the free places next to one, in one direction, up to the first that is not free."""
    place = start + step
    while place in free:
        yield place
        place += step


def _unmatched(
    units: Sequence[UnitSignature], others: Sequence[UnitSignature], couples: Sequence[tuple[int, int]]
) -> Iterator[int]:
    """Yield the units without a counterpart, less those that have hardly any text or went into a neighbour's."""
    counterpart = dict(couples)
    for place, unit in enumerate(units):
        if place in counterpart or unit.words < _LEAST_WORDS:
            continue
        near = [it for it in (place - 1, place + 1) if it in counterpart]
        if not any(_went_into(unit, units[it], others[counterpart[it]]) for it in near):
            yield unit.index


def _went_into(unit: UnitSignature, neighbour: UnitSignature, counterpart: UnitSignature) -> bool:
    """Say whether a unit was put together with its neighbour: by its own figures, or as both are as long as the one."""
    own = unit.values - neighbour.values
    if len(own) >= _ENOUGH_FIGURES:
        return own <= counterpart.values
    return counterpart.words >= _MERGED * (unit.words + neighbour.words)
