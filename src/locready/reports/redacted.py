"""A run without the text of its materials: scores, places and counts stay, for whoever must not see what is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from locready.model.document import Properties
from locready.model.finding import Finding
from locready.model.pack import Comparison, DifferingFigure
from locready.model.run import PackNote, Result, RuleOutcome, Run
from locready.rules import Rule, in_language, shipped


def redacted(run: Run) -> Run:
    """Return a run in which nothing is quoted.

    A finding says the title of its rule in place of its message; names of shapes, which people write, go as well. Names
    of files, fonts and embedded parts stay: they are how a place is found.
    """
    rules = shipped().rules
    return replace(
        run,
        results=tuple(_result(result, rules, run.lang) for result in run.results),
        packs=tuple(_pack(pack, rules, run.lang) for pack in run.packs),
    )


def _result(result: Result, rules: Mapping[str, Rule], lang: str) -> Result:
    return replace(
        result,
        findings=tuple(_finding(finding, rules, lang) for finding in result.findings),
        rules=tuple(_outcome(outcome, rules, lang) for outcome in result.rules),
        units_detail=tuple(replace(unit, title="") for unit in result.units_detail),
        timeline=tuple(replace(entry, text="") for entry in result.timeline),
        segments=tuple(
            replace(segment, text="", spans=(), location=replace(segment.location, shape=None))
            for segment in result.segments
        ),
        gaps=tuple(replace(gap, location=replace(gap.location, shape=None)) for gap in result.gaps),
        properties=replace(Properties(), language=result.properties.language),
    )


def _finding(finding: Finding, rules: Mapping[str, Rule], lang: str) -> Finding:
    rule = rules.get(finding.rule)
    return replace(
        finding,
        message=in_language(rule.title, lang) if rule is not None else finding.rule,
        args={},
        excerpt="",
        suggestion="",
        location=replace(finding.location, shape=None),
    )


def _outcome(outcome: RuleOutcome, rules: Mapping[str, Rule], lang: str) -> RuleOutcome:
    """Return an outcome with the note only where it is a sentence of the rule itself."""
    rule = rules.get(outcome.rule)
    own = {text for texts in rule.messages.values() for text in texts.values()} if rule is not None else set()
    return outcome if outcome.note in own else replace(outcome, note="")


def _pack(pack: PackNote, rules: Mapping[str, Rule], lang: str) -> PackNote:
    return replace(
        pack,
        title="",
        findings=tuple(_finding(finding, rules, lang) for finding in pack.findings),
        comparisons=tuple(_comparison(comparison) for comparison in pack.comparisons),
    )


def _comparison(comparison: Comparison) -> Comparison:
    return replace(comparison, figures=tuple(_figure(figure) for figure in comparison.figures))


def _figure(figure: DifferingFigure) -> DifferingFigure:
    return replace(figure, source_value="", target_value="", source_excerpt="", target_excerpt="")
