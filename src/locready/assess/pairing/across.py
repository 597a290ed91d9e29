"""Which texts of a slide have their counterpart on another slide that says the same: a mirror, or a version's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from locready.assess.pairing.blocks import blocks_of
from locready.assess.pairing.habit import Habit
from locready.assess.pairing.pair import couples_of, pairs_of, sense_of_blocks
from locready.assess.reading import ReadSegment
from locready.model.labelled import Targets
from locready.model.pair import Pair

#: Most of what stands on such a slide is translated on the other.
_TRANSLATED = Habit(translated=0.75)


def pairs_across(
    foreign: Sequence[ReadSegment], target: Sequence[ReadSegment], targets: Targets, *, semantic: bool = False
) -> list[Pair]:
    """Return the pairs between two units, which stand over one another as if they were one.

    Args:
        foreign: segments of the one; those that can be read are passed over.
        target: segments of the other; those in other languages are passed over.
        targets: the languages that a buyer reads.
        semantic: whether texts are compared by sentence embeddings as well.
    """
    blocks = [block for block in blocks_of(foreign, targets) if block.foreign]
    other = [block for block in blocks_of(target, targets) if not block.foreign]
    after = 1 + max((block.order for block in blocks), default=0)  # some of the first unit's were passed over
    together = [*blocks, *(replace(block, order=after + block.order, shape=None) for block in other)]
    sense = sense_of_blocks(together, semantic=semantic)
    return [pair for couple in couples_of(together, sense, _TRANSLATED) for pair in pairs_of(couple, sense)]
