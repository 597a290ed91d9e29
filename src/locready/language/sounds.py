"""How a word sounds, in consonants alone, so that a loan word meets the English word it was made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

#: The mark of a sound among stems, which are letters.
MARK = "~"
#: Sounds that Japanese and Korean do not part are one here: l is r, v is b, z, j, sh and th are s, ch is t.
#: A first vowel is ``a`` whatever it is; w and y count as vowels. English spelling, rules in their order.
_ENGLISH = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"ph", "f"), (r"gh(?![aeiou])", ""), (r"^kn", "n"), (r"^wr", "r"), (r"^wh", "w"), (r"^ps", "s"), (r"mb$", "m"),
        (r"tch", "t"), (r"sch(?=[aeou])", "sk"), (r"ch", "t"), (r"ck", "k"), (r"[tcs]i(?=on|al|an|ous)", "s"),
        (r"tu(?=re|al)", "tu"), (r"dge?(?=[eiy]|$)", "s"), (r"sc(?=[eiy])", "s"), (r"cc(?=[eiy])", "ks"),
        (r"c(?=[eiy])", "s"), (r"g(?=e$|es$|ent|in$|ing$|en)", "s"), (r"ge(?=[ao])", "s"), (r"c", "k"), (r"qu?", "k"),
        (r"x", "ks"), (r"sh|th|z|j", "s"), (r"v", "b"),
        (r"(?<!^)r(?=[^aeiouyr]|$)", ""), (r"l", "r"), (r"h(?![aeiouy])", ""), (r"^[aeiouwy]+", "A"),
        (r"[aeiouwy]+", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
#: Consonants of each kana; the small ones and the long-vowel sign have none.
_ROWS = (
    ("アイウエオヤユヨワヰヱヲ", "A"), ("カキクケコ", "k"), ("ガギグゲゴ", "g"), ("サシスセソザジズゼゾ", "s"),
    ("タチテトツ", "t"), ("ダデド", "d"), ("ヂヅ", "s"), ("ナニヌネノン", "n"), ("ハヒヘホ", "h"), ("フ", "f"),
    ("バビブベボヴ", "b"), ("パピプペポ", "p"), ("マミムメモ", "m"), ("ラリルレロ", "r"),
)  # fmt: skip
_KANA: Mapping[str, str] = MappingProxyType({kana: sound for row, sound in _ROWS for kana in row})
#: Initial and final consonants of a Hangul syllable, in the order of Unicode; ㄹ is r, ㅈ s, ㅊ t as above.
_INITIALS = ("g", "k", "n", "d", "t", "r", "m", "b", "b", "s", "s", "", "s", "s", "t", "k", "t", "p", "h")
_FINALS = (
    "", "k", "k", "k", "n", "n", "n", "t", "r", "r", "r", "r", "r", "r", "r", "r", "m", "p", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "t",
)  # fmt: skip
_HANGUL, _LAST_HANGUL, _VOWELS, _FINAL_FORMS = 0xAC00, 0xD7A3, 21, 28
_NASAL = re.compile(r"m(?=[bp])")
_DOUBLE = re.compile(r"(.)\1+")
#: A sound of fewer consonants says nothing.
_FEWEST = 2


@lru_cache(maxsize=16384)
def english_sound(word: str) -> str | None:
    """Return the consonants of a lower-case English word with the mark before them; None when there are too few."""
    for pattern, instead in _ENGLISH:
        word = pattern.sub(instead, word)
    return _marked(word)


def katakana_sound(word: str) -> str | None:
    """Return the consonants of a katakana word with the mark before them: フィルム and film are both ``~frm``."""
    return _marked(_first_vowel_only("".join(_KANA.get(kana, "") for kana in word)))


def hangul_sound(word: str) -> str | None:
    """Return the consonants of a Hangul word with the mark before them: 프로듀서 is ``~prds``."""
    consonants = "".join(_syllable(character) for character in word)
    return _marked(("A" if _starts_with_vowel(word) else "") + consonants)


def _marked(consonants: str) -> str | None:
    plain = _DOUBLE.sub(r"\1", _NASAL.sub("n", consonants)).replace("f", "p")  # Korean writes f as p
    return MARK + plain if len(plain) >= _FEWEST else None


def _first_vowel_only(sounds: str) -> str:
    return sounds[:1] + sounds[1:].replace("A", "")


def _syllable(character: str) -> str:
    code = ord(character)
    if not _HANGUL <= code <= _LAST_HANGUL:
        return ""
    initial, rest = divmod(code - _HANGUL, _VOWELS * _FINAL_FORMS)
    return _INITIALS[initial] + _FINALS[rest % _FINAL_FORMS]


def _starts_with_vowel(word: str) -> bool:
    return bool(word) and _HANGUL <= ord(word[0]) <= _LAST_HANGUL and not _INITIALS[(ord(word[0]) - _HANGUL) // 588]
