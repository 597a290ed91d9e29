"""The report of a comparison: both languages, every width, colour on terminals only, and JSON that keeps its schema."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest
from rich.cells import cell_len

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.assess.changes.changes import compared
from locready.model.change import RunComparison
from locready.model.run import Failure, Result, Run
from locready.reports import comparison_json
from locready.reports.comparison_terminal import render
from locready.reports.table import Detail, Look
from locready.rules import shipped
from made_documents import document, picture, slide

LANG = pytest.mark.parametrize("lang", ["en", "ja"])
LOOK = Look(width=100)
JAPANESE = slide("製作委員会は三社で構成され、海外での権利は当社が代理します。", "株式会社みさき放送映像", "令和9年")
ENGLISH = slide("A committee of three companies makes the film.", "Misaki Broadcasting Co., Ltd.", "2027")


def run_of(*slides, lang: str = "en", path: str = "deck.pptx", gaps=()) -> Run:
    return assess([document(*slides, path=path, gaps=gaps)], options=AssessOptions(material="other", lang=lang))


def comparison_of(old: Run, new: Run) -> RunComparison:
    return compared(old, new, shipped())


def translated(lang: str = "en") -> RunComparison:
    return comparison_of(run_of(ENGLISH, JAPANESE, lang=lang), run_of(ENGLISH, ENGLISH, slide("The end"), lang=lang))


def odd() -> dict[str, RunComparison]:
    before = run_of(ENGLISH, JAPANESE)
    failure = Failure(kind="damaged", message="deck.pptx is damaged: it is empty.", advice="Save it again.")
    errored = replace(before, results=(Result(path="deck.pptx", status="error", error=failure),))
    hostile = replace(before, results=(replace(before.only, path="[red]\x1b[2J{x}%s[/bold]\u202e.pptx"),))
    elsewhere = replace(before, profile="cannes", targets=("fr",), gate=90)
    return {
        "better": translated(),
        "worse": comparison_of(run_of(ENGLISH, ENGLISH), run_of(ENGLISH, JAPANESE, gaps=(picture(1),))),
        "same": comparison_of(before, before),
        "nothing": comparison_of(replace(before, results=()), replace(before, results=())),
        "only": comparison_of(replace(before, results=()), before),
        "error": comparison_of(before, errored),
        "hostile": comparison_of(before, hostile),
        "elsewhere": comparison_of(elsewhere, before),
    }


def text_of(comparison: RunComparison, lang: str = "en", look: Look = LOOK) -> str:
    return render(comparison, shipped().rules, lang, look)


def words_of(comparison: RunComparison, lang: str = "en", look: Look = LOOK) -> str:
    return " ".join(text_of(comparison, lang, look).split())


@LANG
@pytest.mark.parametrize("detail", Detail)
def test_every_sort_of_comparison_keeps_to_the_width(lang, detail):
    for name, comparison in odd().items():
        for width in (40, 57, 80, 120):
            text = text_of(comparison, lang, Look(width=width, detail=detail))
            assert text.strip(), name
            assert max(map(cell_len, text.splitlines())) <= width, name


def test_no_character_of_a_file_name_steers_the_terminal():
    assert not set("\x1b\x07\u202e") & set(text_of(odd()["hostile"]))


def test_colour_comes_only_where_it_is_wanted():
    assert "\x1b[" in text_of(translated(), look=Look(colour=True))
    assert "\x1b[" not in text_of(translated())


def test_points_rules_slides_and_findings_are_told():
    words = words_of(translated())

    assert "BETTER deck.pptx" in words
    assert "It passes now." in words
    assert "Text without a translation" in words
    assert "slide 2 0% → 100%" in words
    assert "slide 3 (new)" in words
    assert "A buyer can read nothing here. (untranslated-slide)" in words


def test_the_same_is_told_in_japanese():
    words = words_of(translated("ja"), "ja")

    assert "改善 deck.pptx" in words
    assert "合格になりました。" in words
    assert "訳文のない文章" in words
    assert "スライド2 0% → 100%" in words


def test_findings_of_a_run_in_english_are_told_in_japanese():
    message = shipped().rules["era-year"].messages["message"]["ja"].format(match="令和9年")

    assert message in text_of(translated("en"), "ja", Look(width=120, detail=Detail.EVERYTHING))


def test_a_run_for_another_market_is_said_to_be_one():
    words = words_of(odd()["elsewhere"])

    assert "They were judged for two markets: cannes before, generic-en now." in words
    assert "points may differ although the material does not" in words
    assert "The score that passes was 90 and is 80 now." in words


def test_the_reason_why_a_file_can_no_longer_be_read_is_told():
    assert "WORSE deck.pptx" in words_of(odd()["error"])
    assert "deck.pptx is damaged: it is empty." in words_of(odd()["error"])


def test_a_comparison_keeps_its_schema():
    schema = json.loads(comparison_json.schema())

    for comparison in odd().values():
        jsonschema.validate(json.loads(comparison_json.render(comparison)), schema)
