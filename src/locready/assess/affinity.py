"""How likely two blocks on one slide say the same: by place, length, and what both languages write alike."""

from __future__ import annotations

import math

from locready.assess.blocks import ITEMS, Block
from locready.assess.order import Order
from locready.model import Box

#: Between parallel texts the ratio of word equivalents scatters like this (natural logarithm), short ones more.
_SPREAD, _SPREAD_SHORT, _SHORT = 0.45, 0.75, 6.0
#: A label such as 円 may have a sign (USD) as its counterpart.
_LABEL = 1.5
#: A text of the same box in the order that the material does not use is rather its continuation.
_AGAINST_ORDER = 0.3


def affinity(foreign: Block, target: Block, order: Order = Order.EITHER) -> float:
    """Return 0..1: how likely the target block is the counterpart of the foreign one.

    The product of four witnesses, each of which can refuse: length (word equivalents of parallel texts are about
    equal, figures with their units aside), place (beside, below, or in the same box), evidence (figures and Latin words
    in common), and the order in which the material sets its languages.
    """
    likely = _length(foreign, target) * _place(foreign, target) * _evidence(foreign, target)
    return likely * (_AGAINST_ORDER if _is_against(order, foreign, target) else 1.0)


def _is_against(order: Order, foreign: Block, target: Block) -> bool:
    """Say whether two texts, one below the other, stand against the order: the second is the first one's next part."""
    if order is Order.EITHER or foreign.role in ITEMS or not _stacked(foreign, target):
        return False
    return (foreign.order < target.order) != (order is Order.FOREIGN_FIRST)


def _stacked(foreign: Block, target: Block) -> bool:
    """Say whether two texts share a box, or stand below one another in one column."""
    if foreign.shape is not None and foreign.shape == target.shape:
        return True
    if foreign.box is None or target.box is None:
        return False
    return _beside(_turned(foreign.box), _turned(target.box)) > 0 and not _beside(foreign.box, target.box)


def _length(foreign: Block, target: Block) -> float:
    if not foreign.words or not target.words:
        return 0.0
    if foreign.is_figure and target.is_figure:
        return 1.0
    short = min(foreign.words, target.words) < _SHORT
    off = math.log(target.words / foreign.words) / (_SPREAD_SHORT if short else _SPREAD)
    return math.exp(-off * off / 2)


def _evidence(foreign: Block, target: Block) -> float:
    """Return 0..1: figures and Latin words in common speak for a pair, figures that one side lacks against it.

    Amounts are often converted (万円 to USD), so other figures are no refusal as long as both sides have some; years
    are not.
    """
    if target.figures_only and not _amounts(foreign, target):
        return 0.0
    if foreign.years and target.years and not foreign.years & target.years:
        return 0.3
    if foreign.numbers & target.numbers or foreign.latin & target.latin:
        return 1.0
    if foreign.is_figure and not target.numbers:
        return 0.2
    if foreign.numbers and not target.numbers:
        return 0.75 if len(foreign.numbers) == 1 else 0.6
    return 0.7 if foreign.numbers or target.numbers else 0.85


def _amounts(foreign: Block, target: Block) -> bool:
    """Say whether a text of figures only can be the counterpart: an amount of an amount, a sign of a short label."""
    if not target.has_unit:
        return False
    return bool(target.numbers) if foreign.numbers else foreign.words <= _LABEL and not target.numbers


def _place(foreign: Block, target: Block) -> float:
    if foreign.shape is not None and foreign.shape == target.shape and foreign.role not in ITEMS:
        return 1.0 if abs(foreign.order - target.order) == 1 else 0.8
    if foreign.box is None or target.box is None:
        return 0.7 if abs(foreign.order - target.order) == 1 else 0.3
    kin = 1.0 if (foreign.role in ITEMS) == (target.role in ITEMS) else 0.6
    return kin * max(_beside(foreign.box, target.box), _beside(_turned(foreign.box), _turned(target.box)), 0.25)


def _beside(one: Box, other: Box) -> float:
    """Return how much two boxes are a row (0..1): same height on the slide, and near one another."""
    overlap = min(one.bottom, other.bottom) - max(one.y, other.y)
    aligned = overlap / max(min(one.height, other.height), 1e-6)
    if aligned <= 0:
        return 0.0
    distance = max(max(one.x, other.x) - min(one.right, other.right), 0.0)
    return min(aligned, 1.0) * math.exp(-distance * 2.5)


def _turned(box: Box) -> Box:
    return Box(box.y, box.x, box.height, box.width)
