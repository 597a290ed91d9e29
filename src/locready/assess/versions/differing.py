"""Figures of a slide that its counterpart in the other version gives otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from locready.assess.figures import Figure, contradicts, figures_in, same
from locready.assess.pairing.blocks import ITEMS
from locready.model import Role
from locready.model.counted import Sort
from locready.model.labelled import LabelledSegment
from locready.model.pack import DifferingFigure
from locready.model.pair import Pair
from locready.rules.kinds.base import quoted


@dataclass(frozen=True, slots=True)
class _Placed:
    """A figure and the text that it stands in."""

    figure: Figure
    segment: LabelledSegment


def differing(
    source: Sequence[LabelledSegment],
    target: Sequence[LabelledSegment],
    pairs: Sequence[Pair],
    units: tuple[int, int],
) -> list[DifferingFigure]:
    """Return the figures of two units, the same in two versions, that contradict one another.

    What has an equal on the other unit is settled. Of the rest, a couple of one sort contradicts when two texts that
    are counterparts have one each, or when both units have as many of that sort and one each is left. Everything else
    is doubtful, and not told.
    """
    ours, theirs = _figures(source), _figures(target)
    left, right = _unsettled(ours, theirs), _unsettled(theirs, ours)
    found = list(_in_counterparts(left, right, _counterparts(source, target, pairs)))
    told = {id(placed) for couple in found for placed in couple}
    left, right = ([it for it in side if id(it) not in told] for side in (left, right))
    found += _on_units(left, right, ours, theirs)
    return [_told(one, other, units) for one, other in found]


def _figures(segments: Sequence[LabelledSegment]) -> list[_Placed]:
    return [
        _Placed(figure, segment)
        for segment in segments
        if segment.segment.quotable
        for figure in figures_in(segment.text)
    ]


def _unsettled(figures: Sequence[_Placed], others: Sequence[_Placed]) -> list[_Placed]:
    return [it for it in figures if not any(same(it.figure, other) for other in _rivals(it.figure, others))]


def _rivals(figure: Figure, others: Sequence[_Placed]) -> list[Figure]:
    """Return what a figure is compared with: an amount with those in its currency, where there are any."""
    figures = [other.figure for other in others]
    return [other for other in figures if other.currencies & figure.currencies] or figures


def _of_one_kind(figure: Figure, others: Sequence[_Placed]) -> list[Figure]:
    """Return the figures of the same sort; of amounts, those in the same currency."""
    return [
        other.figure
        for other in others
        if other.figure.sort is figure.sort and (not figure.currencies or other.figure.currencies & figure.currencies)
    ]


def _counterparts(
    source: Sequence[LabelledSegment], target: Sequence[LabelledSegment], pairs: Sequence[Pair]
) -> list[tuple[str, tuple[str, ...]]]:
    """Return the id of each text with those of its counterparts.

    In tables, charts and diagrams of as many texts they are the first and the first, the second and the second: a pair
    by likeness may be another row, for it takes the row where the figure is the same.
    """
    in_order: dict[str, tuple[str, ...]] = {}
    for role in sorted(ITEMS):
        ours, theirs = _ids(source, role), _ids(target, role)
        if len(ours) == len(theirs):
            in_order |= {one: (other,) for one, other in zip(ours, theirs, strict=True)}
    taken = {other for others in in_order.values() for other in others}
    rest = [pair for pair in pairs if pair.foreign not in in_order and not taken & set(pair.targets)]
    return [*in_order.items(), *((pair.foreign, pair.targets) for pair in rest)]


def _ids(segments: Sequence[LabelledSegment], role: Role) -> list[str]:
    return [segment.segment.id for segment in segments if segment.role is role]


def _in_counterparts(
    left: Sequence[_Placed], right: Sequence[_Placed], counterparts: Sequence[tuple[str, tuple[str, ...]]]
) -> Iterator[tuple[_Placed, _Placed]]:
    for one, others in counterparts:
        ours = [it for it in left if it.segment.segment.id == one]
        theirs = [it for it in right if it.segment.segment.id in others]
        yield from _couples(ours, theirs)


def _on_units(
    left: Sequence[_Placed], right: Sequence[_Placed], ours: Sequence[_Placed], theirs: Sequence[_Placed]
) -> Iterator[tuple[_Placed, _Placed]]:
    for one, other in _couples(left, right):
        if len(_of_one_kind(other.figure, ours)) == len(_of_one_kind(one.figure, theirs)):
            yield one, other


def _couples(left: Sequence[_Placed], right: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    """Yield for each sort the only figure of one side with the only one of the other, where they contradict."""
    for sort in Sort:
        alone = [it for it in left if it.figure.sort is sort]
        others = [it for it in right if it.figure.sort is sort]
        ours, theirs = _in_currency_of(others, alone), _in_currency_of(alone, others)
        if len(ours) == len(theirs) == 1 and contradicts(ours[0].figure, theirs[0].figure):
            yield ours[0], theirs[0]


def _in_currency_of(others: Sequence[_Placed], figures: Sequence[_Placed]) -> Sequence[_Placed]:
    """Return the figures in a currency of the others, all where none is: conversions stand beside many amounts."""
    named = {currency for other in others for currency in other.figure.currencies}
    return [it for it in figures if it.figure.currencies & named] or figures


def _told(one: _Placed, other: _Placed, units: tuple[int, int]) -> DifferingFigure:
    return DifferingFigure(
        source_unit=units[0],
        target_unit=units[1],
        source_value=one.figure.text,
        target_value=other.figure.text,
        source_excerpt=quoted(one.segment),
        target_excerpt=quoted(other.segment),
        source_segment=one.segment.segment.id,
        target_segment=other.segment.segment.id,
    )
