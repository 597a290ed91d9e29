from __future__ import annotations

import pytest

from locready.language.sounds import english_sound, hangul_sound, katakana_sound


@pytest.mark.parametrize(
    ("katakana", "english"),
    [
        ("フィルム", "film"),
        ("バジェット", "budget"),
        ("プロデューサー", "producer"),
        ("エピソード", "episode"),
        ("マーケティング", "marketing"),
        ("コンピューター", "computer"),
    ],
)
def test_a_katakana_word_sounds_like_the_english_word_it_is_made_of(katakana, english):
    assert katakana_sound(katakana) == english_sound(english)


@pytest.mark.parametrize(
    ("hangul", "english"),
    [
        ("필름", "film"),
        ("시놉시스", "synopsis"),
        ("애니메이션", "animation"),
        ("플랫폼", "platform"),
        ("미스터리", "mystery"),
    ],
)
def test_a_hangul_loan_word_sounds_like_the_english_word_it_is_made_of(hangul, english):
    assert hangul_sound(hangul) == english_sound(english)


@pytest.mark.parametrize(("katakana", "english"), [("フィルム", "farm"), ("バジェット", "gadget")])
def test_a_katakana_word_does_not_sound_like_other_words(katakana, english):
    assert katakana_sound(katakana) != english_sound(english)


def test_a_single_consonant_tells_nothing():
    assert katakana_sound("ケア") is None
    assert english_sound("key") is None
