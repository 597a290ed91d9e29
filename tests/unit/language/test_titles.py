"""Titles with parts in several languages, and names."""

import pytest

from locready.language import identify


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wings of Iron - Die Rückkehr des Königs", "de"),
        ("Hoshi no Umi - La légende de Saya", "fr"),
        ("L'homme de la rivière", "fr"),
        ("The Last Garden: Los Orígenes", "es"),
        ("Il ritorno di Captain Future", "it"),
        ("Grandmother's House", "en"),
        ("The Movie Guide: Hana and Kenta", "en"),
    ],
)
def test_a_title_is_in_the_language_that_its_names_do_not_explain(text, language):
    assert identify(text).language == language


@pytest.mark.parametrize("text", ["YouTube", "iTunes", "WOWOW", "TIFFCOM", "Park Chan-wook", "Hou Hsiao-hsien"])
def test_brands_and_names_have_no_language(text):
    assert identify(text).language == "zxx"


@pytest.mark.parametrize(
    "text",
    [
        "Kokuho",
        "Hirokazu Kore-eda",
        "Shichinin no Samurai",
        "Kimi no Na wa",
        "Sen to Chihiro no Kamikakushi",
        "Manbiki Kazoku",
    ],
)
def test_romanised_titles_and_names_are_romaji_and_never_indonesian(text):
    assert identify(text).language == "ja-Latn"


def test_a_repeated_word_counts_once():
    assert identify("Baka Baka Baka na Machi").language == "ja-Latn"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("DIRECTOR: HIROKAZU KORE-EDA", "en"),
        ("ABSENDEN", "de"),
        ("DAS ENDE DES SOMMERS", "de"),
        ("SINOPSIS DE LA PELÍCULA", "es"),
    ],
)
def test_a_text_in_capitals_is_read_as_in_small_letters(text, language):
    assert identify(text).language == language
