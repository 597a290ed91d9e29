"""The words of a Japanese, Chinese or Korean text that a dictionary knows, or that can be compared by their sound.

Longest match over the dictionary's headwords, without a morphological analyser: what matters is which words are there,
not how they hang together.
"""

from __future__ import annotations

import re
import unicodedata

from locready.language.chinese_words import chinese_words
from locready.language.japanese_words import japanese_words
from locready.language.korean_words import korean_words
from locready.language.meaning import Meaning

_WORDS = {"ja": japanese_words, "ko": korean_words, "zh": chinese_words}
#: A figure with its multiples and its unit: other evidence compares figures.
_FIGURE = re.compile(
    r"\d[\d,.]*(?:[十百千万萬億亿兆천만억조]+\d*[\d,.]*)*"
    r"(?:分鐘|分钟|分間|時間|小时|小時|米ドル|ドル|부작"
    r"|[円元年月日時分秒話歳岁名人本館巻回枚稿部集篇室代番位個票页頁원년월일시분초화회명세편개])?"
)


def source_words(text: str, language: str) -> list[Meaning]:
    """Return the different words of a text in ja, zh or ko, in their order."""
    plain = _FIGURE.sub(" ", unicodedata.normalize("NFKC", text))
    return list({meaning.word: meaning for meaning in _WORDS[language](plain)}.values())
