"""Which foreign text has its counterpart on its own slide or page, or on the one that mirrors it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from locready.assess.pairing.across import pairs_across
from locready.assess.pairing.blocks import Block, blocks_of
from locready.assess.pairing.habit import Habit, habit_of
from locready.assess.pairing.mirror import mirrored
from locready.assess.pairing.pair import Couple, couples_of, pairs_of, sense_of_blocks
from locready.assess.pairing.sense import Sense
from locready.assess.reading import ReadSegment
from locready.assess.repeated import furniture
from locready.model.labelled import Targets
from locready.model.pair import Pair


def pairs_in_place(segments: Sequence[ReadSegment], targets: Targets, *, semantic: bool = False) -> list[Pair]:
    """Return the pairs among the counted segments of a document that have no time.

    First every unit is looked at alone; what that shows of the material's habits decides what is left open. Mirrors are
    looked for in what the units themselves leave over, so that a text translated on its own slide does not hide that
    the next slide says the rest.

    Args:
        segments: of one document, in reading order.
        targets: the languages that a buyer reads.
        semantic: whether texts are compared by sentence embeddings as well.
    """
    units = _by_unit(segments)
    pages = [_page(unit, targets, semantic) for unit in units]
    habit = _habit(pages, [couple for blocks, sense in pages for couple in couples_of(blocks, sense)])
    found = [pair for blocks, sense in pages for pair in _pairs(blocks, sense, habit)]
    # A block whose partner answers one of its paragraphs only leaves the others over: they are looked at once more.
    for unit in _left(units, found):
        found.extend(_pairs(*_page(unit, targets, semantic), habit))
    left = _left(units, found)
    for foreign, target in mirrored(left, targets, semantic=semantic):
        found.extend(pairs_across(left[foreign], left[target], targets, semantic=semantic))
    return found


def _pairs(blocks: Sequence[Block], sense: Sense, habit: Habit) -> list[Pair]:
    return [pair for couple in couples_of(blocks, sense, habit) for pair in pairs_of(couple, sense)]


def _left(units: Sequence[Sequence[ReadSegment]], found: Sequence[Pair]) -> list[list[ReadSegment]]:
    """Return what of each unit is in no pair yet."""
    taken = {name for pair in found for name in (pair.foreign, *pair.targets)}
    return [[segment for segment in unit if segment.segment.id not in taken] for unit in units]


def _page(unit: Sequence[ReadSegment], targets: Targets, semantic: bool) -> tuple[list[Block], Sense]:
    blocks = blocks_of(unit, targets)
    return blocks, sense_of_blocks(blocks, semantic=semantic)


def _habit(pages: Sequence[tuple[list[Block], Sense]], couples: Sequence[Couple]) -> Habit:
    whole = sum(block.words for blocks, _sense in pages for block in blocks if block.foreign)
    covered = sum(couple.foreign.words for couple in couples)
    return habit_of(((couple.foreign, couple.target) for couple in couples), (covered + _OPEN / 2) / (whole + _OPEN))


#: Until more words than these are seen, nobody knows whether a material is translated.
_OPEN = 20.0


def _by_unit(segments: Sequence[ReadSegment]) -> list[list[ReadSegment]]:
    """Return what can be paired, by unit in order; furniture is neither translated nor a translation of the rest."""
    apart = furniture([segment.segment for segment in segments])
    units: dict[int, list[ReadSegment]] = defaultdict(list)
    for segment in segments:
        if segment.counted and segment.segment.id not in apart:
            units[segment.segment.location.index or 0].append(segment)
    return [units[index] for index in sorted(units)]
