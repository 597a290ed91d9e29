"""What a rule says to people is there, in English and in Japanese, and complete."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from judging import RULES, judged, pack

from locready.rules import CATEGORIES, Rule
from locready.rules.profile import words_in

EACH = pytest.mark.parametrize("rule", pack().rules.values(), ids=lambda rule: rule.id)
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def in_both_languages(text: Mapping[str, str]) -> bool:
    """Say whether there is an English and a Japanese text; the English one may quote some Japanese."""
    if set(text) != {"en", "ja"}:
        return False
    return _share(text["en"]) < 0.15 < _share(text["ja"])


def _share(text: str) -> float:
    return len(_JAPANESE.findall(text)) / len(text)


@EACH
def test_title_reason_fix_and_messages_are_in_english_and_japanese(rule: Rule) -> None:
    for text in (rule.title, rule.why, rule.fix, *rule.messages.values()):
        assert in_both_languages(text), text


@EACH
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_every_placeholder_of_a_message_is_filled(rule: Rule, lang: str) -> None:
    messages = [finding.message for text in rule.examples.bad for finding in judged(rule, text, lang=lang).findings]

    assert all(message and "{" not in message for message in messages)


@EACH
def test_a_rule_names_its_source_and_stands_in_a_file_of_its_name(rule: Rule) -> None:
    assert words_in(rule.source, "en")
    assert isinstance(rule.source, str) or in_both_languages(rule.source)
    assert not str(rule.source).startswith("trade practice"), "what is no quotation is said in both languages"
    assert (RULES / "core" / f"{rule.id}.yaml").exists()


def test_gates_bands_and_categories_have_their_words_in_both_languages() -> None:
    weights = pack().weights
    texts = [gate.why for gate in weights.gates] + [band.title for band in weights.bands]

    assert all(
        in_both_languages(text)
        for text in [*texts, weights.unread_why, weights.packs.weakest_why, *CATEGORIES.values()]
    )


def test_every_limit_of_a_market_names_its_source() -> None:
    limits = [limit for profile in pack().profiles.values() for limit in profile.limits.values()]

    assert limits
    assert all(limit.source and limit.unit for limit in limits)
