"""Korean words of Chinese origin, read off the Chinese and Japanese dictionaries, and everyday native words.

No open Korean dictionary comes as a package. But most Korean nouns are Sino-Korean: 영화 is 映畫 read the Korean way.
So every Han word of CC-CEDICT and JMdict is read in Korean, and kept where wordfreq's Korean list knows the reading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from glossing.chinese import dictionary
from glossing.entry import Glosses, merged
from glossing.japanese import japanese

#: Homophones of a reading that are taken, the most frequent in Chinese and Japanese first.
_HOMOPHONES = 3
_HAN_WORD = re.compile(r"[\u3400-\u9fff]{2,}")
_NATIVE = Path(__file__).with_name("korean_native.tsv")
#: A homophone this many times rarer than the first one is left out.
_RARER = 30.0


def korean() -> Glosses:
    """Return Sino-Korean words that wordfreq's list holds, by their sound."""
    listed = import_module("wordfreq").get_frequency_dict("ko")
    found: dict[str, list[tuple[float, tuple[str, ...]]]] = defaultdict(list)
    for word, english, frequency in _han_words():
        reading = _read(word)
        if reading in listed:
            found[reading].append((frequency, english))
    return {reading: merged(_likeliest(several)) for reading, several in found.items()}


def korean_native() -> Glosses:
    """Return the everyday native words of korean_native.tsv."""
    rows = (line.split("\t") for line in _NATIVE.read_text(encoding="utf-8").splitlines()[1:])
    return {word: tuple(english.split()) for word, english in rows}


def _likeliest(several: list[tuple[float, tuple[str, ...]]]) -> list[tuple[str, ...]]:
    ranked = sorted(several, key=lambda pair: -pair[0])[:_HOMOPHONES]
    return [english for frequency, english in ranked if frequency * _RARER >= ranked[0][0]]


def _han_words() -> Iterator[tuple[str, tuple[str, ...], float]]:
    """Yield word in traditional characters, English words, and how frequent it is where it is written so."""
    frequent = {language: import_module("wordfreq").get_frequency_dict(language, "large") for language in ("zh", "ja")}
    for line in dictionary():
        if _HAN_WORD.fullmatch(line.traditional) and line.english:
            yield line.traditional, line.english, frequent["zh"].get(line.simplified, 1e-9)
    for word, english in japanese().items():
        if _HAN_WORD.fullmatch(word):
            yield word.translate(_traditional()), english, frequent["ja"].get(word, 1e-9)


def _read(word: str) -> str:
    """Return the Korean reading, with what the first syllable changes (두음법칙: 력사 is 역사)."""
    return str(import_module("hanja").translate(word, "substitution"))


@cache
def _traditional() -> dict[int, str]:
    """Return what writes Japanese characters in traditional ones."""
    spec = find_spec("opencc")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("opencc-python-reimplemented")
    lines = (Path(spec.origin).parent / "dictionary" / "JPVariants.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split() for line in lines if line.strip())
    return {ord(new[0]): old for old, *new in pairs if new}
