"""A mistake in a rule pack is answered with the file, line and column where it stands, and the nearest right word."""

from __future__ import annotations

from pathlib import Path

import pytest
from packs import written

from locready.errors import RulePackError
from locready.rules import load_folder

RULE, CONTACT = "core/era-year.yaml", "core/missing-contact.yaml"
MARKET, FAIR = "profiles/market.yaml", "profiles/fair.yaml"

MISTAKES = {
    "an unknown key": (RULE, "source: trade", "sorce: trade", 11, "Did you mean 'source'"),
    "a key of another kind": (RULE, "match: ", "capture: x\nmatch: ", 12, "no key 'capture'"),
    "an unknown kind": (RULE, "kind: pattern", "kind: patern", 2, "Did you mean 'pattern'"),
    "an unknown category": (RULE, "category: conventions", "category: convention", 3, "Did you mean 'conventions'"),
    "an unknown severity": (RULE, "severity: major", "severity: fatal", 4, "'fatal' is none of info, minor"),
    "an unknown mode": (RULE, "mode: density", "mode: dense", 5, "'dense' is none of ratio, presence, density"),
    "a wrong type": (RULE, "source: trade practice", "source: [trade]", 11, "mapping of keys is expected, not a list"),
    "a missing key": (RULE, "source: trade practice\n", "", 1, "source"),
    "a file of another name": (RULE, "id: era-year", "id: eras", 1, "'era-year'"),
    "a broken expression": (RULE, r"'令和\d{1,2}年'", "'令和('", 12, "no regular expression"),
    "an endless repeat": (RULE, r"'令和\d{1,2}年'", r"'令和\d+年'", 12, "a repeat needs an end"),
    "a repeat inside a repeat": (RULE, r"'令和\d{1,2}年'", r"'(?:a{1,12}){1,12}b'", 12, "can be split in many ways"),
    "a presence rule without words": (
        "core/missing-contact.yaml",
        "content: ['@']\n",
        "",
        1,
        "at least one expression",
    ),
    "an unknown key deep inside": (MARKET, "unit: MB,", "unt: MB,", 7, "Did you mean 'unit'"),
    "an unknown key of a market": (MARKET, "gate: 80", "gates: 80", 5, "Did you mean 'gate'"),
    "required languages without their limit": (MARKET, "gate: 80", "required: [en, zh]", 5, "'required_language'"),
    "a country in place of a language": (MARKET, "[en]", "[jp]", 4, "Did you mean 'ja'"),
    "a language by its name": (MARKET, "[en]", "[english]", 4, "no language"),
    "a tag in other letters": (MARKET, "[en]", "[zh-hant]", 4, "is written 'zh-Hant'"),
    "a truth value for a language": (MARKET, "targets: [en]", "targets: no", 4, "a list is expected, not text"),
    "an unknown limit": (MARKET, "file_mb:", "file_mp:", 7, "Did you mean 'file_mb'"),
    "a gate beyond 100": (MARKET, "gate: 80", "gate: 180", 5, "at most 100"),
    "formats for no material": (
        MARKET,
        "gate: 80",
        "accepts: {pich: {formats: [pdf], source: x}}",
        5,
        "Did you mean 'pitch'",
    ),
    "an unknown essential": (MARKET, "[contact]", "[contacts]", 9, "Did you mean 'contact'"),
    "an unknown material": (MARKET, "  pitch: [", "  pich: [", 9, "Did you mean 'pitch'"),
    "an override of no rule": (MARKET, "gate: 80", "overrides: {era-yaer: {off: true}}", 5, "Did you mean 'era-year'"),
    "a market that extends none": (FAIR, "extends: market", "extends: markt", 2, "Did you mean 'market'"),
    "a market that extends itself": (FAIR, "extends: market", "extends: fair", 2, "fair extends fair"),
    "a gate of no rule": ("weights.yaml", "rule: era-year", "rule: era-years", 5, "Did you mean 'era-year'"),
    "a weight of no category": ("weights.yaml", "conventions: 50", "convention: 50", 3, "Did you mean 'conventions'"),
    "weights without a default": ("weights.yaml", "  default:", "  pitch:", 2, "'default'"),
    "the importance of no material": ("weights.yaml", "pitch: 40", "pich: 40", 13, "Did you mean 'pitch'"),
    "an importance without a default": ("weights.yaml", ", other: 10", "", 13, "'other'"),
    "bands that leave scores without one": ("weights.yaml", "least: 0", "least: 10", 6, "begins at 0"),
    "a broken expression for a material": ("materials.yaml", "['synopsis']", "['(']", 4, "no regular expression"),
    "an unknown type of material": ("materials.yaml", "id: pitch", "id: pich", 2, "Did you mean 'pitch'"),
}


