"""Before and after as HTML: each material with both sides, the slides and rules that changed, and the findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from locready.model.change import MaterialChange, RuleChange, RunComparison, Side, UnitChange
from locready.model.finding import Finding
from locready.reports import told_changes
from locready.reports.html.environment import asset, digest, environment
from locready.reports.places import place
from locready.rules import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRow:
    """A finding that one of the sides has."""

    place: str
    message: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A slide that changed: how much of it could be read, and can be; ``direction``: ``won``, ``lost`` or ``even``."""

    place: str
    title: str
    old: str
    new: str
    direction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """A rule that scores otherwise."""

    title: str
    points: str
    kept: str
    findings: str
    direction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """What has become of one material."""

    verdict: str
    said: str
    points: int | None
    sentences: tuple[str, ...]
    old: Side | None
    new: Side | None
    units: tuple[UnitRow, ...]
    rules: tuple[RuleRow, ...]
    came: tuple[FoundRow, ...]
    gone: tuple[FoundRow, ...]


def render(comparison: RunComparison, rules: Mapping[str, Rule], lang: str) -> str:
    """Return two runs beside each other as one page that needs nothing beside it.

    Args:
        comparison: what is told.
        rules: titles and messages, by id.
        lang: the reader's language.
    """
    style, script = asset("report.css"), asset("report.js")
    return (
        environment(lang)
        .get_template("comparison.html")
        .render(
            caveats=told_changes.caveats(comparison, lang),
            materials=[_view(change, comparison, rules, lang) for change in comparison.materials],
            old_gate=comparison.old.gate,
            new_gate=comparison.new.gate,
            judged=comparison.new,
            style=style,
            script=script,
            style_hash=digest(style),
            script_hash=digest(script),
        )
    )


def _view(change: MaterialChange, comparison: RunComparison, rules: Mapping[str, Rule], lang: str) -> ChangeView:
    return ChangeView(
        verdict=change.verdict,
        said=told_changes.verdict(change, lang),
        points=change.points,
        sentences=tuple(told_changes.outcome_sentences(change, lang)),
        old=change.old,
        new=change.new,
        units=tuple(_unit(unit, lang) for unit in told_changes.notable(change.units)),
        rules=tuple(_rule(rule, rules, lang) for rule in change.rules),
        came=_found(change.came, rules, comparison.new.lang, lang),
        gone=_found(change.gone, rules, comparison.old.lang, lang),
    )


def _unit(unit: UnitChange, lang: str) -> UnitRow:
    return UnitRow(
        place=told_changes.where(unit, lang),
        title=unit.title,
        old=_percent(unit.old_readable),
        new=_percent(unit.new_readable),
        direction=_direction(told_changes.won(unit)),
    )


def _rule(change: RuleChange, rules: Mapping[str, Rule], lang: str) -> RuleRow:
    counts = (change.old_findings, change.new_findings)
    return RuleRow(
        title=told_changes.title_of(change.rule, rules, lang) or change.rule,
        points=f"{change.points:+.1f}" if change.points else "0",
        kept=told_changes.share(change.old, change.new),
        findings=" → ".join(map(str, counts)) if counts[0] != counts[1] else str(counts[1]),
        direction=_direction(change.points),
    )


def _found(findings: Sequence[Finding], rules: Mapping[str, Rule], spoken: str, lang: str) -> tuple[FoundRow, ...]:
    return tuple(
        FoundRow(
            place=place(finding.location, lang),
            message=told_changes.message_of(finding, rules, spoken, lang),
            rule=finding.rule,
        )
        for finding in findings
    )


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _direction(value: float) -> str:
    return "won" if value > 0 else "lost" if value < 0 else "even"
