"""Word equivalents."""

import pytest
from pytest import approx

from locready.language import identify, word_equivalents
from locready.language.words import words_in
from locready.model.reading import Reading, Span


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("国宝", "ja", 2 * 0.57),
        ("ひと", "ja", 2 * 0.37),
        ("アニメ", "ja", 3 * 0.24),
        ("ｱﾆﾒ", "ja", 3 * 0.24),
        ("电影", "zh-Hans", 2 / 1.55),
        ("電影", "zh-Hant", 2 / 1.55),
        ("영화", "ko", 2 / 2.15),
        ("ไทย", "th", 3 / 5.3),
        ("điện ảnh", "vi", 2 / 1.45),
        ("It's a well-known film, 2025.", "en", 5),
        ("это кино", "ru", 2),
        ("le film", "fr", 2 * 0.9),
        ("elokuva alkaa", "fi", 2 * 1.4),
        ("ຮູບເງົາ", "lo", 7 / 5.6),
        ("ភាពយន្ត", "km", 7 / 5.6),
        ("ရုပ်ရှင်", "my", 8 / 7),
        ("གློག་བརྙན", "bo", 2 / 1.8),
        ("…!", "zxx", 0),
    ],
)
def test_each_script_counts_by_its_measured_weight(text, language, words):
    reading = Reading(
        language=language, confidence=1, method="script", spans=(Span(start=0, end=len(text), language=language),)
    )

    assert sum(word_equivalents(text, reading).values()) == approx(words)


@pytest.mark.parametrize(
    ("text", "language"),
    [("हिन्दी", "hi"), ("می\u200cشود", "fa"), ("বাংলা", "bn"), ("co\u00adoperate", "en"), ("P&A", "en")],
)
def test_vowel_signs_joiners_and_an_ampersand_do_not_cut_a_word(text, language):
    assert words_in(text, language) == 1


def test_a_decomposed_hangul_syllable_counts_once():
    assert word_equivalents("영", identify("영")) == approx({"ko": 1 / 2.15})


def test_a_bilingual_label_counts_on_both_sides():
    text = "会社概要 Company Profile"

    assert word_equivalents(text, identify(text)) == approx({"ja": 4 * 0.57, "en": 2})


def test_a_url_counts_without_language():
    text = "詳細は https://example.jp"

    assert set(word_equivalents(text, identify(text))) == {"ja", "zxx"}
