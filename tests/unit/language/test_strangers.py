"""Text in a language without a word list is never passed off as one that has a list."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from string import ascii_lowercase

import pytest

from locready.language import METHODS, identify, read_all

SURE = 0.9


def _sentences() -> dict[str, list[str]]:
    lines = Path(__file__).with_name("unlisted.tsv").read_text(encoding="utf-8").splitlines()
    rows: Iterator[list[str]] = (line.split("\t") for line in lines)
    return {language: [text for _, text in same] for language, same in groupby(rows, key=lambda row: row[0])}


UNLISTED = _sentences()


def _made_up(count: int) -> str:
    chance = random.Random(7)  # noqa: S311 - words for a test, not a secret
    return " ".join("".join(chance.choices(ascii_lowercase, k=chance.randint(3, 9))) for _ in range(count))


@pytest.mark.parametrize("language", UNLISTED)
def test_a_sentence_in_an_unlisted_language_is_never_english(language):
    assert "en" not in {identify(text).language for text in UNLISTED[language]}


@pytest.mark.parametrize("language", UNLISTED)
def test_a_sentence_in_an_unlisted_language_is_not_surely_another(language):
    readings = [identify(text) for text in UNLISTED[language]]

    sure = {reading.language for reading in readings if reading.confidence >= SURE}
    assert sure <= {language, "und"}


@pytest.mark.parametrize("language", ["ca", "cy", "hr", "lt", "lv", "sk", "sl", "sq"])
def test_a_language_that_langdetect_knows_is_named(language):
    assert {identify(text).language for text in UNLISTED[language]} == {language}


@pytest.mark.parametrize(
    ("language", "labels"),
    [("cy", ["Cast a chriw", "Cysylltwch â ni", "Cynhyrchydd"]), ("ga", ["Stiúrthóir", "Déan teagmháil linn"])],
)
def test_a_whole_material_in_an_unlisted_language_has_no_english(language, labels):
    texts = [*UNLISTED[language], *labels]

    assert "en" not in {reading.language for reading in read_all(texts)}


@pytest.mark.parametrize("count", [5, 500])
def test_made_up_words_are_in_no_language(count):
    reading = identify(_made_up(count))

    assert reading.language == "und"
    assert reading.method in METHODS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The film stars Ryoko Yonekura, Masaharu Fukuyama and Kiyotaka Nanbara as a family in Kesennuma.", "en"),
        ("Kiki Kirin and Sosuke Ikematsu play the grandmother of Mizuki and the teacher of Taiyo in Kamakura.", "en"),
        ("Mou Hasamazu ni wa Irarenai: Hoshi ni Onegai Shitara Konna ni", "ja-Latn"),
        ("Elokuva kertoo nuoresta naisesta, joka palaa isänsä kuoleman jälkeen kotikyläänsä.", "fi"),
        ("A film egy fiatal nőről szól, aki apja halála után visszatér szülőfalujába.", "hu"),
        ("Film, babasının ölümünden sonra doğduğu köye dönen genç bir kadının hikâyesini anlatıyor.", "tr"),
        ("Film vypráví příběh mladé ženy, která se po smrti otce vrací do rodné vesnice.", "cs"),
        ("Filmen berättar om en ung kvinna som återvänder till sin hemby efter faderns död.", "sv"),
        ("Produktionsgesellschaft sucht Vertriebspartner und Koproduzenten für Kinospielfilm", "de"),
        ("Филм о младој жени која се враћа у своје село.", "sr"),
        ("Филмът разказва за млада жена, която се завръща в родното си село.", "bg"),
        ("Фильм рассказывает о молодой женщине, которая возвращается в родную деревню.", "ru"),
        ("Фільм розповідає про молоду жінку, яка повертається до рідного села.", "uk"),
    ],
)
def test_a_listed_language_keeps_its_name(text, language):
    assert identify(text).language == language


@pytest.mark.parametrize("text", ["Sony", "Toho Studios", "Nippon TV", "Studio Ghibli"])
def test_a_brand_is_read_as_before(text):
    assert identify(text).method != "stranger"
