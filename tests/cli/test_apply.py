"""``locready export`` and ``locready apply``: text out, translation back, and the copy is ready."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from made_copies import texts_at
from made_materials import deck

SLIDES = [("灯台守の娘", "無人になった灯台に、娘が帰ってくる。"), ("連絡先", "波多野柚子に電話してください。")]
ENGLISH = (
    "The Lighthouse Keeper's Daughter",
    "A daughter comes home to a deserted lighthouse.",
    "Contact",
    "Call Yuzu.",
)


@pytest.fixture
def material(tmp_path: Path) -> Path:
    return deck(tmp_path / "deck_ja.pptx", SLIDES)


@pytest.fixture
def sent(locready_, material: Path) -> Path:
    """Return the XLIFF of the deck, as it came back from the translator."""
    locready_("export", material, "--ocr", "none")
    file = material.with_name("deck_ja.pptx.en.xlf")
    words = iter(ENGLISH)
    file.write_text(re.sub("</source>", lambda _: f"</source><target>{next(words)}</target>", file.read_text("utf-8")))
    return file


def test_the_copy_is_named_for_its_language_and_the_next_scan_can_read_it(locready_, material, sent):
    said = locready_("apply", material, sent)

    assert (said.code, said.err) == (0, "")
    copy = material.with_name("deck_en.pptx")
    assert set(ENGLISH) <= set(texts_at(copy))
    assert "A reader of English can follow 100%" in locready_("scan", copy, "--ocr", "none", "--exit-zero").words


def test_a_copy_that_is_there_is_not_replaced_unless_asked(locready_, material, sent):
    locready_("apply", material, sent)

    again = locready_("apply", material, sent)
    anyway = locready_("apply", material, sent, "--overwrite")

    assert (again.code, anyway.code) == (2, 0)
    assert "--overwrite" in again.err


def test_a_deck_that_changed_is_refused_and_with_force_what_stayed_is_written(locready_, material, sent):
    deck(material, [SLIDES[0], ("連絡先", "書き直した。")])

    refused = locready_("apply", material, sent)
    forced = locready_("apply", material, sent, "--force")

    assert (refused.code, forced.code) == (3, 0)
    assert "has changed" in refused.err
    assert "1 text was left out, because it says something else now (slide 2)." in forced.words


def test_what_came_back_untranslated_is_no_copy(locready_, material):
    locready_("export", material, "--ocr", "none")

    said = locready_("apply", material, "deck_ja.pptx.en.xlf")

    assert said.code == 3
    assert "none of them translated" in said.err
    assert not material.with_name("deck_en.pptx").exists()


def test_the_material_itself_is_never_the_copy(locready_, material, sent):
    said = locready_("apply", material, sent, "--output", material, "--overwrite")

    assert said.code == 2
    assert "the material itself" in said.err


def test_it_speaks_japanese(locready_, material, sent):
    said = locready_("apply", material, sent, "--lang", "ja")

    assert "訳文を" in said.out


def test_what_is_no_return_is_told(locready_, material):
    Path("notes.txt").write_text("後で", encoding="utf-8")

    said = locready_("apply", material, "notes.txt")

    assert said.code == 3
    assert "holds no translations" in said.err


def test_a_deck_given_for_a_workbook_is_told(locready_, material):
    said = locready_("apply", material, material)

    assert said.code == 3
    assert "it is no Excel workbook" in said.err


def test_a_copy_is_not_called_what_it_is_not(locready_, material, sent):
    said = locready_("apply", material, sent, "--output", material.with_name("deck_en.pdf"))

    assert said.code == 2
    assert "Let it end in .pptx" in said.err
    assert not material.with_name("deck_en.pdf").exists()


def test_a_name_that_no_folder_takes_is_told(locready_, material, sent):
    said = locready_("apply", material, sent, "--output", material.with_name("n" * 256 + ".pptx"))

    assert said.code == 2
    assert "the name is too long" in said.err


@pytest.mark.parametrize("option", [["--lang", "ja"], ["--lang=ja"]])
def test_an_error_is_told_in_the_language_that_is_asked_for(locready_, material, sent, option):
    deck(material, [SLIDES[0]])

    said = locready_("apply", material, sent, *option)

    assert "原文を書き出したあとに変更されたか" in said.err
