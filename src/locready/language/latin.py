"""Which language words in Latin letters are in: naive Bayes over word lists, spelling and romaji."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import chain

from locready.language.elision import parted
from locready.language.evidence import evidence, spelling_evidence
from locready.language.names import A_NAME, name_limit
from locready.language.romaji import romaji_likelihood
from locready.language.strangers import doubted
from locready.language.verdict import Prior, Verdict, probabilities, weighed
from locready.language.word_evidence import ROMAJI
from locready.language.wordlists import log_frequencies
from locready.model.reading import UNKNOWN

#: What is usual in pitch material: mostly English; then the languages of large film markets; then the others.
_USUAL = {
    "en": 4.0, "fr": 1.0, "de": 1.0, "es": 1.0, "it": 1.0, "pt": 1.0, "nl": 1.0, "id": 1.0, "vi": 1.0, ROMAJI: 1.0,
    "pl": 0.05, "tr": 0.05, "sv": 0.05, "da": 0.05, "nb": 0.05, "fi": 0.05, "cs": 0.05, "hu": 0.05, "ro": 0.05,
    "fil": 0.05, "ms": 0.05,
}  # fmt: skip
#: The languages written in Latin letters by nature.
LATIN_LANGUAGES = tuple(language for language in _USUAL if language != ROMAJI)

#: A list takes 6 ms to load: only those of the few languages are asked that are not quite impossible by spelling.
_WORTH_A_LIST, _LISTS = 0.0001, 12
#: A language with this share of what is sure is one of the material's.
_OF_THE_MATERIAL = 0.05
#: Spelling alone decides between alphabets' habits when it says this much for one language.
_CLEAR = 0.9
#: Below this confidence in a language nobody can tell.
_UNTOLD = 0.25
#: Below this confidence the large lists are asked too, which take 30-90 ms to load: those of languages this likely.
_DECIDED, _WORTH_A_LARGE_LIST = 0.95, 0.01
#: They hold words of every other language too: what they say is never sure.
_BY_RARE_WORDS = 0.85

#: No word is longer; what is gets cut.
_WORD = re.compile(r"[^\W\d_]{1,60}(?:['’][^\W\d_]{1,20}){0,3}")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, composed (NFC), with plain apostrophes, their capitals kept."""
    composed = unicodedata.normalize("NFC", text)
    return parted(tuple(match.group().replace("’", "'") for match in _WORD.finditer(composed)))


def read_latin(parts: tuple[tuple[str, ...], ...], prior: Prior) -> Verdict:
    """Return the language of words that stand together, compared over all languages that are likely.

    Args:
        parts: one or more words, as ``words_of`` gives them, by the parts of the title that they make.
        prior: what the material leads one to expect.
    """
    words = tuple(chain.from_iterable(parts))
    languages = _candidates(words, prior)
    verdict = weighed(evidence(parts, languages, LATIN_LANGUAGES), _USUAL, prior, "latin-words")
    if verdict.confidence < _DECIDED:
        verdict = _by_rare_words(parts, languages, prior) or verdict
    if verdict.confidence < name_limit(words, verdict.language, rare=verdict.method == "rare-words"):
        return A_NAME
    if verdict.confidence < _UNTOLD:
        return Verdict(language=UNKNOWN, confidence=1.0 - verdict.confidence, method="untold")
    return doubted(words, verdict, prior)


def is_clearly_spelled(words: tuple[str, ...], prior: Prior) -> bool:
    """Return whether spelling alone says which language words are in, so that few lists need be asked."""
    return max(_by_spelling(words, prior).values()) >= _CLEAR


def _by_rare_words(parts: tuple[tuple[str, ...], ...], languages: tuple[str, ...], prior: Prior) -> Verdict | None:
    """Return the verdict of the large lists of the likeliest languages; None when no word is to be looked up there."""
    odds, scores = prior.log_odds(_USUAL), evidence(parts, languages, LATIN_LANGUAGES)
    chances = probabilities({language: odds[language] + scores[language] for language in languages})
    likely = tuple(language for language in languages if chances[language] >= _WORTH_A_LARGE_LIST)
    words = tuple(chain.from_iterable(parts))
    titled = sum(word[0].isupper() for word in words) > len(words) / 2
    if not any(_is_rare(word.lower(), likely, titled=titled) for word in words):
        return None
    told = evidence(parts, languages, LATIN_LANGUAGES, rare=("en", *likely))
    verdict = weighed(told, _USUAL, prior, "rare-words")
    return replace(verdict, confidence=min(verdict.confidence, _BY_RARE_WORDS))


def _is_rare(word: str, languages: tuple[str, ...], *, titled: bool) -> bool:
    """Return whether a lower-case word is in no small list, and no Japanese name, of which every large list has some.

    Args:
        word: a word in lower case.
        languages: those whose lists are asked.
        titled: most of the words that it stands with have capitals, as names do.
    """
    if any(word in log_frequencies(language) for language in languages if language != ROMAJI):
        return False
    return not titled or romaji_likelihood(word) is None


def _candidates(words: tuple[str, ...], prior: Prior) -> tuple[str, ...]:
    """Return the languages whose lists are worth loading: English, romaji, the material's own, the likeliest."""
    chances = _by_spelling(words, prior)
    here = (language for language in LATIN_LANGUAGES if prior.shares.get(language, 0.0) >= _OF_THE_MATERIAL)
    likely = sorted(LATIN_LANGUAGES, key=lambda language: -chances[language])[:_LISTS]
    worth = (language for language in likely if chances[language] >= _WORTH_A_LIST)
    return tuple(dict.fromkeys(("en", *here, *worth, ROMAJI)))


def _by_spelling(words: tuple[str, ...], prior: Prior) -> dict[str, float]:
    odds = prior.log_odds(_USUAL)
    spelled = spelling_evidence(words, LATIN_LANGUAGES)
    return probabilities({language: odds[language] + score for language, score in spelled.items()})
