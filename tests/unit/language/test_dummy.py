"""Dummy text: in no language, and told from Latin and from what only shares words with it."""

from __future__ import annotations

import pytest

from locready.language import identify, word_equivalents


@pytest.mark.parametrize(
    "text",
    [
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
        "Lorem Ipsum",
        "LOREM IPSUM DOLOR",
        "At vero eos et accusam et justo duo dolores et ea rebum.",
        "Sed posuere sit amet lacus sed pharetra. Cras justo augue, facilisis id mi at, varius molestie.",
        "Nunc elernentum lacus posuere enim molestie finibus. Fusce dignissirn urna nibh, at ultrices purus.",
    ],
)
def test_dummy_text_has_no_language(text):
    reading = identify(text)

    assert (reading.language, reading.method) == ("zxx", "dummy")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We set the pages in lorem ipsum until the script was done.", "en"),
        ("Do not per se sit in on a non-option.", "en"),
        ("El amor y el dolor de una madre en la costa de Galicia.", "es"),
        ("Nulla è come sembra in questa villa sul lago.", "it"),
    ],
)
def test_text_that_shares_words_with_dummy_text_is_read(text, language):
    assert identify(text).language == language


@pytest.mark.parametrize("text", ["Gloria in excelsis Deo et in terra pax hominibus bonae voluntatis", "Vivamus Magna"])
def test_latin_and_names_are_not_dummy_text(text):
    assert identify(text).method != "dummy"


def test_dummy_text_beside_japanese_leaves_the_japanese_as_it_is():
    text = "あらすじ：雪の港で兄弟が再会する。 Lorem ipsum dolor sit amet, consectetur adipiscing elit."

    reading = identify(text)

    assert reading.language == "ja"
    assert set(word_equivalents(text, reading)) == {"ja", "zxx"}
