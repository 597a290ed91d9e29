"""A person's own market is one file, built on a shipped one, and its mistakes are shown where they stand."""

from __future__ import annotations

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
        ("targets: no\n", "1:1", "targets: no", "expected `array`"),
        ("gate: high\n", "1:1", "gate: high", "expected `int`"),
        ("overrides:\n  era-yaer: {off: true}\n", "2:3", "era-yaer: {off: true}", "Did you mean 'era-year'?"),
        ("essentials:\n  pitch: [loglin]\n", "2:11", "pitch: [loglin]", "Did you mean 'logline'?"),
        ("limits:\n  file_md: {value: 1, unit: MB, source: x}\n", "2:3", "file_md: {", "Did you mean 'file_mb'?"),
        ("title: {ja: フェア}\n", "1:1", "title: {ja: フェア}", "needs an English text"),
        ("gate: [80\n", "2:1", "", "this is not YAML"),
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
