"""The shipped dictionaries: what English words may render a foreign word."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import exp, log

from locready.language.english_stems import stem
from locready.language.meaning import Meaning
from locready.language.wordlists import RAREST, log_frequencies

#: Languages there is a dictionary for, by the subtag of the language alone.
LANGUAGES = frozenset({"ja", "ko", "zh"})
#: An English text that a block is compared with has about so many words: by chance it holds a word with frequency f
#: with 1 - exp(-f * words), and what it holds anyway tells nothing.
_USUAL_WORDS = 20
#: What a word weighs that no dictionary has: as much as one of six in a million.
BY_SOUND = 9.0


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
    return _unpacked(f"{language}-en.txt.gz")


@cache
def pinyin() -> Mapping[str, str]:
    """Return simplified Chinese character → its usual reading in pinyin without tones, as in CC-CEDICT."""
    return _unpacked("zh-pinyin.txt.gz")


def _unpacked(name: str) -> dict[str, str]:
    packed = files("locready.language").joinpath("data", name).read_bytes()
    keys, values = gzip.decompress(packed).decode().split("\n\n")
    return dict(zip(keys.split("\n"), values.split("\n"), strict=True))


@lru_cache(maxsize=16384)
def listed(forms: tuple[str, ...], language: str) -> Meaning:
    """Return the meaning of a word that may be any of several forms in the dictionary of its language."""
    english = " ".join(dictionary(language)[form] for form in forms)
    return Meaning(word=forms[-1], stems=stems_of(english), weight=weight_of(english))


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
