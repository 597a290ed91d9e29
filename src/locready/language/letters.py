"""How likely a spelling is in each language, from the letter statistics that the langdetect package installs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from math import log
from pathlib import Path
from typing import Any

from locready.errors import DependencyMissing

#: langdetect's name of a language, where it is not ours; it knows no Malay, which is spelled as Indonesian is.
_PROFILE_NAMES = {"fil": "tl", "nb": "no", "ms": "id"}
#: Weight of the shorter context in each estimate.
_BACK_OFF = 0.15
#: Probability of a letter that the statistics have not seen.
_UNSEEN = 1e-5
#: Words of the statistics are about five letters long; they do not count the edges of words by themselves.
_LETTERS_A_WORD = 5
#: Probability that a word ends after any letter, to back off to.
_END = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statistics:
    """Counts of the groups of one to three letters in a language; a space stands for the edge of a word."""

    counts: Mapping[str, int]
    letters: int

    def chance(self, before: str, letter: str) -> float:
        """Return the probability of a letter after the one or two characters before it."""
        chance = _END if letter == " " else max(self.counts.get(letter, 0) / self.letters, _UNSEEN)
        for context in dict.fromkeys((before[-1], before)):
            seen = self.letters / _LETTERS_A_WORD if context == " " else self.counts.get(context, 0)
            if seen:
                share = min(1.0, self.counts.get(context + letter, 0) / seen)
                chance = (1 - _BACK_OFF) * share + _BACK_OFF * chance
        return chance


def spelling_likelihoods(word: str, languages: tuple[str, ...]) -> list[float]:
    """Return, for each language, the natural logarithm of the chance that a word of it is spelled so.

    Args:
        word: a word in lower case.
        languages: BCP 47, all written in one alphabet.

    Raises:
        DependencyMissing: langdetect is not installed.
    """
    padded = f" {word} "
    steps = [_step(padded[max(0, place - 2) : place], padded[place], languages) for place in range(1, len(padded))]
    return [sum(column) for column in zip(*steps, strict=True)]


@lru_cache(maxsize=2**15)
def _step(before: str, letter: str, languages: tuple[str, ...]) -> tuple[float, ...]:
    return tuple(log(_statistics(language).chance(before, letter)) for language in languages)


@cache
def _statistics(language: str) -> _Statistics:
    profile = profile_of(language)
    return _Statistics(counts=profile["freq"], letters=profile["n_words"][0])


def profile_of(language: str) -> dict[str, Any]:
    """Return langdetect's statistics of a language: ``freq`` (group of letters → count), ``n_words``, ``name``.

    Raises:
        DependencyMissing: langdetect is not installed.
    """
    text = (_folder() / _PROFILE_NAMES.get(language, language)).read_text(encoding="utf-8")
    profile: dict[str, Any] = json.loads(text)
    return profile


@cache
def _folder() -> Path:
    spec = find_spec("langdetect")
    if spec is None or not spec.submodule_search_locations:
        raise DependencyMissing(what="langdetect", install="pip install 'langdetect>=1.0.9'")
    return Path(spec.submodule_search_locations[0]) / "profiles"
