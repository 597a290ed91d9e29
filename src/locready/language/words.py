"""How much text there is in each language, in word equivalents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from locready.language.fold import folded
from locready.model.reading import Reading
from locready.model.scripts import Script, script_of

#: English words that a character stands for, measured on parallel texts (bench/share.py, docs/decisions/share.md) so
#: that a half and half page gives a half. Han by language, other scripts by themselves.
_WORDS_A_HAN: Mapping[str, float] = MappingProxyType({"ja": 0.57, "zh-Hans": 1 / 1.55, "zh-Hant": 1 / 1.55})
_WORDS_A_CHARACTER: Mapping[Script, float] = MappingProxyType(
    {
        Script.HIRAGANA: 0.37, Script.KATAKANA: 0.24, Script.HANGUL: 1 / 2.15, Script.THAI: 1 / 5.3,
        Script.LAO: 1 / 5.6, Script.KHMER: 1 / 5.6, Script.MYANMAR: 1 / 7,
    }
)  # fmt: skip
#: English words that a word stands for, where it is not one. Vietnamese and Tibetan write their syllables apart;
#: Finnish, Turkish and Tamil say with endings, Hebrew with prefixes, what takes English a word of its own.
_WORDS_A_TOKEN: Mapping[str, float] = MappingProxyType(
    {
        "vi": 1 / 1.45, "bo": 1 / 1.8, "fr": 0.9, "ur": 0.8,
        "cs": 1.15, "hu": 1.15, "hy": 1.15, "pl": 1.15, "ka": 1.2, "kn": 1.2, "tr": 1.2, "et": 1.25, "he": 1.25,
        "ta": 1.35, "te": 1.35, "fi": 1.4, "ml": 1.6,
    }
)  # fmt: skip
#: Soft hyphen, zero-width non-joiner and joiner: Persian and the scripts of India write them inside words.
_JOINERS = "\u00ad\u200c\u200d"
_TOKEN = re.compile(r"[^\W_]+(?:['’.,:/@&-][^\W_]+)*")


def word_equivalents(text: str, reading: Reading) -> dict[str, float]:
    """Return the words of a text by language, in the measure of English words.

    Args:
        text: the text that was read.
        reading: its reading; text without language counts under ``zxx``.

    Returns:
        BCP 47 → words >= 0, languages in the order in which they appear. Weights: kanji .57, hiragana .37,
        katakana .24, Chinese character 1/1.55, Hangul syllable 1/2.15, Thai character 1/5.3, Vietnamese word 1/1.45,
        a word or number of most other languages 1; the tables of this module have them all.
    """
    counts: dict[str, float] = {}
    for span in reading.spans:
        words = words_in(text[span.start : span.end], span.language)
        if words:
            counts[span.language] = counts.get(span.language, 0.0) + words
    return counts


def words_in(text: str, language: str) -> float:
    """Return the word equivalents of a text in one language."""
    a_token = _WORDS_A_TOKEN.get(language, 1.0)
    if text.isascii():
        return len(_TOKEN.findall(text)) * a_token
    plain = unicodedata.normalize("NFC", folded(text).text)
    by_character = [_weight(character, language) for character in plain]
    rest = "".join(
        " " if weight else "" if _joins(character) else character
        for character, weight in zip(plain, by_character, strict=True)
    )
    return sum(by_character) + len(_TOKEN.findall(rest)) * a_token


def _joins(character: str) -> bool:
    """Say whether a character stands inside a word without being a letter: a vowel sign, an accent, a joiner."""
    return character in _JOINERS or unicodedata.category(character).startswith("M")


def _weight(character: str, language: str) -> float:
    """Return what a character counts by itself; 0 where words are counted instead."""
    if character.isascii():
        return 0.0
    script = script_of(character)
    if script is Script.HAN:
        return _WORDS_A_HAN.get(language, _WORDS_A_HAN["ja"])
    return _WORDS_A_CHARACTER.get(script, 0.0)
