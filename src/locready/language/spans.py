"""From verdicts on the sections of a text to its reading: spans that cover it, and the language of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

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
    parts = tuple(_joined(_placed(text.folded.origin, len(original), judged)))
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
    done = 0
    for part in parts:
        until = origin[part.end] if part.end < len(origin) else length
        if until > done:
            yield replace(part, start=done, end=until)
            done = until


def _joined(parts: Iterator[_Part]) -> Iterator[_Part]:
    """Join neighbours of one language; they are as sure as the less sure of them."""
    last: _Part | None = None
    for part in parts:
        if last is not None and last.verdict.language == part.verdict.language:
            doubted = min(last.verdict, part.verdict, key=lambda verdict: verdict.confidence)
            last = replace(last, end=part.end, verdict=doubted, guest=last.guest and part.guest)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


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
