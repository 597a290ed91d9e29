"""Long text in Latin letters, read by langdetect where few words are in the lists."""

from __future__ import annotations

import pytest

from locready.language.latin import LATIN_LANGUAGES, words_of
from locready.language.long_text import detected, is_long

LONG = {
    "de": "Der Film erzählt die Geschichte einer jungen Frau, die nach dem Krieg in ihre Heimat zurückkehrt.",
    "fr": "Le film raconte l'histoire d'une jeune femme qui revient dans son village natal après la guerre.",
    "en": "THE FILM TELLS THE STORY OF A YOUNG WOMAN WHO RETURNS TO HER HOME TOWN AFTER THE WAR.",
}


@pytest.mark.parametrize("language", LONG)
def test_long_text_is_told_in_capitals_or_not(language):
    verdict = detected(words_of(LONG[language]), LATIN_LANGUAGES)

    assert verdict is not None
    assert (verdict.language, verdict.method) == (language, "langdetect")


def test_the_answer_is_the_same_every_time():
    words = words_of(LONG["de"] + " " + LONG["fr"])

    assert len({detected(words, LATIN_LANGUAGES) for _ in range(5)}) == 1


def test_only_the_languages_that_are_allowed_are_answered():
    verdict = detected(words_of(LONG["de"]), ("en", "nl"))

    assert verdict is not None
    assert verdict.language in {"en", "nl"}


def test_a_short_text_is_not_long():
    assert not is_long(words_of("Synopsis"))
    assert is_long(words_of(LONG["en"]))
