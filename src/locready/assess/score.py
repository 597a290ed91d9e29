"""From what the rules said to one number, the gates that hold it down, and the categories it is made of.

The method is Lighthouse's weighted mean of what applies, with MQM's severity points as weights and its critical
errors as gates. The numbers stand in ``rules/weights.yaml``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from locready.model.finding import Outcome, RuleResult
from locready.rules import CATEGORIES, Rule, Status, Weights
from locready.rules.weights import Gate


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A score in 0..100; ``exact`` before flooring, ``total`` floored, None where nothing could be assessed.

    ``categories`` are 0..100 by id, None where nothing in them applies.
    """

    exact: float | None
    categories: Mapping[str, float | None]
    gates: tuple[Gate, ...]
    unread: bool

    @property
    def total(self) -> int | None:
        """The score that is shown."""
        return None if self.exact is None else math.floor(self.exact + 1e-9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What a score is measured with: the rules, the weights, the material type."""

    rules: Mapping[str, Rule]
    weights: Weights
    material: str

    def score(self, results: Sequence[RuleResult], *, words: bool, checked_share: float) -> Score:
        """Score a document.

        Args:
            results: how each rule ended.
            words: whether any word of it could be read; without one there is no score, nor when a gate's rule broke.
            checked_share: how much of it could be checked (0..1).
        """
        categories = {category: self._category(results, category) for category in CATEGORIES}
        mean = _mean((self.weights.of(self.material).get(name, 0), value) for name, value in categories.items())
        gates = self._gates(results)
        unread = checked_share < self.weights.unread_below
        if mean is None or not words or self._ungated(results):
            return Score(exact=None, categories=categories, gates=gates, unread=unread)
        caps = [gate.cap for gate in gates] + ([self.weights.unread_cap] if unread else [])
        return Score(exact=min([mean, *caps]), categories=categories, gates=gates, unread=unread)

    def points(self, rule: str) -> int:
        """Return what a rule weighs in its category: its severity's points, nothing while it is in preview."""
        known = self.rules[rule]
        return self.weights.points[known.severity] if known.status is Status.STABLE else 0

    def counts(self, rule: str) -> bool:
        """Say whether a rule can change the score: it weighs something, or a gate stands on it."""
        return self.points(rule) > 0 or any(gate.rule == rule for gate in self.weights.gates)

    def _category(self, results: Sequence[RuleResult], category: str) -> float | None:
        share = _mean(
            (self.points(result.rule), result.score)
            for result in results
            if self.rules[result.rule].category == category
        )
        return None if share is None else 100 * share

    def _ungated(self, results: Sequence[RuleResult]) -> bool:
        """Say whether a rule behind a gate broke: a score that nobody could hold down is none."""
        broken = {result.rule for result in results if result.outcome is Outcome.ERROR}
        return any(gate.rule in broken for gate in self.weights.gates)

    def _gates(self, results: Sequence[RuleResult]) -> tuple[Gate, ...]:
        """Return the gates that hold, the lowest cap first."""
        scores = {result.rule: result.score for result in results if result.outcome is Outcome.FAIL}
        held = [gate for gate in self.weights.gates if _below(scores.get(gate.rule), gate.below)]
        return tuple(sorted(held, key=lambda gate: (gate.cap, gate.rule)))


def _below(score: float | None, limit: float) -> bool:
    return score is not None and score < limit


def _mean(weighted: Iterable[tuple[float, float | None]]) -> float | None:
    """Return the weighted mean of what has a value, None where nothing does."""
    judged = [(weight, value) for weight, value in weighted if value is not None and weight > 0]
    whole = sum(weight for weight, _ in judged)
    return math.fsum(weight * value for weight, value in judged) / whole if judged else None
