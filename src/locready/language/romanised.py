"""Japanese names in Latin letters, whichever way their long vowels are written: Ohno, Oono and Ōno are one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_LONG_O = re.compile(r"o[ou]|oh(?=[^aeiouy]|$)")
_LONG_U = re.compile(r"uu")
_NASAL = re.compile(r"m(?=[bmp])")
_VOWELS, _SMALL_Y = "aiueo", "ャュョ"
#: Rows of kana with their five syllables; Hepburn where it differs from the row's letter.
_ROWS = (
    ("アイウエオ", ""), ("カキクケコ", "k"), ("ガギグゲゴ", "g"), ("サシスセソ", "s"), ("ザジズゼゾ", "z"),
    ("タチツテト", "t"), ("ダヂヅデド", "d"), ("ナニヌネノ", "n"), ("ハヒフヘホ", "h"), ("バビブベボ", "b"),
    ("パピプペポ", "p"), ("マミムメモ", "m"), ("ラリルレロ", "r"), ("ァィゥェォ", ""),
)  # fmt: skip
_HEPBURN = {
    "シ": "shi", "ジ": "ji", "チ": "chi", "ツ": "tsu", "ヂ": "ji", "ヅ": "zu", "フ": "fu", "ヴ": "vu", "ン": "n",
    "ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo", "ー": "", "ッ": "",
}  # fmt: skip
_KANA: Mapping[str, str] = MappingProxyType(
    {kana: start + vowel for row, start in _ROWS for kana, vowel in zip(row, _VOWELS, strict=True)} | _HEPBURN
)


def plain_romaji(word: str) -> str:
    """Return a lower-case romanised word with short vowels only: yuuko and yuko, shimbun and shinbun are one."""
    return _NASAL.sub("n", _LONG_U.sub("u", _LONG_O.sub("o", word)))


def katakana_romaji(word: str) -> str:
    """Return a katakana word in Hepburn romaji with short vowels and single consonants: ゴンタ is gonta."""
    letters = ""
    for kana in word:
        sound = _KANA.get(kana, "")
        if kana in _SMALL_Y and letters.endswith("i"):
            letters = letters[:-1]
            sound = sound[1:] if letters.endswith(("sh", "ch", "j")) else sound
        letters += sound
    return plain_romaji(letters)
