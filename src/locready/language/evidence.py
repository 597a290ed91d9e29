"""What one Latin word says for and against each language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import exp, log, log1p

from locready.language.compounds import compound_likelihood
from locready.language.letters import spelling_likelihoods
from locready.language.romaji import romaji_likelihood
from locready.language.vietnamese import is_vietnamese_syllable
from locready.language.wordlists import log_frequencies

ROMAJI = "ja-Latn"

#: Assumed: one word in ten is in no list (rare words, forms). Half or twice that moves 0.1 % of the labelled strings.
_UNLISTED = log(0.1)
#: Share of words that are from anywhere (names, loans): it bounds what one word can say against a language. More of the
#: words with a capital inside a text are, and of those in romaji titles, which are full of English.
_FOREIGN, _FOREIGN_CAPITALISED, _FOREIGN_IN_ROMAJI = 0.05, 0.2, 0.15
#: What a language does not have at all, natural logarithm.
_IMPOSSIBLE = -1000.0


@lru_cache(maxsize=2**10)
def evidence(words: tuple[str, ...], languages: tuple[str, ...], spelled: tuple[str, ...]) -> Mapping[str, float]:
    """Return the log likelihood of words that stand together in each language, by word lists and spelling.

    Args:
        words: with their capitals.
        languages: those whose lists are to be asked.
        spelled: all languages with letter statistics; ``languages`` are among them, or ``ja-Latn``.
    """
    total = dict.fromkeys(languages, 0.0)
    for place, word in enumerate(words):
        for language, score in _of_word(word.lower(), _foreign_share(place, words), languages, spelled).items():
            total[language] += score
    return total


@lru_cache(maxsize=2**10)
def spelling_evidence(words: tuple[str, ...], languages: tuple[str, ...]) -> Mapping[str, float]:
    """Return the log likelihood of words in each language by spelling alone, which needs no word list."""
    total = dict.fromkeys(languages, 0.0)
    for word in words:
        scores = spelling_likelihoods(word.lower(), languages)
        anywhere = _log_mean(scores)
        for language, score in zip(languages, scores, strict=True):
            total[language] += _either(score, anywhere, _FOREIGN)
    return total


def _foreign_share(place: int, words: tuple[str, ...]) -> float:
    """A capital says that a word may be a name, unless it is the first word or all are in capitals."""
    telling = place > 0 and words[place][0].isupper() and not all(word.isupper() for word in words)
    return _FOREIGN_CAPITALISED if telling else _FOREIGN


@lru_cache(maxsize=2**13)
def _of_word(word: str, foreign: float, languages: tuple[str, ...], spelled: tuple[str, ...]) -> Mapping[str, float]:
    spelling = dict(zip(spelled, spelling_likelihoods(word, spelled), strict=True))
    own = {language: _own(word, language, spelling) for language in languages}
    anywhere = _log_mean(own.values())
    return {
        language: _either(score, anywhere, _FOREIGN_IN_ROMAJI if language == ROMAJI else foreign)
        for language, score in own.items()
    }


def _own(word: str, language: str, spelling: Mapping[str, float]) -> float:
    """Return the log likelihood of a word as one of a language's own."""
    if language == ROMAJI:
        likelihood = romaji_likelihood(word)
        return _IMPOSSIBLE if likelihood is None else likelihood
    if language == "vi" and not is_vietnamese_syllable(word):
        return _IMPOSSIBLE
    frequency = log_frequencies(language).get(word)
    if frequency is not None:
        return frequency
    compound = compound_likelihood(word, language)
    unlisted = _UNLISTED + spelling[language]
    return unlisted if compound is None else max(unlisted, compound)


def _either(own: float, anywhere: float, foreign: float) -> float:
    """Return the logarithm of the mixture of a language's own words and of words from anywhere."""
    one, other = own + log(1 - foreign), anywhere + log(foreign)
    return max(one, other) + log1p(exp(-abs(one - other)))


def _log_mean(scores: Iterable[float]) -> float:
    values = tuple(scores)
    best = max(values)
    return best + log(sum(exp(value - best) for value in values) / len(values))
