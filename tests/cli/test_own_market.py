"""A market of one's own: a YAML file on the command line, or beside the settings that name it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from made_materials import deck

STRICT = (
    "extends: tiffcom\ngate: 100\naccepts:\n"
    "  other: {formats: [pdf], single: true, source: our own form, edition: 2027 spring}\n"
)


@pytest.fixture
def ready(tmp_path: Path) -> str:
    return deck(tmp_path / "ready.pptx").name


@pytest.fixture
def fair(tmp_path: Path) -> Path:
    file = tmp_path / "markets" / "fair.yaml"
    file.parent.mkdir()
    file.write_text(STRICT, encoding="utf-8")
    return file


def test_a_file_given_as_profile_judges_and_names_its_source(locready_, ready, fair):
    said = locready_("scan", ready, "--profile", fair, "--material", "other", "--format", "json")

    run = json.loads(said.out)
    assert (run["profile"], run["gate"], run["targets"]) == ("fair", 100, ["en"])
    [finding] = [it for it in run["results"][0]["findings"] if it["rule"] == "unaccepted-format"]
    assert "(our own form, 2027 spring; not verified with the market)" in finding["message"]


def test_the_settings_may_name_a_file_beside_them(locready_, ready, fair, tmp_path, monkeypatch):
    (tmp_path / "locready.toml").write_text('profile = "markets/fair.yaml"\n', encoding="utf-8")
    monkeypatch.chdir(fair.parent)

    own = locready_("scan", f"../{ready}", "--format", "json")
    shipped = locready_("scan", f"../{ready}", "--format", "json", "--profile", "idfa")

    assert json.loads(own.out)["profile"] == "fair"
    assert json.loads(shipped.out)["profile"] == "idfa"


def test_a_file_is_shown_like_any_market(locready_, fair):
    said = locready_("profiles", "show", fair)

    assert (said.code, said.err) == (0, "")
    assert "A material passes from 100 of 100." in said.words
    assert "one file, as PDF (our own form, 2027 spring; not verified with the market)" in said.words


@pytest.mark.parametrize("command", [["scan", "ready.pptx", "--profile"], ["profiles", "show"], ["rules", "--profile"]])
def test_a_mistake_in_the_file_is_told_with_its_line_and_the_nearest_word(locready_, ready, fair, command):
    fair.write_text(STRICT.replace("accepts", "acepts"), encoding="utf-8")

    said = locready_(*command, fair)

    assert (said.code, said.out) == (2, "")
    assert f"{fair}:3:1: there is no key 'acepts'. Did you mean 'accepts'?\n    acepts:\n" in said.err


def test_a_file_that_is_not_there_is_told_before_anything_is_read(locready_, ready):
    said = locready_("scan", ready, "--profile", "markets/none.yaml")

    assert (said.code, said.out) == (2, "")
    assert "The profile markets/none.yaml cannot be read: No such file or directory." in said.err
