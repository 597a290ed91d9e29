"""Which blocks of one slide or page say the same: the likeliest couple first, each block once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from locready.assess.pairing.affinity import affinity
from locready.assess.pairing.align import aligned
from locready.assess.pairing.blocks import Block
from locready.assess.pairing.habit import NO_HABIT, Habit
from locready.assess.pairing.sense import Sense, Wording, sense_of
from locready.model.pair import Pair

#: A couple below this is none.
_THRESHOLD = 0.5
#: On a page of more blocks than this, each is compared with its row, and with so many before and after it.
_MANY, _NEIGHBOURS = 200, 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """A foreign block and the one that says the same in a target language; ``likelihood`` is 0..1."""

    foreign: Block
    target: Block
    likelihood: float


def couples_of(blocks: Sequence[Block], sense: Sense, habit: Habit = NO_HABIT) -> list[Couple]:
    """Return the couples among the blocks of one unit.

    The likeliest is taken first (a stable matching): a counterpart that is added to a unit never takes another text's
    counterpart away.
    """
    ranked = sorted(
        _candidates(blocks, sense, habit), key=lambda it: (-it.likelihood, it.foreign.order, it.target.order)
    )
    used: set[int] = set()
    couples: list[Couple] = []
    for couple in ranked:
        if not used & {couple.foreign.order, couple.target.order}:
            used |= {couple.foreign.order, couple.target.order}
            couples.append(couple)
    return couples


def sense_of_blocks(blocks: Iterable[Block], *, semantic: bool) -> Sense:
    """Return what is known of the meanings of blocks and of their paragraphs."""
    foreign: list[Wording] = []
    target: list[Wording] = []
    for block in blocks:
        (foreign if block.foreign else target).extend((block.wording, *block.paragraphs))
    return sense_of(foreign, target, semantic=semantic)


def pairs_of(couple: Couple, sense: Sense) -> list[Pair]:
    """Return the pairs of two blocks paragraph by paragraph; a paragraph without a counterpart gets none."""
    foreign, target = couple.foreign, couple.target

    def odds(one: int, other: int) -> float:
        return sense.odds(foreign.paragraphs[one], target.paragraphs[other])

    places = aligned(foreign.lengths, target.lengths, odds)
    return [
        Pair(
            foreign=name,
            targets=tuple(target.segments[place] for place in counterparts),
            confidence=round(couple.likelihood, 2),
            share=share,
        )
        for name, share, counterparts in zip(foreign.segments, foreign.shares, places, strict=True)
        if counterparts
    ]


def _candidates(blocks: Sequence[Block], sense: Sense, habit: Habit) -> Iterable[Couple]:
    targets = [block for block in blocks if not block.foreign]
    for foreign in blocks:
        for target in targets if foreign.foreign else ():
            if _near(foreign, target, len(blocks)) and _is_free(target, foreign):
                meaning = sense.odds(foreign.wording, target.wording)
                likelihood = affinity(foreign, target, habit, meaning)
                if likelihood >= _THRESHOLD:
                    yield Couple(foreign=foreign, target=target, likelihood=likelihood)


def _is_free(target: Block, foreign: Block) -> bool:
    """Say whether a block may be this one's counterpart: half of a bilingual text belongs to its other half."""
    return not target.is_half or not set(target.segments).isdisjoint(foreign.segments)


def _near(foreign: Block, target: Block, blocks: int) -> bool:
    """Say whether two blocks are worth comparing: on a page of very many, only those near, or in one row."""
    if blocks <= _MANY or abs(foreign.order - target.order) <= _NEIGHBOURS:
        return True
    return foreign.box is not None and target.box is not None and foreign.box.common_height(target.box) > 0
