"""The grammar of romaji."""

import pytest

from locready.language.romaji import romaji_likelihood


@pytest.mark.parametrize("word", ["kokuho", "shounen", "gakkou", "shimbun", "kyoto", "jun'ichi", "ōkami"])
def test_words_of_japanese_syllables_can_be_romaji(word):
    assert romaji_likelihood(word) is not None


@pytest.mark.parametrize("word", ["film", "strand", "via", "yi", "wu", "lago"])
def test_other_words_cannot(word):
    assert romaji_likelihood(word) is None


def test_a_mora_that_only_lengthens_or_closes_a_syllable_costs_less():
    likelihood = {word: romaji_likelihood(word) for word in ("koukou", "kotokoto")}

    assert likelihood["koukou"] > likelihood["kotokoto"]
