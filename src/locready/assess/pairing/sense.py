"""What the meaning of two texts says for or against their being translations of one another."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from locready.config import Semantic
from locready.language.gloss import meanings, renderings
from locready.language.meaning import Meaning
from locready.language.semantic import PACKAGE, embedded, is_available, knows
from locready.model import NO_LANGUAGE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Cosines of translations, and of other texts of a slide, are about normal: mean and deviation. Between the texts of
#: fictional pitches (.55, .15) and those of declarations and messages (.74, .15); of the others (.10 to .18, .12).
_TRANSLATIONS, _OTHERS = (0.62, 0.18), (0.13, 0.13)
#: Headings are worded so freely that a low cosine says no more than this against them.
_LEAST_SEMANTIC = -2.0
#: No meaning alone makes a pair, or breaks one that all else speaks for (natural logarithm of odds).
_MOST = 5.0
#: What share of a text's words a dictionary finds in its translation is beta-distributed: a half where it knows most
#: words, less in Korean, a quarter where it only knows words that begin alike. In another English text it finds one in
#: fifty, now and then more. Fitted to parallel messages and declarations, and widened, as pitches are worded freely.
_RENDERED = {"ja": (3.0, 3.0), "zh": (3.0, 3.0), "ko": (3.0, 4.5)}
_BY_BEGINNING, _BY_CHANCE = (2.0, 6.0), (0.3, 16.0)
#: What the dictionaries can be looked up in: English, and names.
_ENGLISH = frozenset({"en", NO_LANGUAGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A text as its meaning is looked at: its words, and the language of most of it (BCP 47)."""

    text: str
    language: str

    @property
    def is_in_dictionaries(self) -> bool:
        """Whether it can be looked up as the rendering of another text."""
        return self.language.partition("-")[0] in _ENGLISH


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What is known of the meanings of some texts.

    ``meanings`` are the words of foreign texts with what renders them, by a dictionary; ``vectors`` are embeddings,
    where the extra is installed and knows the language.
    """

    meanings: Mapping[Wording, tuple[Meaning, ...]] = field(default_factory=dict)
    vectors: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)

    def odds(self, foreign: Wording, target: Wording) -> float:
        """Return what meaning says for the target text as the translation of the foreign one.

        Natural logarithm of odds, within ±5; 0 where nothing is known.
        """
        witnesses = self._by_dictionary(foreign, target), self._by_embedding(foreign.text, target.text)
        # A heading that is worded freely is missed by both for the same reason.
        told = min(witnesses) if max(witnesses) < 0 else sum(witnesses)
        return max(-_MOST, min(_MOST, told))

    def _by_dictionary(self, foreign: Wording, target: Wording) -> float:
        words = self.meanings.get(foreign, ())
        if not words or not target.is_in_dictionaries:
            return 0.0
        found = renderings(words, target.text)
        usual = _RENDERED.get(foreign.language.partition("-")[0], _BY_BEGINNING)
        return _log_beta_binomial(found, len(words), *usual) - _log_beta_binomial(found, len(words), *_BY_CHANCE)

    def _by_embedding(self, foreign: str, target: str) -> float:
        if foreign not in self.vectors or target not in self.vectors:
            return 0.0
        cosine = round(float(self.vectors[foreign] @ self.vectors[target]), 3)
        return max(_LEAST_SEMANTIC, _log_normal(cosine, *_TRANSLATIONS) - _log_normal(cosine, *_OTHERS))


#: Where nothing is known of any text.
UNKNOWING = Sense()


def sense_of(foreign: Iterable[Wording], target: Iterable[Wording], *, semantic: bool) -> Sense:
    """Return what can be known of the meanings of these texts.

    Args:
        foreign: texts in other languages.
        target: texts that the buyer can read; the dictionaries are into English.
        semantic: whether embeddings are asked as well.

    Raises:
        DependencyMissing: embeddings are asked for, and the extra is not installed.
    """
    theirs, ours = sorted(set(foreign), key=_key), sorted(set(target), key=_key)
    if not theirs or not ours:
        return UNKNOWING
    english = any(wording.is_in_dictionaries for wording in ours)
    return Sense(
        meanings={wording: meanings(wording.text, wording.language) for wording in theirs} if english else {},
        vectors=embedded([w.text for w in (*theirs, *ours) if knows(w.language)]) if semantic else {},
    )


def wanted(semantic: Semantic) -> bool:
    """Return whether embeddings are to be asked: in ``auto`` where the extra is installed."""
    return semantic == "on" or (semantic == "auto" and is_available())


def semantic_engine(semantic: Semantic) -> dict[str, str]:
    """Return the package that embeds texts, with its version, where it is asked and installed."""
    if not wanted(semantic) or not is_available():
        return {}
    from importlib.metadata import version

    return {PACKAGE: version(PACKAGE)}


def _key(wording: Wording) -> tuple[str, str]:
    return wording.text, wording.language


def _log_normal(value: float, mean: float, deviation: float) -> float:
    return -(((value - mean) / deviation) ** 2) / 2 - math.log(deviation)


def _log_beta_binomial(found: int, of: int, a: float, b: float) -> float:
    """Return the log likelihood of a sequence of hits and misses whose rate is beta-distributed."""
    return _log_beta(found + a, of - found + b) - _log_beta(a, b)


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
