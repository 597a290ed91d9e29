"""What each finding costs, and the work that brings a document to its gate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from locready.assess.judged import Judged
from locready.model import Location
from locready.model.finding import Finding, Outcome
from locready.model.labelled import LabelledUnit
from locready.model.run import Plan, Step
from locready.rules import in_language

#: Segments looked at again while gains are worked out; a longer document has only its largest findings worked out.
_EFFORT = 60_000
_LEAST = 12


def with_gains(judged: Judged, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings with what the score would gain if each alone were mended (points, None if not worked out).

    A finding with words is mended by translating its segments, any other by doing away with it. Gains do not add up.
    """
    ranked = sorted(findings, key=lambda finding: -finding.words)
    chosen = {id(finding) for finding in ranked[: _budget(judged)] if _counts(judged, finding)}
    return tuple(
        replace(finding, gain=_gain(judged, finding) if id(finding) in chosen else None) for finding in findings
    )


def _counts(judged: Judged, finding: Finding) -> bool:
    return judged.score.exact is not None and judged.scale.points(finding.rule) > 0


def _gain(judged: Judged, finding: Finding) -> float:
    after = judged.translated(finding.segments) if finding.words else judged.without(finding)
    return round(max((after.score.exact or 0.0) - (judged.score.exact or 0.0), 0.0), 2)


def _budget(judged: Judged) -> int:
    return max(_LEAST, _EFFORT // max(len(judged.document.segments), 1))


def plan(judged: Judged, goal: int) -> Plan:
    """Return the slides or pages to translate until the goal is reached, the shortest first.

    A short slide costs few words and is won whole. Steps that turn out not to be needed are left out again; the score
    after each step counts on those before it.
    """
    now = judged.score.total
    if now is None or now >= goal:
        return Plan(now=now, goal=goal, reachable=now is not None, why_not="", steps=())
    portions = _portions(_ranked(judged), _budget(judged))
    after = judged.translated([name for units in portions for name in _foreign(units)])
    if (after.score.total or 0) < goal:
        return Plan(now=now, goal=goal, reachable=False, why_not=_why_not(after), steps=_steps(judged, portions))
    return Plan(now=now, goal=goal, reachable=True, why_not="", steps=_steps(judged, _needed(judged, portions, goal)))


def _needed(judged: Judged, portions: Sequence[Sequence[LabelledUnit]], goal: int) -> list[Sequence[LabelledUnit]]:
    """Return the first portions that reach the goal, less those that it is reached without, the longest first."""
    enough: list[Sequence[LabelledUnit]] = []
    for units in portions:
        enough.append(units)
        if _reaches(judged, enough, goal):
            break
    for units in reversed(enough):
        fewer = [other for other in enough if other is not units]
        if _reaches(judged, fewer, goal):
            enough = fewer
    return enough


def _reaches(judged: Judged, portions: Sequence[Sequence[LabelledUnit]], goal: int) -> bool:
    after = judged.translated([name for units in portions for name in _foreign(units)])
    return (after.score.total or 0) >= goal


def _steps(judged: Judged, portions: Sequence[Sequence[LabelledUnit]]) -> tuple[Step, ...]:
    steps: list[Step] = []
    after = judged
    for units in portions:
        after = after.translated(_foreign(units))
        steps.append(_step(units, after.score.total or 0))
    return tuple(steps)


def _ranked(judged: Judged) -> list[LabelledUnit]:
    """Return the units with untranslated words, the shortest first: a slide gained for the fewest words."""
    open_units = [unit for unit in judged.document.audience_units if unit.coverage.unpaired > 0]
    return sorted(open_units, key=lambda unit: (unit.coverage.unpaired, unit.unit.index))


def _portions(units: Sequence[LabelledUnit], most: int) -> list[Sequence[LabelledUnit]]:
    """Return single units, or as many at a time as keep the number of steps within bounds."""
    size = max(1, -(-len(units) // most))
    return [units[start : start + size] for start in range(0, len(units), size)]


def _foreign(units: Sequence[LabelledUnit]) -> tuple[str, ...]:
    return tuple(
        segment.segment.id
        for unit in units
        for segment in unit.segments
        if segment.counted and segment.coverage.unpaired > 0
    )


def _step(units: Sequence[LabelledUnit], score: int) -> Step:
    return Step(
        rule="untranslated-text",
        segments=_foreign(units),
        words=round(sum(unit.coverage.unpaired for unit in units), 1),
        score_after=score,
        location=Location(unit_kind=units[0].unit.kind, index=units[0].unit.index),
    )


def _why_not(judged: Judged) -> str:
    """Name what is still broken once everything is translated, the heaviest first."""
    broken = [
        result.rule for result in judged.results if result.outcome is Outcome.FAIL and judged.scale.points(result.rule)
    ]
    broken.sort(key=lambda rule: -judged.scale.points(rule))
    return "; ".join(in_language(judged.scale.rules[rule].title, judged.lang) for rule in broken[:5])
