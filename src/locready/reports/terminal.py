"""The report on a terminal: the verdict first, then what it costs, then what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.display import on_one_line
from locready.model.finding import Finding, Severity
from locready.model.labelled import Targets
from locready.model.run import Result, Run
from locready.reports import told, told_clip, told_effort, told_packs, told_versions
from locready.reports.clip import show_clip
from locready.reports.flow import Flow
from locready.reports.languages import language_name
from locready.reports.lines import INDENT, console_for, grid, heading, say
from locready.reports.places import place
from locready.reports.table import Detail, Look

_COLOURS = {"ready": "green", "nearly": "cyan", "partial": "yellow", "not-ready": "red", None: "magenta"}
_SEVERITIES = {Severity.CRITICAL: "red", Severity.MAJOR: "yellow", Severity.MINOR: "cyan", Severity.INFO: "dim"}
_BAR = 40
#: A language with less than this is not worth a bar.
_LEAST_SHARE = 0.01
#: More files than this come as a table, with the details of each only where they are asked for.
_FEW = 3


def render(run: Run, look: Look) -> str:
    """Return the report as text, with escape codes where colour is wanted."""
    out = StringIO()
    console = console_for(out, look)
    shown = [result for result in run.results if result.status != "skipped"]
    in_full = look.detail is not Detail.VERDICTS and (len(shown) <= _FEW or look.detail is Detail.EVERYTHING)
    if in_full:
        for result in shown:
            _result(console, result, run, look)
    if shown and (len(shown) > 1 or not in_full):
        _table(console, shown, run)
    _packs(console, run)
    _versions(console, run)
    if not (in_full and len(run.results) == len(shown) == 1):
        _summary(console, run)
    return out.getvalue() if look.colour else re.sub(" +\n", "\n", out.getvalue())


def _result(console: Console, result: Result, run: Run, look: Look) -> None:
    _headline(console, result, run)
    if result.error is not None:
        say(console, told.failure(result.error, run.lang))
    else:
        _shares(console, result, run)
        _gates(console, result, run.lang)
        show_clip(console, result, run, look)
        _findings(console, result, run.lang, look)
        _next(console, result, run.lang, look)
        _list(console, _("What only a person can tell"), told_clip.questions(result, run.lang), run.lang)
        _list(console, _("What was not read"), told.gap_sentences(result.gaps, run.lang), run.lang)
        _list(console, _("What was not checked"), told.broken_sentences(result.rules, run.lang), run.lang)
    console.print()


def _headline(console: Console, result: Result, run: Run) -> None:
    line = Text()
    line.append(f" {told.verdict(result, run.lang)} ", style=f"bold reverse {_COLOURS[result.band]}")
    if result.score is not None:
        line.append(f"  {result.score}", style="bold")
        line.append(translate(_(" of 100 ({gate} passes)"), run.lang, {"gate": run.gate}))
    line.append(f"  {on_one_line(result.path)}", style="bold")
    console.print(line)
    if result.status == "checked":
        say(console, told.outcome(result, run.gate, run.lang), style="bold")
        say(console, told.what_it_is(result, run.profile, run.lang), style="dim")


def _shares(console: Console, result: Result, run: Run) -> None:
    console.print()
    say(console, told.readable_sentence(result, run.targets, run.lang), style="bold")
    shown = [(tag, share) for tag, share in result.language.shares.items() if share >= _LEAST_SHARE][:4]
    width = max((Text(language_name(tag, run.lang)).cell_len for tag, _share in shown), default=0)
    for tag, share in shown:
        name = Text(language_name(tag, run.lang))
        name.append(" " * (width - name.cell_len))
        filled = max(round(share * _BAR), 1)
        readable = Targets(tags=run.targets).include(tag)
        bar = Text("█" * filled, style="green" if readable else "red") + Text("░" * (_BAR - filled), style="dim")
        say(console, Text.assemble(name, "  ", bar, f"  {share:4.0%}"))
    if result.served_by is not None:
        say(console, translate(_("Its version for the buyer: {path}"), run.lang, {"path": result.served_by}))


def _gates(console: Console, result: Result, lang: str) -> None:
    for gate in result.gates[:1] if result.score is not None else ():
        say(console, translate(_("At most {cap} points: {why}"), lang, {"cap": gate.cap, "why": gate.why}), style="red")


def _findings(console: Console, result: Result, lang: str, look: Look) -> None:
    """Show what must not leave the house, then what costs most; with ``-v`` everything, in the order of the slides."""
    if look.detail is Detail.EVERYTHING:
        _rows(console, _("All findings"), result, result.findings, lang)
        return
    shown = told.costliest(result.findings)
    _rows(console, _("Before you send this file"), result, told.warnings(result.findings), lang)
    _rows(console, _("What costs most"), result, shown, lang)
    left = len(result.findings) - len(shown) - len(told.warnings(result.findings))
    if left > 0:
        say(console, translate(_("and {count} more (-v shows all)"), lang, {"count": left}), style="dim")


def _rows(console: Console, title: str, result: Result, findings: Sequence[Finding], lang: str) -> None:
    if not findings:
        return
    heading(console, title, lang)
    table = grid()
    for finding in findings:
        table.add_row(*_row(finding, lang, gained=not result.gates))
    console.print(Padding(table, (0, 0, 0, INDENT)))


def _row(finding: Finding, lang: str, *, gained: bool) -> tuple[Text, Flow]:
    """Return where and what; what it would win is left out while a gate holds the score down, which hides the rest."""
    what = Text(on_one_line(finding.message))
    if finding.excerpt and finding.excerpt not in finding.message:
        excerpt = on_one_line(finding.excerpt)
        what.append(f"  「{excerpt}」" if _is_wide(excerpt) else f'  "{excerpt}"', style="dim")
    if finding.gain and gained:
        more = _("+{gain} points") if finding.gain >= 1 else _("+<1 point")
        what.append("  " + translate(more, lang, {"gain": f"{finding.gain:.0f}"}), style="green")
    what.append(f"  ({finding.rule})", style="dim")
    return Text(place(finding.location, lang), style=_SEVERITIES[finding.severity]), Flow(what)


def _next(console: Console, result: Result, lang: str, look: Look) -> None:
    work = told_effort.effort_sentences(result, lang)
    _list(console, _("What to do next"), [*told.next_sentences(result, lang), *work], lang)
    if work and result.effort is not None and look.detail is Detail.EVERYTHING:
        say(console, result.effort.basis, style="dim")


def _list(console: Console, title: str, sentences: Sequence[str], lang: str) -> None:
    if sentences:
        heading(console, title, lang)
        for sentence in sentences:
            say(console, sentence)


def _table(console: Console, results: Sequence[Result], run: Run) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for title in (_("passes"), _("verdict"), _("score"), _("readable"), _("file")):
        table.add_column(translate(title, run.lang), no_wrap=title != "file", overflow="fold")
    for result in results:
        readable = result.language.readable
        table.add_row(
            told.passes(result, run.gate, run.lang),
            Text(told.verdict(result, run.lang), style=_COLOURS[result.band]),
            "" if result.score is None else str(result.score),
            "" if readable is None else f"{readable:.0%}",
            Flow(_file(result, run.lang)),
        )
    console.print(table)
    console.print()


def _file(result: Result, lang: str) -> Text:
    """Return the name of a file with the one thing to know of it; an error names the file itself."""
    if result.error is not None:
        return Text(on_one_line(told.failure(result.error, lang)))
    remark = told.remark(result, lang)
    return Text(on_one_line(result.path)) + Text(on_one_line(f"  {remark}" if remark else ""), style="dim")


def _packs(console: Console, run: Run) -> None:
    """Show how the materials of each work do together."""
    packs = told_packs.told_packs(run.packs, run.lang)
    if packs:
        console.print(Text(translate(_("Works of more than one file"), run.lang), style="bold underline"))
        for pack in packs:
            say(console, Text(on_one_line(pack.line), style=f"bold {_COLOURS[pack.band]}"))
            for sentence in pack.sentences:
                console.print(Padding(Flow(Text(on_one_line(sentence))), (0, 0, 0, 2 * INDENT), expand=False))
        console.print()


def _versions(console: Console, run: Run) -> None:
    """Show how versions differ; these lines are about several files, so they stand outside the report of any."""
    sentences = told_versions.comparison_sentences(run.packs, run.results, run.lang)
    if sentences:
        console.print(Text(translate(_("Versions compared"), run.lang), style="bold underline"))
        for sentence in sentences:
            say(console, sentence)
        console.print()


def _summary(console: Console, run: Run) -> None:
    said = told.count_sentences(run.summary, run.lang)
    console.print(Flow(Text(", ".join(said) if said else translate(_("No material was found."), run.lang))))
    if work := told_effort.total_sentence(run.summary, run.lang):
        console.print(Flow(Text(work)))


def _is_wide(text: str) -> bool:
    return any(ord(character) > 0x2E7F for character in text)