@pytest.mark.parametrize(("name", "right", "wrong", "line", "answer"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_shown_where_it_stands(
    tmp_path: Path, name: str, right: str, wrong: str, line: int, answer: str
) -> None:
    folder = written(tmp_path, (name, right, wrong))

    with pytest.raises(RulePackError) as caught:
        load_folder(folder)

    said = str(caught.value)
    assert answer in said
    assert f"{name}:{line}:" in said


@pytest.mark.parametrize("kind", ["kind: pace\namong: cue", "kind: line\nlines: 2"])
@pytest.mark.parametrize("table", ["{}", "{en: 0}", "{en: 20, ja: -4}"])
def test_a_table_by_language_needs_languages_and_figures(tmp_path: Path, kind: str, table: str) -> None:
    folder = written(tmp_path, (RULE, r"match: '令和\d{1,2}年'", f"at_most: {table}"))
    rule = folder / RULE
    rule.write_text(rule.read_text(encoding="utf-8").replace("kind: pattern", kind), encoding="utf-8")

    with pytest.raises(RulePackError, match="at least one language is expected, with a number of characters above 0"):
        load_folder(folder)


def test_markets_that_extend_one_another_are_refused(tmp_path: Path) -> None:
    folder = written(tmp_path, (MARKET, "targets: [en]", "extends: fair"))

    with pytest.raises(RulePackError, match="fair extends market extends fair: that never ends"):
        load_folder(folder)


def test_the_column_is_that_of_the_key(tmp_path: Path) -> None:
    folder = written(tmp_path, (MARKET, "unit: MB,", "unt: MB,"))

    with pytest.raises(RulePackError, match=r"market\.yaml:7:24"):
        load_folder(folder)


def test_a_file_that_is_no_yaml_says_so_with_its_line(tmp_path: Path) -> None:
    folder = written(tmp_path, (RULE, "id: era-year", "id: [era-year"))

    with pytest.raises(RulePackError, match="not YAML"):
        load_folder(folder)


def test_a_file_that_holds_a_list_is_refused(tmp_path: Path) -> None:
    folder = written(tmp_path)
    (folder / RULE).write_text("- era-year\n", encoding="utf-8")

    with pytest.raises(RulePackError, match="a mapping of keys is expected"):
        load_folder(folder)


@pytest.mark.parametrize(
    ("kind", "key", "answer"),
    [
        ("limit", "of: comment", "Did you mean 'comments'"),
        ("limit", "of: megabytes\nat_most: file_mp", "Did you mean 'file_mb'"),
        ("limit", "of: megabytes\nmaterials: [pich]", "Did you mean 'pitch'"),
        ("passage", "heading: [logline]\nat_most: {words: logline_word}", "Did you mean 'logline_words'"),
        ("passage", "heading: [logline]\nat_most: {word: logline_words}", "Did you mean 'words'"),
        ("passage", "heading: ['(']\nat_most: {words: logline_words}", "no regular expression"),
        ("passage", "heading: []\nat_most: {words: logline_words}", "at least one expression"),
        ("check", "module: nobody", "no check 'nobody'"),
        ("question", "materials: [keyrat]", "Did you mean 'keyart'"),
        ("question", "materials: [keyart]\nanswered: 'psd+'", "a repeat needs an end"),
    ],
)
def test_a_kind_names_what_is_wrong_with_its_own_keys(tmp_path: Path, kind: str, key: str, answer: str) -> None:
    folder = written(tmp_path)
    rule = (folder / RULE).read_text(encoding="utf-8")
    spoilt = rule.replace("kind: pattern", f"kind: {kind}").replace(r"match: '令和\d{1,2}年'", key)
    (folder / RULE).write_text(spoilt, encoding="utf-8")

    with pytest.raises(RulePackError, match=answer):
        load_folder(folder)
