"""Whether words in Latin letters are rather the name of somebody or something than text in a language."""

from __future__ import annotations

import re

from locready.language.compounds import compound_likelihood
from locready.language.rare_words import RARE_WORDS_OF, rare_log_frequency
from locready.language.verdict import Verdict
from locready.language.word_evidence import ROMAJI
from locready.language.wordlists import log_frequencies
from locready.model.reading import NO_LANGUAGE

#: The verdict on a name, with how sure it is that such words are one.
A_NAME = Verdict(language=NO_LANGUAGE, confidence=0.7, method="name")
#: Below these confidences in a language, capitalised words are taken for a name: when the last is in no list; when all
#: are in capitals and in no list, or acronyms of at most so many letters, or, as brands are, in a large list only; when
#: there are several and none is in a list.
_NAME, _SHOUTED, _ACRONYM_LETTERS, _SHOUTED_RARELY, _FULL_NAME = 0.4, 0.9, 3, 0.6, 1.1
#: A capital inside: YouTube, iTunes. No language writes its words so.
_BRAND = re.compile(r"[A-Z]?[a-z]{1,20}(?:[A-Z][a-z]{1,20}){1,3}")


def is_brand(words: tuple[str, ...]) -> bool:
    """Return whether there is one word, written as brands are; among others it may be two that OCR has joined."""
    return len(words) == 1 and _BRAND.fullmatch(words[0]) is not None


def name_limit(words: tuple[str, ...], language: str, *, rare: bool) -> float:
    """Return the confidence in a language below which words are rather a name; 0 when they cannot be one.

    Args:
        words: with their capitals.
        language: the likeliest.
        rare: what the large list of the language holds is no name.
    """
    if language == ROMAJI or not all(word[0].isupper() for word in words):
        return 0.0
    listed = [_is_listed(word.lower(), language) for word in words]
    if all(word.isupper() for word in words):
        return 0.0 if any(listed) and not _are_acronyms(words) else _limit_in_capitals(words, language, rare=rare)
    if rare:
        listed = [known or _is_rare_word(word.lower(), language) for known, word in zip(listed, words, strict=True)]
    if len(words) == 1 or any(listed):
        return 0.0 if listed[-1] else _NAME
    return _FULL_NAME


def _limit_in_capitals(words: tuple[str, ...], language: str, *, rare: bool) -> float:
    known = rare and not _are_acronyms(words) and any(_is_rare_word(word.lower(), language) for word in words)
    return _SHOUTED_RARELY if known else _SHOUTED


def _are_acronyms(words: tuple[str, ...]) -> bool:
    return all(len(word) <= _ACRONYM_LETTERS for word in words)


def _is_listed(word: str, language: str) -> bool:
    """Return whether a word, or both parts of a compound, are in the list of the language or of English."""
    in_a_list = word in log_frequencies(language) or word in log_frequencies("en")
    return in_a_list or compound_likelihood(word, language) is not None


def _is_rare_word(word: str, language: str) -> bool:
    return language in RARE_WORDS_OF and rare_log_frequency(word, language) is not None
