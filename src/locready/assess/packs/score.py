"""One score for the materials of a work: their mean by importance, less what faults across them cost.

How much each counts, and why, stands in ``rules/weights.yaml`` under ``packs``. Faults enter as a category does
(Lighthouse's mean of what applies, weighted by severity).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from locready.model.finding import RuleResult
from locready.model.run import Result
from locready.rules import Rule, Status, Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class PackScore:
    """A score of 0..100, None where no material has one; ``held`` says that the weakest material holds it down."""

    total: int | None
    held: bool = False


def pack_score(
    members: Sequence[Result], results: Sequence[RuleResult], rules: Mapping[str, Rule], weights: Weights
) -> PackScore:
    """Score a pack; one file has its own score.

    Args:
        members: its materials. Those served by another version do not count: the buyer gets the version.
        results: how each rule across files ended.
        rules: by id, as the market has them.
        weights: importance, what findings cost, and the cap.
    """
    mean = mean_by_importance(members, weights)
    if mean is None:
        return PackScore(total=None)
    lost = weights.packs.findings * (1.0 - _agreement(results, rules, weights))
    whole = max(mean - lost, 0.0)
    weakest = min(score for _, score in _counted(members, weights))
    held = weakest < weights.packs.weakest_below and whole > weights.packs.weakest_cap
    return PackScore(total=floored(weights.packs.weakest_cap if held else whole), held=held)


def mean_by_importance(results: Iterable[Result], weights: Weights) -> float | None:
    """Return the mean score (0..100) of what has one and is served by no other version, None where nothing has."""
    counted = _counted(results, weights)
    whole = sum(importance for importance, _ in counted)
    return math.fsum(importance * score for importance, score in counted) / whole if whole else None


def _counted(results: Iterable[Result], weights: Weights) -> list[tuple[int, int]]:
    """Return importance and score of what counts."""
    return [
        (weights.packs.of(result.material, result.units.count if result.units is not None else 1), result.score)
        for result in results
        if result.score is not None and result.served_by is None
    ]


def _agreement(results: Sequence[RuleResult], rules: Mapping[str, Rule], weights: Weights) -> float:
    """Return what the rules across files scored (0..1), weighted by severity; 1 where none applies or weighs anything.

    Rules in preview weigh nothing.
    """
    judged = [
        (weights.points[rule.severity], result.score)
        for result in results
        if result.score is not None and (rule := rules[result.rule]).status is Status.STABLE
    ]
    whole = sum(points for points, _ in judged)
    return math.fsum(points * score for points, score in judged) / whole if whole else 1.0


def floored(score: float) -> int:
    """Return a score as it is shown."""
    return math.floor(score + 1e-9)
