"""What kind of character it is, as far as laying out and joining text depends on it."""

from __future__ import annotations

import re
from enum import Enum

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]

Ranges = tuple[tuple[int, int], ...]

#: Han, kana, bopomofo and their punctuation: written without spaces between words.
SPACELESS: Ranges = (
    (0x2E80, 0x2FDF),
    (0x3001, 0x30FF),
    (0x3100, 0x312F),
    (0x31A0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF01, 0xFF9F),
    (0x20000, 0x3FFFF),
)
HANGUL: Ranges = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7AF))
#: Hebrew, Arabic and their kin.
RIGHT_TO_LEFT: Ranges = ((0x0590, 0x08FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC))

#: White space, and what pdfium puts for the end of a line.
WHITE: Ranges = (
    (0x0009, 0x000D),
    (0x0020, 0x0020),
    (0x00A0, 0x00A0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x202F, 0x202F),
    (0x3000, 0x3000),
)


def _characters(ranges: Ranges) -> str:
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


_SPACELESS, _HANGUL = _characters(SPACELESS), _characters(HANGUL)
_LATIN = "A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff"
#: Writing of South and South-East Asia, Hebrew, Arabic, Georgian … : a family of its own beside Latin and Chinese.
_OTHER = "\u0530-\u10ff\u1200-\u1cff"

_SPACELESS_ONE = re.compile(f"[{_SPACELESS}]")
_EAST = re.compile(f"[{_SPACELESS}{_HANGUL}]")
_EAST_LETTER = re.compile(f"[\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff{_HANGUL}]")
_OPENS_EAST = re.compile(rf"\W*(?:{_EAST_LETTER.pattern}){{2}}")
_WEST_LETTER = re.compile(f"[{_LATIN}]")
_OTHER_LETTER = re.compile(f"[{_OTHER}]")
_KANA = re.compile("[\u3040-\u30ff\u2026\\s]+")

_SPACE_IN_EAST = re.compile(f"(?<=[\u3000{_SPACELESS}]) +(?=[\u3000{_SPACELESS}])|(?<=\u3000) +| +(?=\u3000)")
_SYMBOL = re.compile("[\uf000-\uf0ff]")
#: Control characters, private use (but for the bullets of symbol fonts and the Thai forms of Windows) and U+FFFD.
_STRANGE = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\ue000-\uefff\uf100-\uf6ff\uf71b-\uf8ff\ufffd\U000f0000-\U0010ffff]"
)
_CYRILLIC_AS_HANGUL = re.compile("[\ud080-\ud0bf\ud180-\ud1bf]")
_SPACES = re.compile("[ \\t\\r\\n\\u00a0\\u2000-\\u200a]+")
_CONTROLS = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\u200b\\ufeff]+")
_ITEM = re.compile(r"\s*(?:[•‣◦▪▫■□◆◇●○◎★☆▶►▷✓✔➢➤※◼◾\uf000-\uf0ff]|・(?!\s*$)|[①-⑳])")
_MAYBE_ITEM = re.compile(r"\s*(?:[-–—*]\s|[(（]?\d{1,2}[.)．）]\s*(?!\d))")


class Family(Enum):
    """The family of scripts of a line; MIXED goes with every other."""

    EAST = "east"
    WEST = "west"
    OTHER = "other"
    MIXED = "mixed"


def family(text: str) -> Family:
    """Tell the family: EAST from a quarter of Chinese, Japanese or Korean letters on, WEST only without any.

    A line that opens with two such letters is EAST whatever follows: ``聯絡：marcus@example.com``.
    """
    east, west, other = (len(kind.findall(text)) for kind in (_EAST_LETTER, _WEST_LETTER, _OTHER_LETTER))
    if east and (4 * east >= east + west or _OPENS_EAST.match(text)):
        return Family.EAST
    if other > west:
        return Family.OTHER
    return Family.WEST if west > 1 and not east else Family.MIXED


def is_east(character: str) -> bool:
    """Whether it is set in a square, so that it may stand in a column: Chinese, Japanese, Korean."""
    return bool(_EAST.match(character))


def is_spaceless(character: str) -> bool:
    """Whether no space belongs between it and its like: Chinese and Japanese, not Korean."""
    return bool(_SPACELESS_ONE.match(character))


def has_spaceless(text: str) -> bool:
    """Whether any character is Chinese or Japanese."""
    return bool(_SPACELESS_ONE.search(text))


def among(codes: Codes, ranges: Ranges) -> npt.NDArray[np.bool_]:
    """Tell which code points lie in one of the ranges, all at once."""
    found = np.zeros(len(codes), dtype=np.bool_)
    if len(codes) and codes.max() >= ranges[0][0]:
        for first, last in ranges:
            found |= (codes >= first) & (codes <= last)
    return found


def codes_of(text: str) -> Codes:
    """Return the code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def is_kana(text: str) -> bool:
    """Whether it could be ruby, the small reading set beside a word."""
    return bool(_KANA.fullmatch(text))


def opens_item(text: str) -> bool:
    """Whether it begins with a mark that only items of a list begin with."""
    return bool(_ITEM.match(text))


def may_open_item(text: str) -> bool:
    """Whether it begins with a dash or number, as an item of a list may, and the middle of a sentence too."""
    return bool(_MAYBE_ITEM.match(text))


def strange(text: str, *, guessed: bool = False) -> int:
    """Count the characters that cannot be text: codes of a font that nobody translated to Unicode.

    In ``guessed`` text, rare Hangul are counted too: they are Cyrillic in UTF-8 where the font owes UTF-16.
    """
    return len(_STRANGE.findall(text)) + (len(_CYRILLIC_AS_HANGUL.findall(text)) if guessed else 0)


def tidy(text: str) -> str:
    """Drop control characters and spaces between Chinese or Japanese characters; make other white space one space.

    Marks of symbol fonts, which have no meaning outside their font, become bullets. The ideographic space stays:
    it stands for a separator there, as a tab or a dash would in English.
    """
    plain = _SPACES.sub(" ", _CONTROLS.sub("", _SYMBOL.sub("•", text)))
    return _SPACE_IN_EAST.sub("", plain).strip()
