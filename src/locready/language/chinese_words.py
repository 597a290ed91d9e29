"""The words of a Chinese text by the dictionary, and the pinyin of what may be names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from locready.language.english_stems import stem
from locready.language.gloss_index import dictionary, listed, pinyin
from locready.language.meaning import Meaning
from locready.language.wordlists import simplified_characters

_LONGEST = 8
_HAN = re.compile(r"[\u3400-\u9fff]+")
#: Words of one character whose job is grammar.
_GRAMMAR = frozenset("的了是在和与及或也就都而又不没有这那之其于以为从到对把被让给吗呢吧着过个们地得所将很会能可要")


def chinese_words(text: str) -> Iterator[Meaning]:
    """Yield the words of an NFKC text in either script, in simplified characters, as often as they come."""
    for run in _HAN.findall(text.translate(simplified_characters())):
        place = 0
        while place < len(run):
            end, meaning = _next_word(run, place)
            if meaning:
                yield meaning if end - place > 1 else _with_pinyin(meaning, run, place)
            place = end


def _next_word(run: str, place: int) -> tuple[int, Meaning | None]:
    """Return where the longest listed word from a place ends, and what it means unless it is grammar."""
    known = dictionary("zh")
    ends = range(min(len(run), place + _LONGEST), place, -1)
    end = next((end for end in ends if run[place:end] in known), place + 1)
    word = run[place:end]
    return end, listed((word,), "zh") if word in known and word not in _GRAMMAR else None


def _with_pinyin(meaning: Meaning, run: str, place: int) -> Meaning:
    """Return the meaning of a character by itself with the pinyin of it and its neighbours: it may be in a name."""
    syllables = [pinyin().get(character, "") for character in run[max(place - 1, 0) : place + 2]]
    names = {stem(one + other) for one, other in pairwise(syllables) if one and other}
    return replace(meaning, stems=meaning.stems | names)
