"""What names and folders say of language and version, and what is left of them."""

from __future__ import annotations

import pytest

from locready.assess.versions.file_names import bare_folder, bare_name, is_marked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("deck_ja", "deck_en"),
        ("deck-JP", "deck-EN"),
        ("deck.ja", "deck.en"),
        ("deck", "deck_English_v3"),
        ("企画書", "企画書（英語版）"),
        ("企画書日本語版", "企画書英語版"),
        ("deck_ja_20251101", "deck_en_v7"),
        ("deck_ja_最終版2", "deck_en_final"),
        ("pitch ja (1)", "pitch en v1.2"),
        ("企画書_第三稿", "企画書_EN_rev2"),
        ("提案_中文", "提案_EN"),
        ("overview_zhhant", "overview_en"),
        ("dossier_fr", "dossier_de_v2"),
    ],
)
def test_names_that_differ_in_language_and_version_are_bare_the_same(one: str, other: str) -> None:
    assert bare_name(one) == bare_name(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kaisha_annai_2026_ja", "kaisha_annai_2025_en"),
        ("Season1_JA", "Season2_EN"),
        ("EP01_ja", "EP02_en"),
        ("film_2_ja", "film_3_en"),
        ("Jazz_ja", "Enigma_en"),
        ("Carta_de_amor_es", "Carta_amor_en"),
    ],
)
def test_years_seasons_and_titles_stay_in_the_name(one: str, other: str) -> None:
    assert bare_name(one) != bare_name(other)


def test_letters_inside_a_word_are_no_language() -> None:
    assert not is_marked("Newton_Jacket_Frame.pptx")


def test_folders_of_languages_stand_for_one_folder() -> None:
    assert bare_folder("pitch/ja/deck.pptx") == bare_folder("pitch/EN/deck.pptx") == ("pitch",)
    assert is_marked("pitch/ja/deck.pptx")
    assert bare_folder("pitch/harbour/deck.pptx") != bare_folder("pitch/orchard/deck.pptx")
