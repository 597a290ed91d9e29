"""Dirt that character recognition took for writing."""

import pytest

from locready.language import identify


@pytest.mark.parametrize("text", ["@#%^&*~", "~|_} {;: ^^ ##", "|l1 .,; rn~", "-- i ' ,.| l", "· • ° ¬ o"])
def test_signs_with_a_stray_letter_among_them_have_no_language(text):
    assert identify(text).language in ("zxx", "und")


@pytest.mark.parametrize("text", ["No. 3", "To be, or not to be.", "“Go!”", "Q & A"])
def test_short_words_with_their_punctuation_are_read(text):
    assert identify(text).language == "en"
