"""The findings of a material as rows of a table, and of each rule behind them why it is there and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.finding import Finding, Severity
from locready.model.run import Result
from locready.reports.places import place_or_span
from locready.reports.told_changes import title_of
from locready.rules import Rule, in_language
from locready.rules.profile import words_in

#: As the tables of an audience say them.
SEVERITIES: Mapping[Severity, str] = {
    Severity.CRITICAL: _("critical"),
    Severity.MAJOR: _("major"),
    Severity.MINOR: _("minor"),
    Severity.INFO: _("info"),
}

#: So many texts of a finding are pointed at on its slide.
_SEGMENTS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A finding: where, how bad, what; ``excerpt`` is empty where the message quotes it already."""

    rule: str
    title: str
    severity: Severity
    severity_name: str
    index: int | None
    place: str
    message: str
    excerpt: str
    suggestion: str
    gain: float | None
    segments: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView:
    """A rule that found something: its title, why it is there, how to mend what it finds, and on whose word."""

    id: str
    title: str
    why: str
    fix: str
    source: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Rows in the order of the material, the rules behind them, and what a table of them can be filtered by."""

    rows: tuple[FindingView, ...]
    rules: tuple[RuleView, ...]
    severities: tuple[tuple[Severity, str], ...]
    places: tuple[tuple[int, str], ...]


def findings_of(result: Result, rules: Mapping[str, Rule], lang: str) -> Findings:
    """Return the findings of a result."""
    rows = tuple(finding_view(finding, rules, lang, gained=not result.gates) for finding in result.findings)
    used = {row.severity: row.severity_name for row in rows}
    places = {row.index: row.place for row in rows if row.index is not None}
    return Findings(
        rows=rows,
        rules=tuple(_rules(result.findings, rules, lang)),
        severities=tuple((severity, used[severity]) for severity in SEVERITIES if severity in used),
        places=() if result.screen_time is not None else tuple(sorted(places.items())),
    )


def finding_view(finding: Finding, rules: Mapping[str, Rule], lang: str, *, gained: bool) -> FindingView:
    """Return a row; what it would win is left out while a gate holds the score down, which hides the rest."""
    return FindingView(
        rule=finding.rule,
        title=title_of(finding.rule, rules, lang) or finding.rule,
        severity=finding.severity,
        severity_name=translate(SEVERITIES[finding.severity], lang),
        index=finding.location.index,
        place=place_or_span(finding.location, lang),
        message=finding.message,
        excerpt="" if finding.excerpt in finding.message else finding.excerpt,
        suggestion=finding.suggestion,
        gain=finding.gain if gained else None,
        segments=finding.segments[:_SEGMENTS],
    )


def _rules(findings: Sequence[Finding], rules: Mapping[str, Rule], lang: str) -> list[RuleView]:
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    return [_rule(name, rules.get(name), counts[name], lang) for name in ranked]


def _rule(name: str, rule: Rule | None, count: int, lang: str) -> RuleView:
    """Return what is known of a rule; of one that is not ours, its id."""
    if rule is None:
        return RuleView(id=name, title=name, why="", fix="", source="", count=count)
    return RuleView(
        id=name,
        title=in_language(rule.title, lang),
        why=in_language(rule.why, lang).strip(),
        fix=in_language(rule.fix, lang).strip(),
        source=words_in(rule.source, lang),
        count=count,
    )
