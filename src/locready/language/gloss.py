"""Whether an English text says what a Japanese, Chinese or Korean one says: how many of its words it renders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from locready.language import cognates
from locready.language.cognates import beginning, cognate_words
from locready.language.english_stems import content_words, stem
from locready.language.gloss_index import LANGUAGES, weight_of
from locready.language.meaning import Meaning
from locready.language.romanised import plain_romaji
from locready.language.sounds import english_sound
from locready.language.source_words import source_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two texts say the same, and by what.

    Attributes:
        forward: share of the source's words that the target renders, by weight, 0..1; None when none can be looked up.
        backward: share of the target's content words that some word of the source explains, by weight, 0..1; None when
            either side has none.
        found: source word and English word of each rendering found, in the order of the source.
    """

    forward: float | None
    backward: float | None
    found: tuple[tuple[str, str], ...]


def meanings(text: str, language: str) -> tuple[Meaning, ...]:
    """Return the words of a text that a dictionary or their sound can render in English, in their order.

    Args:
        text: a block of text in one language, in any normal form.
        language: BCP 47: ja, zh-Hans, zh-Hant, ko and their regions.

    Returns:
        A meaning a different word; empty for languages without a dictionary.
    """
    plain = language.split("-")[0]
    if plain in LANGUAGES:
        return tuple(source_words(text, plain))
    if plain in cognates.LANGUAGES:
        return tuple({meaning.word: meaning for meaning in cognate_words(text, plain)}.values())
    return ()


def rendered(source: Sequence[Meaning], target: str) -> float | None:
    """Return the weighted share (0..1) of a source's words that an English text renders; None when it has none."""
    whole = sum(meaning.weight for meaning in source)
    if not whole:
        return None
    target_stems = _stems(target)
    return sum(meaning.weight for meaning in source if not meaning.stems.isdisjoint(target_stems)) / whole


def renderings(source: Sequence[Meaning], target: str) -> int:
    """Return how many of a source's words an English text renders."""
    target_stems = _stems(target)
    return sum(not meaning.stems.isdisjoint(target_stems) for meaning in source)


def agreement(source: Sequence[Meaning], target: str) -> Agreement:
    """Return how far a source's words and an English text say the same, both ways, and the words that show it."""
    words = dict.fromkeys(content_words(target))
    rendering = {word: frozenset(_forms(word)) for word in words}
    explaining = frozenset[str]().union(*(meaning.stems for meaning in source))
    weights = {word: weight_of(word) for word in words}
    whole = sum(weights.values())
    explained = sum(weights[word] for word, forms in rendering.items() if not forms.isdisjoint(explaining))
    return Agreement(
        forward=rendered(source, target),
        backward=explained / whole if whole and source else None,
        found=tuple(_found(source, rendering.items())),
    )


def _found(source: Sequence[Meaning], words: Iterable[tuple[str, frozenset[str]]]) -> Iterable[tuple[str, str]]:
    for meaning in source:
        for word, forms in words:
            if not forms.isdisjoint(meaning.stems):
                yield meaning.word, word
                break


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    """Return all that a source's stems may meet in an English text."""
    return frozenset(form for word in content_words(text) for form in _forms(word))


def _forms(word: str) -> Iterable[str]:
    """Return the stem of an English word, its stem as a Japanese name, its sound and its beginning."""
    others = (english_sound(word), beginning(word))
    return (stem(word), stem(plain_romaji(word)), *(form for form in others if form))
