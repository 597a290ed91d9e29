"""The languages of all texts of one material: read alone first, then by what the sure ones lead one to expect."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from locready.language.han import BY_WORDS
from locready.language.long_text import UNCOMPARED
from locready.language.mask import pattern_of
from locready.language.read import read_section
from locready.language.sections import Sections, sections_of
from locready.language.spans import reading_of
from locready.language.verdict import SURE, Prior, shares_of
from locready.language.words import word_equivalents
from locready.model.reading import NO_LANGUAGE, Reading


def identify(text: str, context: Sequence[str] = (), known: Collection[str] = ()) -> Reading:
    """Return the language of one text.

    Args:
        text: any text; offsets of the spans are into it.
        context: other text of the same material; it decides what the text alone leaves open.
        known: words that belong to no language (names, titles), found in any case as whole words.

    Raises:
        DependencyMissing: a package with the data is not installed.
    """
    return read_all([text, *context], known)[0]


def read_all(texts: Sequence[str], known: Collection[str] = ()) -> list[Reading]:
    """Return the language of each text of one material, in the order given.

    Identical texts have identical readings, and the order of the texts changes none.

    Args:
        texts: all texts of a material.
        known: words that belong to no language.

    Raises:
        DependencyMissing: a package with the data is not installed.
    """
    pattern = pattern_of(known)
    cut = {text: sections_of(text, pattern) for text in sorted(set(texts))}
    alone = {text: _read(text, sections, Prior(), settle=False) for text, sections in cut.items()}
    prior = _prior_of((text, reading) for text, reading in alone.items() if _stands(reading)) or _prior_of(
        alone.items()
    )
    settled = {
        text: reading if _stands(reading) else _read(text, cut[text], prior, settle=True)
        for text, reading in alone.items()
    }
    return [settled[text] for text in texts]


def _stands(reading: Reading) -> bool:
    """Say whether a reading stands by itself; Han words, which Japanese and Chinese share, never do."""
    return _speaks(reading) and reading.method != BY_WORDS


def _speaks(reading: Reading) -> bool:
    """Say whether a reading tells what the material is in; a language outside the comparison gains nothing by it."""
    return reading.confidence >= SURE or reading.language in UNCOMPARED


def _read(text: str, sections: Sections, prior: Prior, *, settle: bool) -> Reading:
    has_kana = sections.has_kana
    verdicts = [
        read_section(section, sections.folded.text, prior, kana_around=has_kana, settle=settle)
        for section in sections.sections
    ]
    return reading_of(text, sections, verdicts)


def _prior_of(readings: Iterable[tuple[str, Reading]]) -> Prior:
    return shares_of(
        (language, words)
        for text, reading in readings
        if _speaks(reading)
        for language, words in word_equivalents(text, reading).items()
        if language != NO_LANGUAGE
    )
