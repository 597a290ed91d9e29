"""A market's limit is printed in the finding that uses it, with its source, and every market has what it needs."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import locready.rules
from locready.model import Role
from locready.rules import Profile, Rule, evaluate, shipped
from locready.rules.kinds.check import Check
from locready.rules.kinds.section import sections
from locready.rules.limits import LIMITS, limits_named
from locready.rules.markets import merged
from locready.rules.profile import Words, words_in
from made_documents import Text, labelled, slide

PACK = shipped()
EXPECTED = {
    "generic-en", "tiffcom", "tiffcom-tgfm", "tiffcom-ip", "haf", "busan", "cinemart", "efm-copro", "cannes", "cartoon",
    "mifa", "seriesmania", "idfa", "mipjunior", "streamer-delivery",
}  # fmt: skip
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
LONG = (
    "A surgeon who lost his licence takes the night shifts on an island with a single doctor, a ferry twice a week " * 2
)


def title(text: str) -> Text:
    return Text(text, role=Role.TITLE)


def test_every_market_is_there() -> None:
    assert set(PACK.profiles) >= EXPECTED


@pytest.mark.parametrize("profile", PACK.profiles.values(), ids=PACK.profiles)
def test_a_market_speaks_both_languages_and_says_where_it_is_from(profile: Profile) -> None:
    for text in (profile.title, profile.about, profile.gate_why):
        assert set(text) >= {"en", "ja"}
    assert len(profile.unchecked.get("en", ())) == len(profile.unchecked.get("ja", ()))
    assert words_in(profile.source, "en")
    assert words_in(profile.edition, "en")


@pytest.mark.parametrize("profile", PACK.profiles.values(), ids=PACK.profiles)
def test_words_of_a_source_are_there_in_japanese(profile: Profile) -> None:
    said = [*profile.limits.values(), *profile.accepts.values(), profile]

    for words in (words for one in said for words in (one.source, one.edition)):
        assert _is_the_same_everywhere(words) or _JAPANESE.search(words_in(words, "ja")), words


def _is_the_same_everywhere(words: Words) -> bool:
    """Say whether it is a year, an address or the name of a publication, with no sentence in it."""
    return isinstance(words, str) and len(re.findall(r"[A-Za-z]{3,}", words)) <= 3


def test_every_limit_that_a_profile_can_set_is_used_by_some_rule() -> None:
    used = {name for rule in PACK.rules.values() for name in limits_named(rule.judged_by)}

    assert used == set(LIMITS)


@pytest.mark.parametrize(
    "rule", [rule for rule in PACK.rules.values() if rule.kind == "check"], ids=lambda rule: rule.id
)
def test_a_rule_with_code_declares_the_limits_that_its_code_reads(rule: Rule) -> None:
    assert isinstance(rule.judged_by, Check)
    source = Path(locready.rules.__file__).parent / "checks" / f"{rule.judged_by.module}.py"

    words = {
        node.value for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant)
    }

    assert words & set(LIMITS) == set(rule.judged_by.limits)


@pytest.mark.parametrize(("lang", "word"), [("en", "not verified with the market"), ("ja", "主催者に未確認")])
def test_a_finding_prints_the_limit_with_source_edition_and_whether_it_was_verified(lang: str, word: str) -> None:
    document = labelled(slide(title("Logline"), LONG), material="pitch")
    haf = PACK.profiles["haf"]

    [finding] = evaluate(PACK.rules["long-logline"], document, haf, lang).findings

    limit = haf.limits["logline_words"]
    assert f"{limit.value:g}" in finding.message
    assert all(said in finding.message for said in (words_in(limit.source, lang), words_in(limit.edition, lang), word))


def test_a_text_in_english_alone_does_not_take_the_japanese_of_the_market_below() -> None:
    above = merged({"source": {"en": "A", "ja": "ア"}, "gate": 80}, {"source": {"en": "B"}})

    assert above == {"source": {"en": "B"}, "gate": 80}


def test_a_section_ends_at_the_next_heading_and_goes_on_over_pages_without_one() -> None:
    document = labelled(
        slide(title("Synopsis"), "The ferry leaves the island."),
        slide("Nobody comes back on it before the spring."),
        slide(title("Team"), "Directed by Yuzu Hatano, who was born on the island."),
    )

    [section] = sections(document, ("synopsis",))

    assert [part.text for part in section.parts] == [
        "The ferry leaves the island.",
        "Nobody comes back on it before the spring.",
    ]
    assert section.units == 2


def test_a_heading_that_is_repeated_carries_its_section_on() -> None:
    document = labelled(
        slide(title("SYNOPSIS (1/2)"), "The ferry leaves the island."),
        slide(title("Synopsis (cont.)"), "Nobody comes back on it before the spring."),
    )

    assert [section.units for section in sections(document, ("synopsis",))] == [2]


def test_a_heading_in_two_scripts_is_one_and_a_word_in_a_sentence_is_none() -> None:
    document = labelled(
        slide("あらすじ / Synopsis", "The ferry leaves the island in the last week of autumn."),
        slide("The synopsis of the book was written by the author himself, in one night."),
    )

    assert len(sections(document, ("synopsis",))) == 1


def test_a_section_beside_its_label_is_found() -> None:
    document = labelled(slide("Logline: The ferry leaves the island.", "Genre: drama"))

    [section] = sections(document, ("logline",))

    assert [part.text for part in section.parts] == ["The ferry leaves the island."]
