"""``locready export`` as a user calls it: files for translators, and what is said where there are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from locready.handoff.returned import read_returned
from made_materials import ENGLISH, JAPANESE, deck, locked_deck

MORE = (("企画意図", "失われていく灯台の暮らしを、次の世代に残すための映画です。"),)


@pytest.fixture
def japanese(tmp_path: Path) -> Path:
    return deck(tmp_path / "deck.pptx", JAPANESE)


def sources(path: Path) -> int:
    (file,) = read_returned(path)
    return file.untranslated


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ((), "deck.pptx.en.xlf"),
        (("--xliff-version", "1.2"), "deck.pptx.en.xlf"),
        (("--to", "csv"), "deck.pptx.en.csv"),
        (("--to", "xlsx"), "deck.pptx.en.xlsx"),
    ],
)
def test_the_missing_text_of_a_deck_goes_out_in_every_format(locready_, japanese, tmp_path, options, name):
    said = locready_("export", japanese, *options)

    assert (said.code, said.err) == (0, "")
    assert sources(tmp_path / name) == 6
    assert said.out.startswith("deck.pptx: 6 texts, ")
    assert name in said.out


def test_a_stored_run_gives_the_same_as_its_file_and_names_what_the_effort_counts(locready_, japanese, tmp_path):
    locready_("scan", japanese, "--format", "json=run.json", "--exit-zero")

    stored = locready_("export", "run.json", "--output", "stored.xlf")
    fresh = locready_("export", japanese, "--output", "fresh.xlf")

    assert (stored.code, fresh.code) == (0, 0)
    assert (tmp_path / "stored.xlf").read_bytes() == (tmp_path / "fresh.xlf").read_bytes()
    scanned = locready_("scan", japanese, "--exit-zero").words
    characters = stored.out.split("texts, ")[1].split(" ")[0]
    assert f"{characters} characters" in scanned


def test_several_materials_go_into_a_folder_a_file_each(locready_, tmp_path):
    for name, texts in (("a/deck.pptx", JAPANESE), ("b/deck.pptx", MORE), ("b/ready.pptx", ENGLISH)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        deck(tmp_path / name, texts)

    said = locready_("export", "a", "b", "--output", "out")

    assert said.code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["deck.pptx.2.en.xlf", "deck.pptx.en.xlf"]
    assert "b/ready.pptx: nothing is left to translate." in said.out


def test_a_translators_file_is_not_overwritten_unless_asked_for(locready_, japanese, tmp_path):
    (tmp_path / "out.xlf").write_text("a translator's work")

    refused = locready_("export", japanese, "--output", "out.xlf")

    assert refused.code == 2
    assert "may hold a translator's work" in refused.err
    assert (tmp_path / "out.xlf").read_text() == "a translator's work"
    assert locready_("export", japanese, "--output", "out.xlf", "--overwrite").code == 0


def test_a_name_without_an_ending_is_a_folder(locready_, japanese, tmp_path):
    assert locready_("export", japanese, "--output", "out").code == 0

    assert [path.name for path in (tmp_path / "out").iterdir()] == ["deck.pptx.en.xlf"]


def test_another_language_is_asked_of_the_material_and_refused_by_a_run(locready_, japanese, tmp_path):
    locready_("scan", japanese, "--format", "json=run.json", "--exit-zero")

    refused = locready_("export", "run.json", "--target", "fr")
    french = locready_("export", japanese, "--target", "fr")

    assert refused.code == 2
    assert "--target fr" in refused.err
    assert french.code == 0
    assert read_returned(tmp_path / "deck.pptx.fr.xlf")[0].language == "fr"


def test_a_locked_deck_opens_with_its_password_and_is_told_without(locready_, tmp_path):
    locked = locked_deck(tmp_path / "locked.pptx", "secret")

    without = locready_("export", locked)
    with_it = locready_("export", locked, "--password", "secret")

    assert without.code == 3
    assert "needs a password" in without.out
    assert (with_it.code, with_it.out) == (0, "locked.pptx: nothing is left to translate.\n")


def test_notes_and_messages_are_in_the_language_that_is_asked_for(locready_, japanese, tmp_path):
    said = locready_("export", japanese, "--lang", "ja", "--to", "csv")

    assert "件、" in said.out
    assert "原文,訳文" in (tmp_path / "deck.pptx.en.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("run.json",), "run.json cannot be opened"),
        (("run.json", "deck.pptx"), "one run at a time"),
        (("deck.pptx", "--output", "none/out.xlf"), "no folder none"),
        (("deck.pptx", "--output", "deck.pptx"), "may hold a translator's work"),
        (("deck.pptx", "--include", "everything"), "everything"),
        (("none.pptx",), "none.pptx"),
    ],
)
def test_what_cannot_be_done_is_told(locready_, japanese, arguments, why):
    said = locready_("export", *arguments)

    assert said.code in {2, 3}
    assert why in said.err + said.out
