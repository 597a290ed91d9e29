"""Where a material sets its translations, and how much of it has any: that tells them from mere neighbours."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from locready.assess.pairing.blocks import Block

#: So many counterparts show a habit; what is usual anywhere counts as so many more, shared among all ways.
_LEAST, _USUAL = 4, 4.0
#: A habit is no law (natural logarithm of odds).
_MOST_AGAINST, _MOST_FOR = -2.0, 1.0
#: A material is never wholly translated, or not at all.
_LEAST_SHARE = 0.02


class Way(StrEnum):
    """Where a target text stands as seen from the foreign one."""

    AFTER = "after"
    BEFORE = "before"
    BELOW = "below"
    ABOVE = "above"
    RIGHT = "right"
    LEFT = "left"
    APART = "apart"


def way(foreign: Block, target: Block) -> Way:
    """Return where the target stands: in the same box, below or beside the foreign text, or elsewhere on the slide."""
    after = target.order > foreign.order
    if _same_box(foreign, target):
        return Way.AFTER if after else Way.BEFORE
    if foreign.box is None or target.box is None:
        return Way.APART
    if foreign.box.common_height(target.box) > 0:
        return Way.RIGHT if target.box.x > foreign.box.x else Way.LEFT
    if foreign.box.turned().common_height(target.box.turned()) > 0:
        return Way.BELOW if target.box.y > foreign.box.y else Way.ABOVE
    return Way.APART


def _same_box(foreign: Block, target: Block) -> bool:
    if not set(foreign.segments).isdisjoint(target.segments):
        return True
    return foreign.shape is not None and foreign.shape == target.shape and not foreign.is_item


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How often the counterparts of a material stand in each way, and how much of it has one.

    ``translated`` is the share (0..1) of its foreign words with a counterpart as far as is known, None before anything
    is.
    """

    ways: Mapping[Way, int] = field(default_factory=dict)
    translated: float | None = None

    def odds(self, where: Way) -> float:
        """Return what the habit says for a counterpart that stands there (natural logarithm); 0 while there is none."""
        total = sum(self.ways.values())
        if total < _LEAST:
            return 0.0
        share = (self.ways.get(where, 0) + _USUAL / len(Way)) / (total + _USUAL)
        return max(_MOST_AGAINST, min(_MOST_FOR, math.log(share * len(Way))))

    @property
    def prior(self) -> float:
        """What is likely before two blocks are looked at: more so in a material that translates most of its text."""
        if self.translated is None:
            return 0.0
        share = max(_LEAST_SHARE, min(1 - _LEAST_SHARE, self.translated))
        return max(_MOST_AGAINST, min(_MOST_FOR, math.log(share / (1 - share))))


#: Before anything is known of a material.
NO_HABIT = Habit()


def habit_of(couples: Iterable[tuple[Block, Block]], translated: float) -> Habit:
    """Return the habit that these couples of a text and its translation show.

    Args:
        couples: foreign and target blocks.
        translated: share (0..1) of the material's foreign words that they cover.
    """
    return Habit(ways=Counter(way(foreign, target) for foreign, target in couples), translated=translated)
