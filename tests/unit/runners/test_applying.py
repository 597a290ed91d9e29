"""Translations are put into a copy, whole or not at all, and only into the file that they were made for."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from locready.api import apply
from locready.errors import Changed, Damaged, Encrypted, LocreadyError, TooLarge, Unsupported, UsageError
from locready.model.translation import Returned
from made_copies import document_at, texts_at, translations
from made_materials import bomb_deck, deck, locked_deck, pdf

SLIDES = [("灯台守の娘", "無人になった灯台。"), ("企画", "制作費")]
WORDS = {"灯台守の娘": "The Keeper's Daughter", "無人になった灯台。": "A deserted lighthouse."}


def returned(path: Path, words: dict[str, str] = WORDS) -> Returned:
    document = document_at(path)
    found = tuple(translations(document, words))
    return Returned(path=path.name, sha256=document.sha256, language="en", translations=found, untranslated=2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return deck(tmp_path / "deck_ja.pptx", SLIDES)


def test_the_copy_has_the_translations_and_the_deck_is_as_it_was(path: Path) -> None:
    before = path.read_bytes()

    applied = apply(path, returned(path), path.with_name("deck_en.pptx"))

    assert (applied.written, applied.untranslated, applied.remarks) == (3, 2, ())  # the title is a property as well
    assert set(WORDS.values()) <= set(texts_at(Path(applied.copy)))
    assert path.read_bytes() == before


def test_nothing_but_the_copy_is_left_in_the_folder(path: Path) -> None:
    apply(path, returned(path), path.with_name("deck_en.pptx"))

    assert sorted(file.name for file in path.parent.iterdir()) == ["deck_en.pptx", "deck_ja.pptx"]


def test_a_deck_that_changed_is_refused_and_nothing_is_written(path: Path) -> None:
    handed_out = returned(path)
    deck(path, [("灯台守の娘", "書き直した。"), *SLIDES[1:]])

    with pytest.raises(Changed, match=r"another file than deck_ja\.pptx"):
        apply(path, handed_out, path.with_name("deck_en.pptx"))

    assert [file.name for file in path.parent.iterdir()] == ["deck_ja.pptx"]


def test_with_force_what_still_says_the_same_is_written(path: Path) -> None:
    handed_out = returned(path)
    deck(path, [("灯台守の娘", "書き直した。"), *SLIDES[1:]])

    applied = apply(path, handed_out, path.with_name("deck_en.pptx"), force=True)

    assert (applied.written, len(applied.remarks)) == (2, 1)
    assert {"The Keeper's Daughter", "書き直した。"} <= set(texts_at(Path(applied.copy)))


def test_the_deck_itself_is_never_written_to(path: Path) -> None:
    with pytest.raises(UsageError):
        apply(path, returned(path), path)


def test_an_encrypted_deck_is_refused_for_its_copy_would_be_open(tmp_path: Path) -> None:
    plain = deck(tmp_path / "plain.pptx", SLIDES)
    path = locked_deck(tmp_path / "deck.pptx", "secret")

    with pytest.raises(Encrypted):
        apply(path, returned(plain), tmp_path / "copy.pptx", force=True)


@pytest.mark.parametrize("kind", ["pdf", "text"])
def test_a_kind_of_file_that_cannot_be_written_is_refused(kind: str, tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf") if kind == "pdf" else tmp_path / "a.txt"
    if kind == "text":
        path.write_text("灯台守の娘", encoding="utf-8")

    with pytest.raises(Unsupported):
        apply(path, returned(path), tmp_path / "copy")


def test_a_bomb_costs_no_more_than_a_scan_does(tmp_path: Path) -> None:
    plain = deck(tmp_path / "plain.pptx", SLIDES)
    path = bomb_deck(tmp_path / "bomb.pptx")

    with pytest.raises((TooLarge, Damaged)):
        apply(path, returned(plain), tmp_path / "copy.pptx", force=True)

    assert not (tmp_path / "copy.pptx").exists()


def test_an_empty_return_is_a_copy_and_no_error(path: Path) -> None:
    nothing = replace(returned(path), translations=())

    applied = apply(path, nothing, path.with_name("copy.pptx"))

    assert applied.written == 0
    assert texts_at(path) == texts_at(Path(applied.copy))


def test_a_file_that_is_not_there_is_told(tmp_path: Path, path: Path) -> None:
    with pytest.raises(LocreadyError):
        apply(tmp_path / "nowhere.pptx", returned(path), tmp_path / "copy.pptx")


def test_a_copy_that_is_there_is_replaced(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copyfile(path, tmp_path / "copy.pptx"))

    apply(path, returned(path), copy)

    assert "The Keeper's Daughter" in texts_at(copy)


@pytest.mark.parametrize("stem", ["n" * 250, "灯" * 83])
def test_the_copy_may_have_the_longest_name_that_a_folder_takes(stem: str, path: Path) -> None:
    applied = apply(path, returned(path), path.with_name(f"{stem}.pptx"))

    assert set(WORDS.values()) <= set(texts_at(Path(applied.copy)))


@pytest.mark.parametrize("copy", ["nowhere/copy.pptx", "n" * 251 + ".pptx"])
def test_a_copy_that_cannot_be_written_is_told(copy: str, path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        apply(path, returned(path), path.parent / copy)

    assert [file.name for file in path.parent.iterdir()] == ["deck_ja.pptx"]
