"""Versions from files to report: decks of one film in two languages, scanned together."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from locready import scan
from locready.model.run import Run
from locready.reports import run_json, terminal
from locready.reports.table import Look
from made_versions import film, saved

LOOK = Look(width=200, colour=False)
POST_OFFICE = "The Post Office That Waits for the Tide"


@pytest.fixture(scope="module")
def booth(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two films: of one the English version lacks two slides, and one amount lost a digit."""
    folder = tmp_path_factory.mktemp("booth")
    english = film("post office", "en")
    kept = [english[0], *english[2:6], english[7]]
    shortened = [tuple(text.replace("JPY 310 million", "JPY 31 million") for text in texts) for texts in kept]
    saved(film("post office", "ja"), folder / "潮待ちの郵便局_企画書.pptx")
    saved(shortened, folder / "Post_Office_deck_EN.pptx")
    saved(film("orchard", "ja"), folder / "orchard_ja.pptx")
    saved(film("orchard", "en"), folder / "orchard_en.pptx")
    return folder


@pytest.fixture(scope="module")
def run(booth: Path) -> Run:
    return scan(booth)


def test_each_film_is_a_pack_with_its_version(run: Run) -> None:
    versions = {pair for pack in run.packs for pair in pack.versions}

    assert versions == {
        ("潮待ちの郵便局_企画書.pptx", "Post_Office_deck_EN.pptx"),
        ("orchard_ja.pptx", "orchard_en.pptx"),
    }


def test_the_json_report_says_what_the_version_lacks_and_where_it_differs(run: Run) -> None:
    packs = json.loads(run_json.render(run, LOOK))["packs"]
    (comparison,) = next(pack["comparisons"] for pack in packs if pack["title"] == POST_OFFICE)

    (figure,) = comparison["figures"]

    assert comparison["unmatched_source"] == [2, 7]
    assert (figure["source_unit"], figure["target_unit"]) == (3, 2)
    assert (figure["source_value"], figure["target_value"]) == ("3億1,000万円", "JPY 31 million")


def test_the_findings_of_a_pack_name_the_file_and_the_slide(run: Run) -> None:
    findings = [finding for pack in run.packs for finding in pack.findings]

    assert [(it.rule, it.location.member, it.location.index) for it in findings] == [
        ("version-figure-differs", "Post_Office_deck_EN.pptx", 2),
        ("version-missing-slide", "潮待ちの郵便局_企画書.pptx", 2),
        ("version-missing-slide", "潮待ちの郵便局_企画書.pptx", 7),
    ]


@pytest.mark.parametrize(
    ("lang", "lacking", "whole"),
    [
        ("en", "slides 2, 7 are missing; slide 3: 3億1,000万円 / JPY 31 million", "nothing is missing"),
        ("ja", "スライド2, 7がありません；スライド3：3億1,000万円 / JPY 31 million", "訳し漏れも"),
    ],
)
def test_the_terminal_report_has_a_line_for_each_version(run: Run, lang: str, lacking: str, whole: str) -> None:
    text = terminal.render(replace(run, lang=lang), LOOK)

    assert re.search(f"潮待ちの郵便局_企画書.pptx → Post_Office_deck_EN.pptx[:：] ?{lacking}", text)
    assert re.search(f"orchard_ja.pptx → orchard_en.pptx[:：] ?{whole}", text)


def test_a_run_without_versions_says_nothing_of_them(booth: Path) -> None:
    run = scan([booth / "潮待ちの郵便局_企画書.pptx", booth / "orchard_en.pptx"])

    assert not any(pack.comparisons or pack.findings for pack in run.packs)
    assert "Versions compared" not in terminal.render(run, LOOK)
