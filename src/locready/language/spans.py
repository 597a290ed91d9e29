"""From verdicts on the sections of a text to its reading: spans that cover it, and the language of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from locready.language.sections import Section, Sections
from locready.language.verdict import Verdict
from locready.language.words import words_in
from locready.model.reading import NO_LANGUAGE, UNKNOWN, Reading, Span
from locready.model.scripts import Script

#: English in a line of another script is mostly a guest there (a product, a title, a slogan): what its words count when
#: the language of the whole is asked for. Shares count them in full.
_GUEST = 0.3
#: Decided without doubt: there is nothing there to read.
_NO_LETTERS = Verdict(language=NO_LANGUAGE, confidence=1.0, method="no-letters")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """``original[start:end]`` with the verdict on it; a guest is Latin in a section of another script."""

    start: int
    end: int
    verdict: Verdict
    guest: bool


def reading_of(original: str, text: Sections, verdicts: Sequence[Mapping[Script, Verdict]]) -> Reading:
    """Return the reading of a text from the verdicts on its sections.

    The language of the whole is that with most word equivalents (of equals the first); text without language and
    text that nobody can tell count only where there is nothing else.
    """
    judged = (
        judged
        for section, by_family in zip(text.sections, verdicts, strict=True)
        for judged in _judged(section, by_family)
    )
    parts = tuple(_placed(text.folded.origin, len(original), _joined(judged)))
    spans = tuple(Span(start=part.start, end=part.end, language=part.verdict.language) for part in parts)
    if not parts:
        return Reading(language=NO_LANGUAGE, confidence=1.0, method=_NO_LETTERS.method, spans=())
    return _summed(original, parts, spans)


def _judged(section: Section, by_family: Mapping[Script, Verdict]) -> Iterator[_Part]:
    """Yield each stretch with its verdict; punctuation and numbers go with what is before them, else after them."""
    current = next(iter(by_family.values()), _NO_LETTERS)
    guest = False
    for stretch in section.stretches:
        if stretch.masked:
            current, guest = Verdict(language=NO_LANGUAGE, confidence=1.0, method=stretch.masked), False
        elif stretch.family in by_family:
            current = by_family[stretch.family]
            guest = stretch.family is Script.LATIN and len(by_family) > 1
        yield _Part(start=stretch.start, end=stretch.end, verdict=current, guest=guest)


def _placed(origin: Sequence[int], length: int, parts: Iterator[_Part]) -> Iterator[_Part]:
    """Move parts from the folded to the original text; a character that unfolded into several goes to the first."""
    if isinstance(origin, range):  # nothing was folded
        yield from parts
        return
    done = 0
    for part in parts:
        until = origin[part.end] if part.end < len(origin) else length
        if until > done:
            yield _Part(start=done, end=until, verdict=part.verdict, guest=part.guest)
            done = until


def _joined(parts: Iterator[_Part]) -> Iterator[_Part]:
    """Join neighbours of one language; they are as sure as the least sure of them."""
    for _, same in groupby(parts, key=lambda part: part.verdict.language):
        group = tuple(same)
        doubted = min((part.verdict for part in group), key=lambda verdict: verdict.confidence)
        guest = all(part.guest for part in group)
        yield _Part(start=group[0].start, end=group[-1].end, verdict=doubted, guest=guest)


def _summed(original: str, parts: Sequence[_Part], spans: tuple[Span, ...]) -> Reading:
    words: dict[str, float] = {}
    for part in parts:
        count = words_in(original[part.start : part.end], part.verdict.language)
        words[part.verdict.language] = words.get(part.verdict.language, 0.0) + count * (_GUEST if part.guest else 1.0)
    language = max(words, key=lambda tag: (_telling(tag), words[tag]))
    deciding = [part for part in parts if part.verdict.language == language]
    longest = max(deciding, key=lambda part: part.end - part.start)
    doubtful = [part for part in parts if part.verdict.language != NO_LANGUAGE] or deciding
    confidence = min(part.verdict.confidence for part in doubtful)
    return Reading(language=language, confidence=confidence, method=longest.verdict.method, spans=spans)


def _telling(language: str) -> int:
    """A language to read goes before a romanised name, that before text nobody can tell, and nothing comes last."""
    if language == NO_LANGUAGE:
        return 0
    return 1 if language == UNKNOWN else 2 if language.endswith("-Latn") else 3
