"""How likely two blocks say the same: by length, place, habit, meaning, and what both languages write alike.

Each witness gives the logarithm of how many times likelier it is to see what one sees beside a translation than beside
another text. Witnesses are added up (naive Bayes), each within bounds, so that any of them can be outvoted.
"""

from __future__ import annotations

import math

from locready.assess.pairing.alike import figure_odds, latin_odds, length_odds
from locready.assess.pairing.blocks import Block
from locready.assess.pairing.habit import NO_HABIT, Habit, Way, way
from locready.model import Box

#: What is likely before anything is looked at.
_PRIOR = -0.5
#: A text in two languages is hardly anything but its own translation, unless a mere space stands between them (Netflix
#: 配信中); a text that follows another in the same shape, or touches it, is as well placed as any.
_WITHIN, _BY_SPACE, _BEST_PLACE, _PER_PLACE = 2.2, 0.7, 1.0, 1.7
#: What stands where translations stand in a translated material may be something else all the same.
_MOST_EXPECTED = 1.5
#: A name in Latin letters is a counterpart of the name that its sounds render (natural logarithm of odds).
_NAMED = 1.5
#: A label such as 円 may have a sign (USD) as its counterpart.
_LABEL = 1.5
_NEVER = -math.inf


def affinity(foreign: Block, target: Block, habit: Habit = NO_HABIT, meaning: float = 0.0) -> float:
    """Return 0..1: how likely the target block is the counterpart of the foreign one.

    Args:
        foreign: a block in another language.
        target: a block that the buyer can read.
        habit: how much of the material is translated, and where it sets translations.
        meaning: what the words of both say for it (natural logarithm of odds); 0 where nothing is known.
    """
    where = way(foreign, target)
    odds = (
        _PRIOR
        + _expected(foreign, target, habit, where)
        + _length(foreign, target)
        + _place(foreign, target, where)
        + _evidence(foreign, target, meaning)
    )
    return 1 / (1 + math.exp(-odds)) if odds > _NEVER else 0.0


def _expected(foreign: Block, target: Block, habit: Habit, where: Way) -> float:
    """Return what the material's habits say; a label in two languages is one whatever the rest of the material is."""
    expected = min(habit.prior + habit.odds(where), _MOST_EXPECTED)
    return max(expected, 0.0) if _are_one_text(foreign, target) else expected


def _are_one_text(foreign: Block, target: Block) -> bool:
    return not set(foreign.segments).isdisjoint(target.segments)


def _length(foreign: Block, target: Block) -> float:
    if not foreign.words or not target.words:
        return _NEVER
    if foreign.is_figure and target.is_figure:
        return 0.0
    return length_odds(foreign.words, target.words)


def _evidence(foreign: Block, target: Block, meaning: float) -> float:
    """Return what is the same in both: meanings, figures, Latin words.

    A text without a language, figures or a name, translates nothing that is not a figure or that name.
    """
    named = meaning >= _NAMED and not target.is_address
    if target.figures_only and not named and not _amounts(foreign, target):
        return _NEVER
    return meaning + figure_odds(foreign.figures, target.figures) + latin_odds(foreign.latin, target.latin)


def _amounts(foreign: Block, target: Block) -> bool:
    """Say whether a text of figures only can be the counterpart: an amount of an amount, a sign of a short label."""
    if not target.has_unit:
        return False
    return bool(target.figures) if foreign.figures else foreign.words <= _LABEL and not target.figures


def _place(foreign: Block, target: Block, where: Way) -> float:
    if where in (Way.AFTER, Way.BEFORE):
        apart = math.log(abs(foreign.order - target.order))
        return _in_one_box(foreign, target) - min(apart, 1.0)
    return _BEST_PLACE + _PER_PLACE * math.log(_nearness(foreign, target))


def _in_one_box(foreign: Block, target: Block) -> float:
    if not _are_one_text(foreign, target):
        return _BEST_PLACE
    return _BY_SPACE if foreign.by_space and target.by_space else _WITHIN


def _nearness(foreign: Block, target: Block) -> float:
    """Return 0..1: how near two blocks stand to one another as a reader sees it."""
    if foreign.box is None or target.box is None:
        return 0.7 if abs(foreign.order - target.order) == 1 else 0.3
    kin = 1.0 if foreign.is_item == target.is_item else 0.6
    return kin * max(_beside(foreign.box, target.box), _beside(foreign.box.turned(), target.box.turned()), 0.25)


def _beside(one: Box, other: Box) -> float:
    """Return how much two boxes are a row (0..1): same height on the slide, and near one another."""
    aligned = one.common_height(other) / max(min(one.height, other.height), 1e-6)
    if aligned <= 0:
        return 0.0
    distance = max(max(one.x, other.x) - min(one.right, other.right), 0.0)
    return min(aligned, 1.0) * math.exp(-distance * 2.5)
