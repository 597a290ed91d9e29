"""What has changed between two runs; nothing is opened, and nothing judged again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from locready.assess.changes.rule_changes import rule_changes, told_by
from locready.assess.changes.same_material import same_materials
from locready.assess.changes.same_unit import unit_changes
from locready.model.change import JudgedBy, MaterialChange, RunComparison, Side, Verdict
from locready.model.finding import Finding
from locready.model.run import Result, Run
from locready.rules import RulePack


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
    if old.status != "checked" or new.status != "checked":  # no rule was asked of what could not be read
        return MaterialChange(verdict=_verdict(old, new), old=_side(old), new=_side(new))
    gone, came = _findings(old, new)
    return MaterialChange(
        verdict=_verdict(old, new),
        old=_side(old),
        new=_side(new),
        points=None if old.score is None or new.score is None else new.score - old.score,
        rules=rule_changes(told_by(old, before.profile, pack), told_by(new, after.profile, pack), pack),
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
