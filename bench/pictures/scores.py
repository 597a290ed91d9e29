"""Sums up comparisons: error rates, lines that were found, languages that were named, and lines that are not there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from locready.language import read_all
from pictures.match import Comparison, Match

_NO_LANGUAGE = ("zxx", "und")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Figures of some pictures; rates and shares are 0..1 and None where there is nothing to count."""

    pictures: int
    lines: int
    error_rate: float | None
    error_rate_with_spaces: float | None
    found: float | None
    named: float | None
    right: float | None
    right_of_named: float | None
    strays: int
    uncertain_strays: int
    cpu_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One picture as an engine read it, and the processor time that it took."""

    comparison: Comparison
    cpu_s: float


def score(reads: Sequence[Read]) -> Score:
    """Return the figures of some pictures together."""
    matches = [match for it in reads for match in it.comparison.matches]
    strays = [line for it in reads for line in it.comparison.strays]
    languages = [pair for it in reads for pair in _languages(it.comparison)]
    named = [(wanted, got) for wanted, got in languages if got not in _NO_LANGUAGE]
    lines = sum(len(match.drawn) for match in matches)
    right = sum(_same(wanted, got) for wanted, got in named)
    return Score(
        pictures=len(reads),
        lines=lines,
        error_rate=_rate(matches, spaces=False),
        error_rate_with_spaces=_rate(matches, spaces=True),
        found=_share(sum(len(match.drawn) for match in matches if match.found), lines),
        named=_share(len(named), len(languages)),
        right=_share(right, len(languages)),
        right_of_named=_share(right, len(named)),
        strays=sum(bool(line.text) for line in strays),
        uncertain_strays=sum(not line.text for line in strays),
        cpu_s=sum(it.cpu_s for it in reads) / max(1, len(reads)),
    )


def _rate(matches: Sequence[Match], *, spaces: bool) -> float | None:
    return _share(sum(it.errors(spaces=spaces) for it in matches), sum(it.length(spaces=spaces) for it in matches))


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _languages(comparison: Comparison) -> list[tuple[str, str]]:
    """Return the language of each drawn line and what it was named.

    Lines without words of a language, such as a price, are left out: those whose drawn text is not named right either.
    """
    drawn = _named(comparison, lambda it: it.expected)
    got = _named(comparison, lambda it: it.got)
    triples = zip(comparison.matches, drawn, got, strict=True)
    wanted = [(match.drawn[0].language, true, read) for match, true, read in triples]
    return [(language, read) for language, true, read in wanted if _same(language, true)]


def _named(comparison: Comparison, text: Callable[[Match], str]) -> list[str]:
    """Return the language of each match, read together as the text of one picture."""
    texts = [text(match) for match in comparison.matches]
    strays = [line.text for line in comparison.strays if line.text]
    readings = read_all([*texts, *strays])
    return [reading.language for reading in readings[: len(texts)]]


def _same(wanted: str, got: str) -> bool:
    """Return whether two tags mean one language; short Chinese is often in both scripts."""
    return wanted.partition("-")[0] == got.partition("-")[0] and not got.endswith("-Latn")
