"""What every report keeps to, by the table of reports."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.model.finding import Outcome
from locready.model.run import Failure, Result, RuleOutcome, Run
from locready.reports.table import REPORTS, Detail, Look
from made_clips import Shown, clip, cues, subtitle, subtitle_file
from made_documents import document, picture, slide

REPORT = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
ON_TERMINALS = {name: report for name, report in REPORTS.items() if report.for_terminal}
REPORT_ON_TERMINALS = pytest.mark.parametrize("report", ON_TERMINALS.values(), ids=ON_TERMINALS)
LANG = pytest.mark.parametrize("lang", ["en", "ja"])
LONG = "契約の主要条件は別途協議のうえ決定し、権利の範囲は全世界の放送権および配信権とします。" * 3


def run_of(*documents_of: str, lang: str = "en") -> Run:
    """Return a run over decks that show what a report has to cope with."""
    made = {
        "ready": document(slide("The Lighthouse Keeper", "She keeps the light burning."), path="ready.pptx"),
        "poor": document(slide("灯台守の女", LONG), slide("あらすじ", LONG), path="資料/企画書.pptx"),
        "gaps": document(slide("A title in English"), path="gaps.pptx", gaps=(picture(), picture(audience=False))),
        "empty": document(path="empty.pptx"),
        "clip": clip(
            Shown(LONG, 5.0, 45.0),
            subtitle("どうして黙っていたの", 46.0, 48.0),
            Shown("The last summer", 50.0, 60.0),
            tracks=[cues(("Why did you never tell me?", 46.0, 48.0))],
        ),
        "file": subtitle_file(("Why did you never tell me?", 46.0, 48.0)),
    }
    return assess([made[name] for name in documents_of], options=AssessOptions(lang=lang))


def odd_runs(lang: str) -> dict[str, Run]:
    whole = run_of("ready", "poor", "gaps", "empty", lang=lang)
    failure = Failure(kind="damaged", message="broken.pptx is damaged: it is empty.", advice="Save it again.")
    broken = RuleOutcome(rule="era-year", outcome=Outcome.ERROR, score=0.0, note="ZeroDivisionError: x")
    parts = {name: run_of(name, lang=lang) for name in ("ready", "poor", "gaps", "empty", "clip", "file")}
    return {
        **parts,
        "nothing": run_of(lang=lang),
        "many": with_results(whole, *whole.results, Result(path="a", status="error", error=failure)),
        "error": with_results(whole, Result(path="broken.pptx", status="error", error=failure)),
        "skipped": with_results(whole, Result(path="a.png", status="skipped", format="image")),
        "fault": with_results(whole, replace(parts["ready"].only, rules=(broken,))),
        "hostile": with_results(whole, replace(parts["poor"].only, path="[red]\x1b[2J{x}%s[/bold]\u202e.pptx")),
    }


def with_results(run: Run, *results: Result) -> Run:
    return replace(run, results=results)


@REPORT
@LANG
@pytest.mark.parametrize("detail", Detail)
def test_a_report_renders_every_sort_of_run_at_every_width(report, lang, detail):
    for name, run in odd_runs(lang).items():
        for width in (40, 57, 80, 100, 200) if report.for_terminal else (100,):
            assert report.render(run, Look(width=width, detail=detail)).strip(), name


@REPORT
def test_the_same_run_gives_the_same_text_whatever_the_environment(report, monkeypatch):
    run = run_of("ready", "poor", "gaps")
    before = report.render(run, Look())

    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "TERM", "JUPYTER_COLUMNS", "LC_ALL"):
        monkeypatch.setenv(name, "7")

    assert report.render(run, Look()) == before


@REPORT
@LANG
def test_a_report_prints_nothing_and_holds_no_character_that_steers_a_terminal(report, lang, capfd):
    for run in odd_runs(lang).values():
        text = report.render(run, Look())
        assert not any(character in text for character in ("\x1b\x07\x9b\u202e" if report.for_people else "\x1b\x07"))

    assert capfd.readouterr() == ("", "")


@REPORT_ON_TERMINALS
@LANG
def test_a_report_on_a_terminal_keeps_to_its_width(report, lang):
    for run in (odd_runs(lang)["many"], odd_runs(lang)["clip"]):
        for width in range(40, 201, 1 if len(run.results) > 1 else 7):
            text = report.render(run, Look(width=width))
            assert max(map(cell_len, text.splitlines())) <= width


@REPORT_ON_TERMINALS
def test_colour_comes_only_where_it_is_wanted(report):
    run = run_of("ready", "poor")

    assert "\x1b[" in report.render(run, Look(colour=True))
    assert "\x1b[" not in report.render(run, Look(colour=False))


@REPORT
@LANG
def test_a_report_names_every_file_that_was_checked_or_could_not_be_read(report, lang):
    text = "".join(report.render(odd_runs(lang)["many"], Look(width=200)).split())

    assert all(name in text for name in ("ready.pptx", "企画書.pptx", "gaps.pptx", "empty.pptx", "broken.pptx"))
