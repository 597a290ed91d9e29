"""The comparison of two runs on a terminal: what got better or worse, by how much, and where."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.display import on_one_line
from locready.model.change import MaterialChange, RuleChange, RunComparison, UnitChange, Verdict
from locready.model.finding import Finding
from locready.reports import told_changes
from locready.reports.flow import Flow
from locready.reports.lines import INDENT, console_for, grid, heading, say
from locready.reports.places import place
from locready.reports.table import Detail, Look
from locready.rules import Rule

_COLOURS = {Verdict.BETTER: "green", Verdict.WORSE: "red", Verdict.SAME: "cyan"}
#: So many rules, slides and findings are shown of each sort, and all with ``-v``.
_MOST = 6


def render(comparison: RunComparison, rules: Mapping[str, Rule], lang: str, look: Look) -> str:
    """Return the report as text, with escape codes where colour is wanted.

    Args:
        comparison: what is told.
        rules: titles and messages, by id.
        lang: the reader's language.
        look: columns, colour, detail.
    """
    out = StringIO()
    console = console_for(out, look)
    for sentence in told_changes.caveats(comparison, lang):
        console.print(Flow(Text(on_one_line(sentence), style="yellow")))
    for change in comparison.materials:
        _material(console, change, comparison, rules, lang, look)
    if not comparison.materials:
        say(console, translate(_("No material was found."), lang))
    return out.getvalue() if look.colour else re.sub(" +\n", "\n", out.getvalue())


def _material(
    console: Console,
    change: MaterialChange,
    comparison: RunComparison,
    rules: Mapping[str, Rule],
    lang: str,
    look: Look,
) -> None:
    _headline(console, change, lang)
    for sentence in told_changes.outcome_sentences(change, lang):
        say(console, sentence)
    if look.detail is not Detail.VERDICTS:
        most = _MOST if look.detail is Detail.USUAL else len(change.rules + change.units + change.gone + change.came)
        _rows(console, _("Rules"), [_rule(it, rules, lang) for it in change.rules], most, lang)
        _rows(
            console, _("Slides and pages"), [_unit(it, lang) for it in told_changes.notable(change.units)], most, lang
        )
        came = [_finding(it, rules, comparison.new.lang, lang) for it in change.came]
        gone = [_finding(it, rules, comparison.old.lang, lang) for it in change.gone]
        _rows(console, _("Findings that are new"), came, most, lang)
        _rows(console, _("Findings that are gone"), gone, most, lang)
    console.print()


def _headline(console: Console, change: MaterialChange, lang: str) -> None:
    colour = _COLOURS.get(change.verdict, "magenta")
    console.print(
        Flow(
            Text.assemble(
                (f" {told_changes.verdict(change, lang)} ", f"bold reverse {colour}"),
                ("  " + on_one_line(told_changes.names(change)), "bold"),
            )
        )
    )
    if change.old is not None and change.new is not None:
        values = {
            "score": " → ".join("–" if side.score is None else str(side.score) for side in (change.old, change.new)),
            "points": "" if change.points is None else f" ({change.points:+d})",
            "readable": told_changes.share(change.old.readable, change.new.readable),
        }
        say(console, translate(_("Score {score}{points}, readable {readable}"), lang, values), style="bold")


def _rows(console: Console, title: str, rows: Sequence[tuple[Text, Text]], most: int, lang: str) -> None:
    if not rows:
        return
    heading(console, title, lang)
    table = grid()
    for first, second in rows[:most]:
        table.add_row(first, Flow(second))
    console.print(Padding(table, (0, 0, 0, INDENT)))
    if len(rows) > most:
        say(console, translate(_("and {count} more (-v shows all)"), lang, {"count": len(rows) - most}), style="dim")


def _rule(change: RuleChange, rules: Mapping[str, Rule], lang: str) -> tuple[Text, Text]:
    points = Text(f"{change.points:+.1f}" if change.points else "0", style=_colour(change.points))
    what = Text(told_changes.title_of(change.rule, rules, lang) or change.rule)
    kept = told_changes.share(change.old, change.new)
    what.append("  " + translate(_("{share} as it should be"), lang, {"share": kept}))
    if change.old_findings != change.new_findings:
        counts = {"old": change.old_findings, "new": change.new_findings}
        what.append("  " + translate(_("findings {old} → {new}"), lang, counts), style="dim")
    what.append(f"  ({change.rule})", style="dim")
    return points, what


def _unit(unit: UnitChange, lang: str) -> tuple[Text, Text]:
    what = Text(told_changes.share(unit.old_readable, unit.new_readable), style=_colour(told_changes.won(unit)))
    what.append("  " + on_one_line(unit.title), style="dim")
    return Text(told_changes.where(unit, lang)), what


def _finding(finding: Finding, rules: Mapping[str, Rule], spoken: str, lang: str) -> tuple[Text, Text]:
    what = Text(on_one_line(told_changes.message_of(finding, rules, spoken, lang)))
    what.append(f"  ({finding.rule})", style="dim")
    return Text(place(finding.location, lang)), what


def _colour(won: float) -> str:
    return "green" if won > 0 else "red" if won < 0 else ""
