"""Markdown for a pull request: the table first, what is to be done in folds, and no text of a stranger that acts."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from runs import mixed, with_text

from locready.model.run import Run
from locready.reports import markdown
from locready.reports.table import Detail, Look

HOSTILE = (
    "<script>alert(1)</script>",
    "[link](https://example.com)",
    "![picture](https://example.com/x.png)",
    "https://example.com/x",
    "`code` *bold* _word_ ~~gone~~",
    "| a | b |",
    "</details><h1>x</h1>",
)


#: What the report itself is made of.
TAGS = {"details", "summary", "h2", "h4", "p", "ul", "li", "strong", "code", "br"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td"}


def text_of(run: Run, detail: Detail = Detail.EVERYTHING) -> str:
    return markdown.render(run, Look(detail=detail))


def test_the_table_has_a_row_for_every_file() -> None:
    rows = [line for line in text_of(mixed()).splitlines() if line.startswith("| ")]

    assert len(rows) == 4
    assert "企画書.pptx" in rows[2]
    assert "🔴 NOT READY" in rows[2]


def test_what_does_not_pass_is_open_and_what_passes_is_folded() -> None:
    text = text_of(mixed())

    assert "<details open><summary>資料/企画書.pptx</summary>" in text
    assert "What to do next" in text


def test_only_the_table_comes_where_only_verdicts_are_wanted() -> None:
    assert "<details" not in text_of(mixed(), Detail.VERDICTS)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_slide_and_a_file_name_stay_text(text: str) -> None:
    shown = text_of(with_text(text, path=f"{text.replace('/', '')}.pptx"))

    page = MarkdownIt("gfm-like", {"linkify": False}).render(shown)

    assert set(re.findall(r"<(\w+)", page)) <= TAGS


def test_nobody_is_called_by_a_slide() -> None:
    text = text_of(with_text("@octocat #1 に連絡"))

    assert "@octocat" not in text
    assert "#1 " not in text


def test_a_comment_stays_within_what_github_takes() -> None:
    run = mixed()

    text = text_of(replace(run, results=run.results * 400))

    assert len(text) < 65_536
    assert "left out" in text


def test_of_a_large_pack_the_first_rows_are_shown_and_the_rest_is_counted() -> None:
    run = mixed()
    many = replace(run, results=run.results[:1] * 2_000)

    text = text_of(many, Detail.VERDICTS)

    rows = [line for line in text.splitlines() if line.startswith("| ")][1:]
    assert 500 < len(rows) < 2_000
    assert text.endswith(f"\n\n{2_000 - len(rows)} more parts are left out: a comment holds no more.\n")


def test_findings_of_the_baseline_take_the_place_of_no_other() -> None:
    run = mixed()
    result = run.results[1]
    known = tuple(replace(finding, baselined=True, gain=100) for finding in result.findings)

    without = text_of(replace(run, results=(result,)), Detail.USUAL)
    beside = text_of(replace(run, results=(replace(result, findings=(*known, *result.findings)),)), Detail.USUAL)

    assert "What costs most" in without
    assert beside == without


def test_the_name_of_a_rule_in_a_stored_run_stays_a_name() -> None:
    run = mixed()
    odd = replace(run.results[1].findings[0], rule="a`<b>\x1b[31m")
    result = replace(run.results[1], findings=(odd,))

    text = text_of(replace(run, results=(result,)))

    assert "\x1b" not in text
    assert text.count("`") == 2
