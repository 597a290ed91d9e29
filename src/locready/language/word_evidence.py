"""What one word in Latin letters says for and against each language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import log

from locready.language.chances import log_mean, mixed
from locready.language.compounds import compound_likelihood
from locready.language.letters import spelling_likelihoods
from locready.language.rare_words import RARE_WORDS_OF, rare_log_frequency
from locready.language.romaji import romaji_likelihood
from locready.language.vietnamese import is_vietnamese_syllable
from locready.language.wordlists import log_frequencies

ROMAJI = "ja-Latn"

#: Share of words that are from anywhere (names, loans): it bounds what one word can say against a language. More of
#: those in romaji titles are, and hardly any function words, which are this frequent in one language or another.
FOREIGN = 0.15
_FOREIGN_IN_ROMAJI, _FOREIGN_FUNCTION_WORD, _FUNCTION_WORD = 0.3, 0.05, log(1e-3)
#: Where they are from: half of them are English; of the others a part are Japanese names; the rest is from all compared
#: languages alike. Without this a German title with two English words in it would be as odd as one with two Finnish.
_FROM_ENGLISH, _FROM_ROMAJI = 0.5, 0.2
#: Assumed: one word in ten is in no list (rare words, forms), and one in thirty in no large list. Half or twice that
#: moves 0.1 % of the labelled strings.
_UNLISTED, _UNLISTED_AT_ALL = log(0.1), log(0.03)
#: One English word in thirty has a possessive ``'s`` that no list has; in other languages it is a slip, or a name.
_POSSESSIVE, _POSSESSIVE_ELSEWHERE = log(0.03), log(0.001)
#: What a language does not have at all, natural logarithm.
_IMPOSSIBLE = -1000.0
#: Languages whose own words are hardly ever built of Japanese syllables: what is in their large lists and so built is a
#: Japanese name.
_UNLIKE_ROMAJI = frozenset({"en", "de", "nl", "cs", "sv", "nb", "pl"})


@lru_cache(maxsize=2**13)
def word_evidence(
    word: str, languages: tuple[str, ...], spelled: tuple[str, ...], rare: tuple[str, ...]
) -> Mapping[str, float]:
    """Return the log likelihood of a lower-case word in each language, as one of its own or as a foreign one there.

    Args:
        word: a word in lower case.
        languages: those whose lists are to be asked; English and romaji are among them.
        spelled: all languages with letter statistics.
        rare: languages whose large lists are to be asked too.
    """
    if word.endswith("'s") and word not in log_frequencies("en"):
        return _of_possessive(word_evidence(word.removesuffix("'s"), languages, spelled, rare))
    spelling = dict(zip(spelled, spelling_likelihoods(word, spelled), strict=True))
    own = {
        language: _own(word, language, spelling, rare=language in rare and language in RARE_WORDS_OF)
        for language in languages
    }
    is_function_word = max(own.values()) >= _FUNCTION_WORD
    not_english = mixed(log_mean(own.values()), own[ROMAJI], _FROM_ROMAJI)
    foreign = mixed(not_english, own["en"], _FROM_ENGLISH)
    return {
        language: mixed(score, not_english if language == "en" else foreign, _foreign_share(language, is_function_word))
        for language, score in own.items()
    }


def _of_possessive(stem: Mapping[str, float]) -> Mapping[str, float]:
    return {
        language: score + (_POSSESSIVE if language == "en" else _POSSESSIVE_ELSEWHERE)
        for language, score in stem.items()
    }


def _foreign_share(language: str, is_function_word: bool) -> float:
    if is_function_word:
        return _FOREIGN_FUNCTION_WORD
    return _FOREIGN_IN_ROMAJI if language == ROMAJI else FOREIGN


def _own(word: str, language: str, spelling: Mapping[str, float], *, rare: bool) -> float:
    """Return the log likelihood of a word as one of a language's own."""
    if language == ROMAJI:
        likelihood = romaji_likelihood(word)
        return _IMPOSSIBLE if likelihood is None else likelihood
    if language == "vi" and not is_vietnamese_syllable(word):
        return _IMPOSSIBLE
    frequency = log_frequencies(language).get(word)
    if frequency is None and rare and not _is_japanese_name(word, language):
        frequency = rare_log_frequency(word, language)
    if frequency is not None:
        return frequency
    unlisted = (_UNLISTED_AT_ALL if rare else _UNLISTED) + spelling[language]
    compound = compound_likelihood(word, language, rare=rare)
    return unlisted if compound is None else max(unlisted, compound)


def _is_japanese_name(word: str, language: str) -> bool:
    return language in _UNLIKE_ROMAJI and romaji_likelihood(word) is not None
