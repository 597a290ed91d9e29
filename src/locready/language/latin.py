"""Which language words in Latin letters are in: naive Bayes over word lists, spelling and romaji."""

from __future__ import annotations

import re
import unicodedata

from locready.language.compounds import compound_likelihood
from locready.language.evidence import ROMAJI, evidence, spelling_evidence
from locready.language.long_text import NOT_SURE, detected, is_long
from locready.language.strangers import doubted
from locready.language.verdict import Prior, Verdict, probabilities, weighed
from locready.language.wordlists import log_frequencies
from locready.model.reading import NO_LANGUAGE, UNKNOWN

#: What is usual in pitch material: mostly English; then the languages of large film markets; then the others.
_USUAL = {
    "en": 4.0, "fr": 1.0, "de": 1.0, "es": 1.0, "it": 1.0, "pt": 1.0, "nl": 1.0, "id": 1.0, "vi": 1.0, ROMAJI: 0.6,
    "pl": 0.15, "tr": 0.15, "sv": 0.15, "da": 0.15, "nb": 0.15, "fi": 0.15, "cs": 0.15, "hu": 0.15, "ro": 0.1,
    "fil": 0.1, "ms": 0.05,
}  # fmt: skip
#: The languages written in Latin letters by nature.
LATIN_LANGUAGES = tuple(language for language in _USUAL if language != ROMAJI)

#: A list takes 6 ms to load: only those of the few languages are asked that are this likely by spelling (more so in a
#: material that is known), or, when there is nothing else to go by, that are not quite impossible.
_WORTH_A_LIST, _WORTH_A_LIST_HERE, _NOT_IMPOSSIBLE, _LISTS = 0.1, 0.3, 0.0001, 10
#: A language with this share of what is sure is one of the material's.
_OF_THE_MATERIAL = 0.05
#: Spelling alone decides between alphabets' habits when it says this much for one language.
_CLEAR = 0.9
#: Below this confidence in a language nobody can tell.
_UNTOLD = 0.25
#: Below these, capitalised words are taken for a name: when the last is in no list; when all are in capitals and in no
#: list, or acronyms of at most so many letters; when there are several and none is in a list.
_NAME, _SHOUTED, _ACRONYM_LETTERS, _FULL_NAME = 0.4, 0.9, 4, 1.1
#: How sure it is that such words are one.
_AS_A_NAME = 0.7

#: No word is longer; what is gets cut.
_WORD = re.compile(r"[^\W\d_]{1,60}(?:['’][^\W\d_]{1,20}){0,3}")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, composed (NFC), with plain apostrophes, their capitals kept."""
    composed = unicodedata.normalize("NFC", text)
    return tuple(match.group().replace("’", "'") for match in _WORD.finditer(composed))


def read_latin(words: tuple[str, ...], prior: Prior, *, thorough: bool = False) -> Verdict:
    """Return the language of words that stand together, compared over all languages that are likely.

    Args:
        words: as ``words_of`` gives them, one or more.
        prior: what the material leads one to expect.
        thorough: ask the word lists of unlikely languages too.
    """
    worth = _WORTH_A_LIST_HERE if prior else _WORTH_A_LIST
    languages = _candidates(words, prior, _NOT_IMPOSSIBLE if thorough else worth)
    verdict = weighed(evidence(words, languages, LATIN_LANGUAGES), _USUAL, prior, "latin-words")
    if is_long(words) and verdict.confidence < NOT_SURE:
        return doubted(words, detected(words, LATIN_LANGUAGES) or verdict, prior)
    if verdict.confidence < _name_limit(words, verdict.language):
        return Verdict(language=NO_LANGUAGE, confidence=_AS_A_NAME, method="name")
    if verdict.confidence < _UNTOLD:
        return Verdict(language=UNKNOWN, confidence=1.0 - verdict.confidence, method="untold")
    return doubted(words, verdict, prior)


def is_clearly_spelled(words: tuple[str, ...], prior: Prior) -> bool:
    """Return whether spelling alone says which language words are in, so that few lists need be asked."""
    return max(_by_spelling(words, prior).values()) >= _CLEAR


def _candidates(words: tuple[str, ...], prior: Prior, least: float) -> tuple[str, ...]:
    """Return the languages whose lists are worth loading: English, romaji, the material's own, the likeliest."""
    chances = _by_spelling(words, prior)
    here = (language for language in LATIN_LANGUAGES if prior.shares.get(language, 0.0) >= _OF_THE_MATERIAL)
    likely = sorted(LATIN_LANGUAGES, key=lambda language: -chances[language])[:_LISTS]
    worth = (language for language in likely if chances[language] >= least)
    return tuple(dict.fromkeys(("en", *here, *worth, ROMAJI)))


def _by_spelling(words: tuple[str, ...], prior: Prior) -> dict[str, float]:
    odds = prior.log_odds(_USUAL)
    spelled = spelling_evidence(words, LATIN_LANGUAGES)
    return probabilities({language: odds[language] + score for language, score in spelled.items()})


def _name_limit(words: tuple[str, ...], language: str) -> float:
    """Return the confidence in a language below which words are rather a name; 0 when they cannot be one."""
    if language == ROMAJI or not all(word[0].isupper() for word in words):
        return 0.0
    listed = [_is_listed(word.lower(), language) for word in words]
    if all(word.isupper() for word in words):
        return _SHOUTED if not any(listed) or all(len(word) <= _ACRONYM_LETTERS for word in words) else 0.0
    if len(words) == 1 or any(listed):
        return 0.0 if listed[-1] else _NAME
    return _FULL_NAME


def _is_listed(word: str, language: str) -> bool:
    """Return whether a word, or both parts of a compound, are in the list of the language or of English."""
    in_a_list = word in log_frequencies(language) or word in log_frequencies("en")
    return in_a_list or compound_likelihood(word, language) is not None
