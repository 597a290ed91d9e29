"""Which rules score otherwise than before, and how many points of the whole each has won or lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from locready.model.change import RuleChange
from locready.model.run import Result
from locready.rules import Rule, RulePack, Status, Weights
from locready.rules.evaluate import applicable

#: Scores of rules are rounded to four decimals; what differs less is the same.
_SAME = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the rules said of a material: scores (0..1), findings, and the points of 100 that each brings."""

    scores: Mapping[str, float | None]
    findings: Mapping[str, int]
    points: Mapping[str, float]


def told_by(result: Result, profile: str, pack: RulePack) -> Told:
    """Return what the rules said, weighed as the score adds them up before gates.

    Args:
        result: of one material.
        profile: the id of the market that it was judged for; of one unknown here, severities are the rules' own.
        pack: the rules and weights; a rule that is not in it brings nothing.
    """
    market, every = pack.profiles.get(profile), list(pack.rules.values())
    known = {rule.id: rule for rule in (every if market is None else applicable(every, market))}
    judged = [(known[it.rule], it.score) for it in result.rules if it.rule in known and it.score is not None]
    a_point = _worth_of_a_point([rule for rule, _score in judged], result.material, pack.weights)
    return Told(
        scores={it.rule: it.score for it in result.rules},
        findings=Counter(it.rule for it in result.findings),
        points={
            rule.id: a_point.get(rule.category, 0.0) * _severity_points(rule, pack.weights) * score
            for rule, score in judged
        },
    )


def rule_changes(old: Told, new: Told, pack: RulePack) -> tuple[RuleChange, ...]:
    """Return the rules that changed: those that cost most first, then those that won most."""
    changes = (_change(rule, old, new, pack) for rule in old.scores.keys() | new.scores.keys())
    changed = [it for it in changes if _differ(it.old, it.new) or it.old_findings != it.new_findings]
    return tuple(sorted(changed, key=lambda it: (it.points >= 0, -abs(it.points), it.rule)))


def _change(rule: str, old: Told, new: Told, pack: RulePack) -> RuleChange:
    return RuleChange(
        rule=rule,
        category=pack.rules[rule].category if rule in pack.rules else "",
        old=old.scores.get(rule),
        new=new.scores.get(rule),
        points=round(new.points.get(rule, 0.0) - old.points.get(rule, 0.0), 2),
        old_findings=old.findings.get(rule, 0),
        new_findings=new.findings.get(rule, 0),
    )


def _differ(old: float | None, new: float | None) -> bool:
    return old is not new if old is None or new is None else abs(new - old) > _SAME


def _worth_of_a_point(judged: Sequence[Rule], material: str, weights: Weights) -> dict[str, float]:
    """Return what one point of severity is worth in each category, of 100."""
    points: Counter[str] = Counter()
    for rule in judged:
        points[rule.category] += _severity_points(rule, weights)
    shares = {name: weights.of(material).get(name, 0) for name, count in points.items() if count}
    whole = sum(shares.values())
    return {name: 100 * share / whole / points[name] for name, share in shares.items()} if whole else {}


def _severity_points(rule: Rule, weights: Weights) -> int:
    return weights.points[rule.severity] if rule.status is Status.STABLE else 0
