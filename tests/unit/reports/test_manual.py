"""A rule reads like a page of a manual, on a terminal and as Markdown, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from locready.model.finding import Severity
from locready.reports.manual import rule_page, rules_page
from locready.reports.manual_markdown import one_page, pages
from locready.reports.rule_entry import materials_of
from locready.rules import Rule, shipped

PACK = shipped()
EACH = pytest.mark.parametrize("rule", PACK.rules.values(), ids=PACK.rules)
#: What the notation of examples would leave behind where it was not put into words.
_NOTATION = re.compile(
    r"^\s*[✗✓]?\s*(?:---|=== \S|cue \d|track\b|picture \d|(?:overlay|scene|subtitle) \d|(?:title|profile|font|clip): )"
)


def words_of(page: str) -> str:
    return " ".join(page.split())


@EACH
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_page_fits_its_columns_and_puts_the_notation_of_examples_into_words(rule: Rule, lang: str) -> None:
    page = rule_page(rule, PACK, lang, 72)

    assert max(map(cell_len, page.splitlines())) <= 72
    assert not [line for line in page.splitlines() if _NOTATION.match(line)]
    assert "{" not in page


def test_a_page_says_what_a_rule_is_for_and_what_its_status_means() -> None:
    page = words_of(rule_page(PACK.rules["no-target-language"], PACK, "en", 80))

    assert "Severity critical (points: 25)" in page
    assert "Status stable: what it finds counts in the score" in page
    assert "Gate The score may not pass 19: Hardly anything can be read by the buyer" in page


def test_a_page_names_the_markets_that_set_a_number_or_change_the_severity() -> None:
    logline = words_of(rule_page(PACK.rules["long-logline"], PACK, "en", 80))
    burned = words_of(rule_page(PACK.rules["burned-subtitle"], PACK, "en", 80))
    genre = words_of(rule_page(PACK.rules["missing-genre"], PACK, "en", 80))

    assert "haf: Logline: at most 30 words" in logline
    assert "idfa: Logline: at most 50 words" in logline
    assert "streamer-delivery: counts as critical" in burned
    assert "generic-en: asked of pitch" in genre
    assert "haf: not asked" in genre


def test_a_number_that_every_market_inherits_is_told_once() -> None:
    page = rule_page(PACK.rules["subtitle-drift"], PACK, "en", 80)

    assert page.count("Subtitles end too early before") == 1


def test_the_materials_are_those_that_are_asked_or_that_the_category_weighs_in() -> None:
    assert materials_of(PACK.rules["missing-logline"], PACK) == ("pitch",)
    assert materials_of(PACK.rules["missing-contact"], PACK) == ("pitch", "company", "catalogue")
    assert materials_of(PACK.rules["subtitle-drift"], PACK) == ("trailer", "screener", "subtitles")


def test_a_market_lists_its_own_severities_and_leaves_out_what_it_does_not_ask() -> None:
    market = PACK.profiles["streamer-delivery"]
    listed = {
        line.split()[0]: line.split()[1] for line in rules_page(PACK, market, "en").splitlines() if line[:1] == " "
    }

    assert listed["burned-subtitle"] == Severity.CRITICAL
    assert listed["era-year"] == PACK.rules["era-year"].severity


def test_the_index_links_every_page_and_one_page_holds_all_of_them() -> None:
    market = PACK.profiles["generic-en"]
    written = pages(PACK, market, "en")
    whole = one_page(PACK, market, "ja")

    assert set(re.findall(r"\]\(([\w-]+\.md)\)", written["index.md"])) == set(written) - {"index.md"}
    assert set(re.findall(r"^## ([a-z-]+)$", whole, re.MULTILINE)) == set(PACK.rules)


def test_marks_of_markdown_in_a_text_stay_what_they_are() -> None:
    odd = replace(PACK.rules["era-year"], title={"en": "A *starred* <b>title</b> | of `code*`"})
    page = pages(replace(PACK, rules={"era-year": odd}), PACK.profiles["generic-en"], "en")["era-year.md"]

    assert r"**A \*starred\* \<b\>title\</b\> \| of `code*`**" in page
