"""How much text there is in each language, in word equivalents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from locready.language.fold import folded
from locready.model.reading import Reading
from locready.model.scripts import Script, script_of

#: Words that a character stands for, measured on parallel texts so that a half and half page gives a half.
_KANJI, _HIRAGANA, _KATAKANA = 0.57, 0.37, 0.24
_WORDS_A_CHARACTER: Mapping[str, float] = MappingProxyType({"zh-Hans": 1 / 1.65, "zh-Hant": 1 / 1.55, "ja": _KANJI})
_WORDS_A_SYLLABLE: Mapping[Script, float] = MappingProxyType(
    {Script.HIRAGANA: _HIRAGANA, Script.KATAKANA: _KATAKANA, Script.HANGUL: 1 / 2.15, Script.THAI: 1 / 5.3}
)
#: Vietnamese writes its syllables apart.
_WORDS_A_TOKEN: Mapping[str, float] = MappingProxyType({"vi": 1 / 1.45})
_TOKEN = re.compile(r"[^\W_]+(?:['’.,:/@-][^\W_]+)*")


def word_equivalents(text: str, reading: Reading) -> dict[str, float]:
    """Return the words of a text by language, in the measure of English words.

    Args:
        text: the text that was read.
        reading: its reading; text without language counts under ``zxx``.

    Returns:
        BCP 47 → words >= 0, languages in the order in which they appear. Weights: kanji .57, hiragana .37,
        katakana .24, simplified Han 1/1.65, traditional 1/1.55, Hangul syllable 1/2.15, Thai character 1/5.3,
        Vietnamese word 1/1.45, any other word or number 1.
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
    rest = "".join(" " if weight else character for character, weight in zip(plain, by_character, strict=True))
    return sum(by_character) + len(_TOKEN.findall(rest)) * a_token


def _weight(character: str, language: str) -> float:
    """Return what a character counts by itself; 0 where words are counted instead."""
    if character.isascii():
        return 0.0
    script = script_of(character)
    if script is Script.HAN:
        return _WORDS_A_CHARACTER.get(language, _KANJI)
    return _WORDS_A_SYLLABLE.get(script, 0.0)
