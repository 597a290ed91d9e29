"""The walk over all documents of a run: label, judge, find versions, and decide what passes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from locready.assess.judged import judge
from locready.assess.label import label
from locready.assess.result import result
from locready.assess.score import Scale
from locready.assess.versions import versions
from locready.model import Document
from locready.model.finding import Severity
from locready.model.labelled import LabelledDocument, Targets
from locready.model.run import Result, Timings
from locready.rules import Profile, RulePack
from locready.rules.evaluate import applicable


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessOptions:
    """How to judge: language of messages, material type, words of no language, and what makes a material fail."""

    lang: str = "en"
    material: str = "auto"
    known: Collection[str] = ()
    min_score: int | None = None
    fail_on: Severity | None = None
    allow_gaps: bool = False

    def gate(self, profile: Profile) -> int:
        """Return the score that passes (0..100)."""
        return profile.gate if self.min_score is None else self.min_score


def assess(
    documents: Sequence[Document], profile: Profile, pack: RulePack, options: AssessOptions = AssessOptions()
) -> tuple[Result, ...]:
    """Judge all documents of a run together, in their order.

    A document passes when its score reaches the gate, no finding is at or above ``fail_on`` and nothing that an
    audience sees was left unread (unless gaps are allowed), or when its version in a target language passes.
    """
    targets = Targets(tags=(*profile.targets, *profile.required))
    labels = [
        label(document, targets=targets, materials=pack.materials, material=options.material, known=options.known)
        for document in documents
    ]
    results = [_result(labelled, profile, pack, options) for labelled in labels]
    return _with_versions(results, versions(labels))


def _result(document: LabelledDocument, profile: Profile, pack: RulePack, options: AssessOptions) -> Result:
    start = perf_counter()
    rules = {rule.id: rule for rule in applicable(list(pack.rules.values()), profile)}
    scale = Scale(rules=rules, weights=pack.weights, material=document.material)
    gate = options.gate(profile)
    judged = result(judge(document, profile, scale, options.lang), gate)
    passed = _passes(judged, gate, options)
    return replace(judged, passed=passed, timings=Timings(assess_s=round(perf_counter() - start, 3)))


def _passes(judged: Result, gate: int, options: AssessOptions) -> bool:
    if judged.score is None or judged.score < gate:
        return False
    if not options.allow_gaps and any(gap.audience for gap in judged.gaps):
        return False
    worst = options.fail_on
    return worst is None or all(finding.severity.rank < worst.rank for finding in judged.findings)


def _with_versions(results: Sequence[Result], served: dict[str, str]) -> tuple[Result, ...]:
    passed = {judged.path for judged in results if judged.passed}
    return tuple(
        replace(judged, served_by=served.get(judged.path), passed=judged.passed or served.get(judged.path) in passed)
        for judged in results
    )
