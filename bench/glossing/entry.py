"""A dictionary's entry as all makers hand it on, and how a definition becomes words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import chain, zip_longest
from typing import TypeAlias

from locready.language.english_stems import content_words, stem

#: Foreign word -> English words that may render it, lower-case, the likeliest first.
Glosses: TypeAlias = Mapping[str, tuple[str, ...]]

#: More English words than this are senses that a reader of film material hardly meets.
MOST_WORDS = 6
#: Words rarer than this cost more room in the wheel than they are worth: one in ten million.
RAREST = 1e-7
#: A definition of more content words explains a thing instead of naming it.
_LONGEST_DEFINITION = 4
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\]]*\]|\{[^}]*\}")
#: Hyphens go, so that parts come alone; so do Han characters and kana, which refer to other entries.
_NOISE = re.compile(r"[-\u3040-\u9fff]")


def english_words(definitions: Iterable[str], most: int = MOST_WORDS) -> tuple[str, ...]:
    """Return the content words of definitions, one a stem, without what brackets add; explanations come last."""
    cut = [content_words(_NOISE.sub(" ", _BRACKETS.sub(" ", definition))) for definition in definitions]
    short = [words for words in cut if len(words) <= _LONGEST_DEFINITION]
    return distinct(chain.from_iterable(short or cut[:1]), most)


def merged(several: Iterable[tuple[str, ...]], most: int = MOST_WORDS) -> tuple[str, ...]:
    """Return words of homographs in turn, so that each has its likeliest ones in."""
    in_turn = chain.from_iterable(zip_longest(*several))
    return distinct((word for word in in_turn if word), most)


def distinct(words: Iterable[str], most: int = MOST_WORDS) -> tuple[str, ...]:
    """Return the first words, one a stem."""
    by_stem: dict[str, str] = {}
    for word in words:
        by_stem.setdefault(stem(word), word)
    return tuple(by_stem.values())[:most]
