"""Words that are in the large lists only."""

from __future__ import annotations

import subprocess
import sys
from math import log

import pytest

from locready.language import identify
from locready.language.rare_words import rare_log_frequency


@pytest.mark.parametrize(("word", "language"), [("deshabilitado", "es"), ("uppercase", "en"), ("koproduktion", "de")])
def test_a_rare_word_is_rarer_than_any_in_the_small_lists(word, language):
    frequency = rare_log_frequency(word, language)

    assert frequency is not None
    assert log(1e-8) <= frequency < log(1e-6)


@pytest.mark.parametrize(
    ("word", "language"),
    [("xqzvwk", "en"), ("the", "en"), ("parations", "fr"), ("élection" * 5, "fr")],
)
def test_no_word_a_frequent_word_and_the_end_of_a_word_are_in_none(word, language):
    assert rare_log_frequency(word, language) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Deshabilitado", "es"),
        ("Uppercase", "en"),
        ("Transcoding", "en"),
        ("Drehgenehmigungsverfahren", "de"),
        ("Koproduktionsvertrag", "de"),
        ("Fernsehfilmproduktion", "de"),
    ],
)
def test_a_rare_word_decides_where_nothing_else_does(text, language):
    assert identify(text).language == language


def test_what_rare_words_decide_is_not_sure():
    reading = identify("Deshabilitado")

    assert reading.method == "rare-words"
    assert reading.confidence < 0.9


@pytest.mark.parametrize(
    "text", ["SYNOPSIS", "あらすじ", "Der Film erzählt die Geschichte einer Frau.", "Hirokazu Kore-eda"]
)
def test_easy_text_and_japanese_names_open_no_large_list(text):
    code = (
        "import sys; from locready.language import identify, rare_words; identify(sys.argv[1]);"
        "sys.exit(rare_words._rare_words.cache_info().currsize)"
    )

    assert subprocess.run([sys.executable, "-c", code, text], check=False).returncode == 0  # noqa: S603
