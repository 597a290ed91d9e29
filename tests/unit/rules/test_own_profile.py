"""A person's own market is one file, built on a shipped one, and its mistakes are shown where they stand."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from locready.errors import RulePackError, UsageError
from locready.rules import shipped
from locready.rules.own_profile import profile_named


def written(folder: Path, text: str) -> str:
    file = folder / "fair.yaml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_a_name_without_an_ending_is_a_shipped_market() -> None:
    assert profile_named("haf", shipped()) is shipped().profiles["haf"]


def test_an_own_market_adds_to_the_one_that_it_extends(tmp_path: Path) -> None:
    text = "extends: haf\ngate: 85\nlimits:\n  logline_words: {value: 20, unit: words, source: our form}\n"

    fair = profile_named(written(tmp_path, text), shipped())

    haf = shipped().profiles["haf"]
    assert (fair.gate, fair.required, fair.essentials) == (85, haf.required, haf.essentials)
    assert fair.limits["logline_words"].value == 20
    assert fair.limits["synopsis_words"] == haf.limits["synopsis_words"]


def test_an_own_market_without_a_parent_stands_on_the_generic_one(tmp_path: Path) -> None:
    fair = profile_named(written(tmp_path, "targets: [fr]\n"), shipped())

    assert fair.targets == ("fr",)
    assert fair.limits == shipped().profiles["generic-en"].limits


def test_an_own_market_does_not_speak_with_the_words_of_its_parent(tmp_path: Path) -> None:
    fair = profile_named(written(tmp_path, "extends: haf\n"), shipped())

    assert (fair.id, fair.title["en"], fair.source, fair.unchecked) == ("fair", "fair", "", {})


@pytest.mark.parametrize(
    ("text", "place", "line", "answer"),
    [
        ("extends: hav\n", "1:1", "extends: hav", "Did you mean 'haf'?"),
        ("gate: 80\ntarget: [en]\n", "2:1", "target: [en]", "Did you mean 'targets'?"),
        ("targets: [en, jp]\n", "1:15", "targets: [en, jp]", "Did you mean 'ja'?"),
        ("targets: no\n", "1:1", "targets: no", "a list is expected, not text"),
        ("targets: []\n", "1:1", "targets: []", "at least one entry is expected"),
        ("gate: high\n", "1:1", "gate: high", "a whole number is expected, not text"),
        ("gate: 180\n", "1:1", "gate: 180", "a whole number of at most 100 is expected"),
        ("limits:\n  file_mb: {value: 5, source: x}\n", "2:3", "file_mb: {", "the key 'unit' is missing"),
        (
            "limits:\n  file_mb: {value: 5 MB, unit: MB, source: x}\n",
            "2:13",
            "file_mb: {",
            "a number is expected, not text",
        ),
        ("limits:\n  file_mb: {value: -5, unit: MB, source: x}\n", "2:13", "file_mb: {", "a number of at least 0"),
        ("limits:\n  file_mb: 5\n", "2:3", "file_mb: 5", "a mapping of keys is expected, not a whole number"),
        ("limits:\n  5: {value: 1, unit: MB, source: x}\n", "2:3", "5: {value", "there is no limit '5'"),
        ("overrides:\n  era-year: {severity: high}\n", "2:14", "era-year: {", "'high' is none of info, minor, major"),
        ("overrides:\n  era-year: off\n", "2:3", "era-year: off", "a mapping of keys is expected, not text"),
        ("verified_on: tomorrow\n", "1:1", "verified_on: tomorrow", "a day, as in 2026-11-30, is expected"),
        ("source: {ja: 規定}\n", "1:1", "source: {ja: 規定}", "source needs an English text"),
        ("limits:\n  file_mb: {value: 1, unit: MB, source: {ja: ア}}\n", "2:33", "file_mb: {", "needs an English text"),
        ("gate: 80\nextends: fair\n", "2:1", "extends: fair", "extends one that is shipped, and no file"),
        ("extends: other.yaml\n", "1:1", "extends: other.yaml", "extends one that is shipped, and no file"),
        ("targets:\n\t- en\n", "2:1", "- en", "a tab stands where spaces are expected"),
        ("gate: 80\ngate: 90\n", "2:1", "gate: 90", 'found duplicate key "gate"'),
        ("title:\n  en: Fair: Tokyo\n", "2:11", "en: Fair: Tokyo", "a text with a colon needs quotes"),
        ("limits:\n file_mb:\n   value: 5\n    unit: MB\n", "4:9", "unit: MB", "the line is moved in too far"),
        ('title: {en: "Fair\ngate: 80\n', "3:1", "gate: 80", "a quotation mark or bracket is not closed"),
        ("gate: 80\n---\ngate: 90\n", "2:1", "---", "found another document"),
        ("gate: 8\0\n", "1:8", "gate: 8", "it holds a character that is no text"),
        ("\ufefftarget: [en]\n", "1:1", "    target: [en]", "Did you mean 'targets'?"),
        ("- en\n", "1:1", "- en", "a mapping of keys is expected, as in `extends: haf`"),
        ("", "1:1", "", "a mapping of keys is expected, as in `extends: haf`"),
        ("overrides:\n  era-yaer: {off: true}\n", "2:3", "era-yaer: {off: true}", "Did you mean 'era-year'?"),
        ("essentials:\n  pitch: [loglin]\n", "2:11", "pitch: [loglin]", "Did you mean 'logline'?"),
        ("limits:\n  file_md: {value: 1, unit: MB, source: x}\n", "2:3", "file_md: {", "Did you mean 'file_mb'?"),
        ("title: {ja: フェア}\n", "1:1", "title: {ja: フェア}", "needs an English text"),
        ("gate: [80\n", "2:1", "gate: [80", "this is not YAML"),
    ],
)
def test_a_mistake_is_answered_with_its_place_its_line_and_the_nearest_word(
    tmp_path: Path, text: str, place: str, line: str, answer: str
) -> None:
    name = written(tmp_path, text)

    with pytest.raises(RulePackError) as caught:
        profile_named(name, shipped())

    said = str(caught.value)
    assert f"fair.yaml:{place}:" in said
    assert line in said
    assert answer in said


def test_norwegian_may_be_a_target(tmp_path: Path) -> None:
    assert profile_named(written(tmp_path, "targets: [no, en]\n"), shipped()).targets == ("no", "en")


def test_a_file_that_is_not_there_is_no_profile(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        profile_named(str(tmp_path / "fair.yaml"), shipped())


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "fair.yaml"
    file.write_bytes("title: {en: フェア}\n".encode("shift_jis"))

    with pytest.raises(UsageError, match="not text in UTF-8"):
        profile_named(str(file), shipped())


#: Each line stands for ten of the line above: the last one for a hundred million.
_ALIASES = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in pairwise("abcdefgh")
)


@pytest.mark.parametrize("text", [_ALIASES, "a: " + "[" * 3000 + "]" * 3000], ids=["aliases", "nesting"])
def test_a_file_that_stands_for_more_than_it_shows_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(RulePackError, match="it holds too much"):
        profile_named(written(tmp_path, text), shipped())


def test_a_file_that_is_no_persons_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(RulePackError, match=r"it has 300,004 bytes; 200,000 are read"):
        profile_named(written(tmp_path, "a: 'x" + "x" * 299_999), shipped())


def test_a_long_line_is_quoted_by_its_beginning(tmp_path: Path) -> None:
    with pytest.raises(RulePackError) as caught:
        profile_named(written(tmp_path, "gat: '" + "x" * 5000 + "'\n"), shipped())

    assert max(map(len, str(caught.value).splitlines()[1:])) < 150
