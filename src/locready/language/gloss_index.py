"""The shipped dictionaries: what English words may render a foreign word."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import exp, log

from locready.language.english_stems import stem
from locready.language.wordlists import RAREST, log_frequencies

#: Languages there is a dictionary for, by the subtag of the language alone.
LANGUAGES = frozenset({"ja", "ko", "zh"})
#: An English text that a block is compared with has about so many words: by chance it holds a word with frequency f
#: with 1 - exp(-f * words), and what it holds anyway tells nothing.
_USUAL_WORDS = 20


@cache
def dictionary(language: str) -> Mapping[str, str]:
    """Return foreign word → English words, apart by spaces, the likeliest first.

    Words are NFKC; Chinese ones simplified; Japanese verbs and adjectives in their dictionary form. The files are made
    by ``bench/glosses.py`` out of JMdict, JMnedict, CC-CEDICT and the trade's glossaries (NOTICE names the licences).

    Raises:
        KeyError: no dictionary is shipped for the language; see ``LANGUAGES``.
    """
    if language not in LANGUAGES:
        raise KeyError(language)
    packed = files("locready.language").joinpath("data", f"{language}-en.txt.gz").read_bytes()
    words, english = gzip.decompress(packed).decode().split("\n\n")
    return dict(zip(words.split("\n"), english.split("\n"), strict=True))


@lru_cache(maxsize=32768)
def stems_of(english: str) -> frozenset[str]:
    """Return the stems of the words of a dictionary's line."""
    return frozenset(stem(word) for word in english.split())


@lru_cache(maxsize=32768)
def weight_of(english: str) -> float:
    """Return how telling it is that a text holds one of these English words: nats, by their rarity in English."""
    listed = log_frequencies("en")
    return telling(listed.get(word, RAREST) for word in english.split())


def telling(frequencies: Iterable[float]) -> float:
    """Return in nats how unlikely a text of usual length is to hold one of the words with these log frequencies."""
    chance = sum(map(exp, frequencies))
    return -log(1 - exp(-chance * _USUAL_WORDS))
