"""What has changed between two runs; nothing is opened, and nothing judged again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from locready.assess.same_material import same_materials
from locready.assess.same_unit import unit_changes
from locready.model.change import JudgedBy, MaterialChange, RuleChange, RunComparison, Side, Verdict
from locready.model.finding import Finding
from locready.model.run import Result, Run
from locready.rules import Rule, RulePack, Status, Weights
from locready.rules.evaluate import applicable

#: Scores of rules are rounded to four decimals; what differs less is the same.
_SAME = 1e-4


def compared(old: Run, new: Run, pack: RulePack) -> RunComparison:
    """Compare two runs.

    Args:
        old: what was found before.
        new: what is found now.
        pack: the rules whose weights say what each is worth; a rule that it does not know is worth nothing.
    """
    return RunComparison(
        old=_judged_by(old),
        new=_judged_by(new),
        comparable=_basis(old) == _basis(new),
        materials=tuple(
            _change(before, after, old, new, pack) for before, after in same_materials(old.results, new.results)
        ),
    )


def _judged_by(run: Run) -> JudgedBy:
    return JudgedBy(
        version=run.tool.version,
        rules_digest=run.tool.rules_digest,
        profile=run.profile,
        targets=run.targets,
        gate=run.gate,
        lang=run.lang,
    )


def _basis(run: Run) -> tuple[str, str, tuple[str, ...]]:
    return run.tool.rules_digest, run.profile, run.targets


def _change(old: Result | None, new: Result | None, before: Run, after: Run, pack: RulePack) -> MaterialChange:
    if old is None or new is None:
        verdict = Verdict.ADDED if old is None else Verdict.GONE
        return MaterialChange(verdict=verdict, old=_side(old), new=_side(new))
    gone, came = _findings(old, new)
    return MaterialChange(
        verdict=_verdict(old, new),
        old=_side(old),
        new=_side(new),
        points=None if old.score is None or new.score is None else new.score - old.score,
        rules=_rules(old, new, _worth(old, before, pack), _worth(new, after, pack), pack),
        units=unit_changes(old, new),
        gone=gone,
        came=came,
    )


def _side(result: Result | None) -> Side | None:
    if result is None:
        return None
    return Side(
        path=result.path,
        status=result.status,
        score=result.score,
        band=result.band,
        passed=result.passed,
        readable=result.language.readable,
        gaps=sum(1 for gap in result.gaps if gap.audience),
        checked_share=result.checked_share,
        error=result.error.message if result.error is not None else "",
    )


def _verdict(old: Result, new: Result) -> Verdict:
    """Return whether a material got better: by its score, then by passing; none at all is the lowest score."""
    before, after = _standing(old), _standing(new)
    return Verdict.BETTER if after > before else Verdict.WORSE if after < before else Verdict.SAME


def _standing(result: Result) -> tuple[int, bool]:
    return (-1 if result.score is None else result.score, result.passed)


def _findings(old: Result, new: Result) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return what only the old and what only the new has; equal fingerprints are counted, the last ones are left."""
    return _left(old.findings, new.findings), _left(new.findings, old.findings)


def _left(findings: Sequence[Finding], others: Sequence[Finding]) -> tuple[Finding, ...]:
    known = Counter(finding.fingerprint for finding in others)

    def unknown() -> Iterator[Finding]:
        for finding in findings:
            known[finding.fingerprint] -= 1
            if known[finding.fingerprint] < 0:
                yield finding

    return tuple(unknown())


def _rules(
    old: Result, new: Result, old_worth: Mapping[str, float], new_worth: Mapping[str, float], pack: RulePack
) -> tuple[RuleChange, ...]:
    """Return the rules that changed, those that cost most first, then those that won most."""
    before, after = (
        {outcome.rule: outcome.score for outcome in old.rules},
        {outcome.rule: outcome.score for outcome in new.rules},
    )
    found, finds = Counter(it.rule for it in old.findings), Counter(it.rule for it in new.findings)
    changes = [
        RuleChange(
            rule=rule,
            category=pack.rules[rule].category if rule in pack.rules else "",
            old=before.get(rule),
            new=after.get(rule),
            points=round(new_worth.get(rule, 0.0) - old_worth.get(rule, 0.0), 2),
            old_findings=found[rule],
            new_findings=finds[rule],
        )
        for rule in sorted(before.keys() | after.keys())
        if _differ(before.get(rule), after.get(rule)) or found[rule] != finds[rule]
    ]
    return tuple(sorted(changes, key=lambda it: (it.points >= 0, -abs(it.points), it.rule)))


def _differ(old: float | None, new: float | None) -> bool:
    return old is not new if old is None or new is None else abs(new - old) > _SAME


def _worth(result: Result, run: Run, pack: RulePack) -> dict[str, float]:
    """Return the points of 100 that each rule brings, as the score adds them up before gates."""
    profile = pack.profiles.get(run.profile)
    rules = list(pack.rules.values())
    known = {rule.id: rule for rule in (rules if profile is None else applicable(rules, profile))}
    judged = [(known[it.rule], it.score) for it in result.rules if it.rule in known and it.score is not None]
    weighed = [(rule, score) for rule, score in judged if _points(rule, pack.weights)]
    shares = _shares(result, weighed, pack.weights)
    return {rule.id: shares[rule.category] * _points(rule, pack.weights) * score for rule, score in weighed}


def _shares(result: Result, judged: Sequence[tuple[Rule, float]], weights: Weights) -> dict[str, float]:
    """Return what a severity point is worth in each category, of 100."""
    points: Counter[str] = Counter()
    for rule, _score in judged:
        points[rule.category] += _points(rule, weights)
    categories = weights.of(result.material)
    whole = sum(categories.get(category, 0) for category in points)
    return {name: 100 * categories.get(name, 0) / whole / count if whole else 0.0 for name, count in points.items()}


def _points(rule: Rule, weights: Weights) -> int:
    return weights.points[rule.severity] if rule.status is Status.STABLE else 0
