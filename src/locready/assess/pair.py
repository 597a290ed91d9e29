"""Which foreign text has its counterpart in a target language on the same slide or page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from locready.assess.affinity import affinity
from locready.assess.align import aligned
from locready.assess.blocks import Block, blocks_of
from locready.assess.order import Order
from locready.assess.reading import ReadSegment
from locready.model import NO_LANGUAGE
from locready.model.labelled import Targets
from locready.model.pair import Pair

#: A pair below this is none. Of the labelled pairs and unpaired blocks of fictional pitches it parts best.
_THRESHOLD = 0.3
#: A material is bilingual when this share of its foreign words has a counterpart; elsewhere a pair must be this sure.
_BILINGUAL, _SURE = 0.25, 0.6
#: A box that holds both languages is its own translation when neither side is more than this many times the other.
_OWN_RATIO = 3.0
#: On a page of more blocks than this, each is compared with so many before and after it.
_MANY, _NEIGHBOURS = 80, 30
_SEPARATED = re.compile(r"[\s/|｜／・:：()（）\[\]【】「」『』,、，–—-]")


def pairs_on(segments: Sequence[ReadSegment], targets: Targets, order: Order = Order.EITHER) -> list[Pair]:
    """Return the pairs among the counted segments of one unit.

    First come texts that carry their own translation (``監督 / Director``). What is left is taken as blocks; the
    likeliest pair is taken first, and each block is used once.
    """
    own = [segment for segment in segments if carries_translation(segment, targets)]
    kept = {segment.segment.id for segment in own}
    rest = [segment for segment in segments if segment.segment.id not in kept]
    return [own_pair(segment) for segment in own] + _matched(blocks_of(rest, targets), order)


def pairs_across(foreign: Sequence[ReadSegment], target: Sequence[ReadSegment], targets: Targets) -> list[Pair]:
    """Return the pairs between two mirrored units, which stand over one another as if they were one."""
    blocks = [block for block in blocks_of(foreign, targets) if block.foreign]
    other = [block for block in blocks_of(target, targets) if not block.foreign]
    return _matched(
        [*blocks, *(replace(block, order=len(blocks) + block.order, shape=None) for block in other)], Order.EITHER
    )


def believed(pairs: Sequence[Pair], segments: Sequence[ReadSegment], targets: Targets) -> list[Pair]:
    """Return the pairs that stand, given how much of the whole material has one.

    A material is bilingual or it is not: where hardly anything else has a counterpart, a block of about the right
    length nearby is more likely chance than translation, and only the surer pairs are kept.
    """
    paired = {pair.foreign for pair in pairs}
    counted = [segment for segment in segments if segment.counted]
    whole = sum(segment.foreign(targets) for segment in counted)
    covered = sum(segment.foreign(targets) for segment in counted if segment.segment.id in paired)
    bilingual = whole == 0 or covered >= _BILINGUAL * whole
    return [pair for pair in pairs if bilingual or pair.confidence >= _SURE]


def carries_translation(segment: ReadSegment, targets: Targets) -> bool:
    """Say whether a text holds the same in both languages, one after the other and set apart.

    An English word inside a Japanese sentence is not a translation: the languages must change once, at a space, a
    line end, a slash or a bracket, or line by line, and be of about the same length.
    """
    foreign, target = segment.foreign(targets), segment.in_target(targets)
    shared = segment.words.get(NO_LANGUAGE, 0.0) / 2
    if not foreign or not target or not 1 / _OWN_RATIO <= (target + shared) / (foreign + shared) <= _OWN_RATIO:
        return False
    if not segment.speaks(targets):
        return False
    changes = _changes(segment, targets)
    by_line = "\n" in segment.segment.text and all("\n" in seam for seam in changes)
    return by_line or (len(changes) == 1 and bool(_SEPARATED.search(changes[0])))


def _changes(segment: ReadSegment, targets: Targets) -> list[str]:
    """Return the characters around every change between target and other languages."""
    text = segment.segment.text
    spans = [span for span in segment.reading.spans if span.language != NO_LANGUAGE]
    return [
        text[max(before.end - 1, 0) : after.start + 1]
        for before, after in pairwise(spans)
        if targets.include(before.language) != targets.include(after.language)
    ]


def own_pair(segment: ReadSegment) -> Pair:
    """Return the pair of a text that carries its own translation."""
    return Pair(foreign=segment.segment.id, targets=(segment.segment.id,), confidence=0.9)


def _matched(blocks: Sequence[Block], order: Order) -> list[Pair]:
    ranked = sorted(
        (
            (affinity(foreign, target, order), foreign, target)
            for foreign in blocks
            if foreign.foreign
            for target in blocks
            if not target.foreign and _near(foreign, target, len(blocks))
        ),
        key=lambda candidate: (-candidate[0], candidate[1].order, candidate[2].order),
    )
    used: set[int] = set()
    pairs: list[Pair] = []
    for likelihood, foreign, target in ranked:
        if likelihood >= _THRESHOLD and not used & {foreign.order, target.order}:
            used |= {foreign.order, target.order}
            pairs.extend(_pairs(foreign, target, likelihood))
    return pairs


def _near(foreign: Block, target: Block, blocks: int) -> bool:
    """Say whether two blocks are worth comparing: on a page of very many, only those near in reading order."""
    return blocks <= _MANY or abs(foreign.order - target.order) <= _NEIGHBOURS


def _pairs(foreign: Block, target: Block, likelihood: float) -> list[Pair]:
    """Return the pairs of two blocks paragraph by paragraph; a paragraph without a counterpart gets none."""
    return [
        Pair(foreign=name, targets=tuple(target.segments[place] for place in places), confidence=round(likelihood, 2))
        for name, places in zip(foreign.segments, aligned(foreign.lengths, target.lengths), strict=True)
        if places
    ]
