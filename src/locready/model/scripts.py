"""Which Unicode script a character is written in, and what language a script stands for by itself."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache


class Script(StrEnum):
    """A Unicode script by its ISO 15924 code; ``COMMON`` is punctuation, digits, marks and symbols."""

    COMMON = "Zyyy"
    LATIN = "Latn"
    HAN = "Hani"
    HIRAGANA = "Hira"
    KATAKANA = "Kana"
    BOPOMOFO = "Bopo"
    HANGUL = "Hang"
    CYRILLIC = "Cyrl"
    GREEK = "Grek"
    ARABIC = "Arab"
    HEBREW = "Hebr"
    DEVANAGARI = "Deva"
    BENGALI = "Beng"
    GURMUKHI = "Guru"
    GUJARATI = "Gujr"
    TAMIL = "Taml"
    TELUGU = "Telu"
    KANNADA = "Knda"
    MALAYALAM = "Mlym"
    SINHALA = "Sinh"
    THAI = "Thai"
    LAO = "Laoo"
    TIBETAN = "Tibt"
    MYANMAR = "Mymr"
    KHMER = "Khmr"
    GEORGIAN = "Geor"
    ARMENIAN = "Armn"
    ETHIOPIC = "Ethi"
    MONGOLIAN = "Mong"
    OTHER = "Zzzz"


#: First and last code point of each block whose letters are of one script (Unicode 16, Blocks.txt), in order.
_BLOCKS: tuple[tuple[int, int, Script], ...] = (
    (0x0041, 0x024F, Script.LATIN),
    (0x0250, 0x02AF, Script.LATIN),
    (0x0370, 0x03FF, Script.GREEK),
    (0x0400, 0x052F, Script.CYRILLIC),
    (0x0530, 0x058F, Script.ARMENIAN),
    (0x0590, 0x05FF, Script.HEBREW),
    (0x0600, 0x06FF, Script.ARABIC),
    (0x0750, 0x077F, Script.ARABIC),
    (0x08A0, 0x08FF, Script.ARABIC),
    (0x0900, 0x097F, Script.DEVANAGARI),
    (0x0980, 0x09FF, Script.BENGALI),
    (0x0A00, 0x0A7F, Script.GURMUKHI),
    (0x0A80, 0x0AFF, Script.GUJARATI),
    (0x0B80, 0x0BFF, Script.TAMIL),
    (0x0C00, 0x0C7F, Script.TELUGU),
    (0x0C80, 0x0CFF, Script.KANNADA),
    (0x0D00, 0x0D7F, Script.MALAYALAM),
    (0x0D80, 0x0DFF, Script.SINHALA),
    (0x0E00, 0x0E7F, Script.THAI),
    (0x0E80, 0x0EFF, Script.LAO),
    (0x0F00, 0x0FFF, Script.TIBETAN),
    (0x1000, 0x109F, Script.MYANMAR),
    (0x10A0, 0x10FF, Script.GEORGIAN),
    (0x1100, 0x11FF, Script.HANGUL),
    (0x1200, 0x139F, Script.ETHIOPIC),
    (0x1780, 0x17FF, Script.KHMER),
    (0x1800, 0x18AF, Script.MONGOLIAN),
    (0x1C90, 0x1CBF, Script.GEORGIAN),
    (0x1E00, 0x1EFF, Script.LATIN),
    (0x1F00, 0x1FFF, Script.GREEK),
    (0x2C60, 0x2C7F, Script.LATIN),
    (0x2E80, 0x2FDF, Script.HAN),
    (0x3005, 0x3007, Script.HAN),
    (0x303B, 0x303B, Script.HAN),
    (0x3041, 0x309F, Script.HIRAGANA),
    (0x30A0, 0x30FF, Script.KATAKANA),
    (0x3100, 0x312F, Script.BOPOMOFO),
    (0x3130, 0x318F, Script.HANGUL),
    (0x31A0, 0x31BF, Script.BOPOMOFO),
    (0x31F0, 0x31FF, Script.KATAKANA),
    (0x3400, 0x4DBF, Script.HAN),
    (0x4E00, 0x9FFF, Script.HAN),
    (0xA640, 0xA69F, Script.CYRILLIC),
    (0xA720, 0xA7FF, Script.LATIN),
    (0xA960, 0xA97F, Script.HANGUL),
    (0xAC00, 0xD7FF, Script.HANGUL),
    (0xF900, 0xFAFF, Script.HAN),
    (0xFB00, 0xFB06, Script.LATIN),
    (0xFB1D, 0xFB4F, Script.HEBREW),
    (0xFB50, 0xFDFF, Script.ARABIC),
    (0xFE70, 0xFEFC, Script.ARABIC),
    (0xFF21, 0xFF5A, Script.LATIN),
    (0xFF66, 0xFF9F, Script.KATAKANA),
    (0xFFA0, 0xFFDC, Script.HANGUL),
    (0x1AFF0, 0x1B122, Script.KATAKANA),
    (0x1B150, 0x1B152, Script.HIRAGANA),
    (0x20000, 0x3FFFF, Script.HAN),
)
_STARTS = tuple(first for first, _, _ in _BLOCKS)

#: Spacing vowels and signs of these scripts are marks (Mc, Mn) yet part of the written word.
_LETTER_LIKE = ("L", "M")
_MARKS_OF_NO_SCRIPT = ((0x0300, 0x036F), (0x3099, 0x309A), (0xFE00, 0xFE0F), (0x20D0, 0x20FF))


@lru_cache(maxsize=4096)
def script_of(character: str) -> Script:
    """Return the script of one character.

    Letters and dependent vowels have the script of their block, the iteration and length marks ``々〇ー`` that of
    what they repeat; digits, punctuation, symbols, emoji and free combining marks are ``COMMON``. A letter of a
    block that is not listed is ``OTHER``.
    """
    code = ord(character)
    if code in (0x30A0, 0x30FB) or any(first <= code <= last for first, last in _MARKS_OF_NO_SCRIPT):
        return Script.COMMON
    is_letter = unicodedata.category(character)[0] in _LETTER_LIKE or code == 0x3007
    if not is_letter:
        return Script.COMMON
    position = bisect_right(_STARTS, code) - 1
    if position >= 0 and code <= _BLOCKS[position][1]:
        return _BLOCKS[position][2]
    return Script.OTHER


def runs(text: str) -> Iterator[tuple[int, int, Script]]:
    """Yield ``(start, end, script)`` of each longest run of one script; together they cover the text.

    ``COMMON`` characters form runs of their own.
    """
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or script_of(text[index]) is not script_of(text[start]):
            yield start, index, script_of(text[start])
            start = index


def scripts_in(text: str) -> frozenset[Script]:
    """Return the scripts of the letters of a text; empty when it has none."""
    return frozenset(script_of(character) for character in text) - {Script.COMMON}
