"""Rules about the words of the trade: terms left in the source language, and renderings that mislead a buyer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.glossary import Term
from locready.rules.kinds.base import Hit, Judgement, around, in_scope, not_applicable, on
from locready.rules.kinds.patterns import compiled

#: Characters of words that must not go on before or after a term: ルビ is no part of オルビット.
_WHOLE = ("A-Za-z0-9", "ァ-ヺー")


class Side(StrEnum):
    """What is looked for: the terms themselves, or their misleading renderings in text of a target language."""

    SOURCE = "source"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """``glossaries`` are names of tables, ``domains`` the subjects that count (empty: all), ``entries`` their rows.

    ``source``: each term once a document, where it stands without its translation or its English. ``target``: each
    misleading rendering; those that are ordinary English elsewhere are looked for on slides that show the term itself
    and not its English. Outside of ``materials`` (empty: any type) the words are no terms of the trade: a talk may
    speak of rights and windows.
    """

    glossaries: tuple[str, ...]
    side: Side
    domains: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    entries: tuple[Term, ...] = ()

    def judge(self, document: LabelledDocument, profile: object) -> Judgement:
        """Find every term, or every rendering."""
        if self.materials and document.material not in self.materials:
            return not_applicable(f"not asked of this material ({document.material})")
        segments = [segment for segment in in_scope(document, ()) if segment.segment.quotable]
        if not segments:
            return not_applicable("no text in scope")
        wanted = [entry for entry in self.entries if not self.domains or entry.domain in self.domains]
        find = _left if self.side is Side.SOURCE else _misrendered
        return Judgement(hits=tuple(find(segments, wanted, document)))


def terms_in(texts: Iterable[str], language: str, entries: Sequence[Term]) -> Iterator[tuple[Term, ...]]:
    """Yield for each text the terms of a language (BCP 47) that stand in it, in order, each once."""
    terms = _by_text(entries, language.partition("-")[0])
    find = _finder(terms)
    for text in texts:
        written = (found.group().casefold() for found in find(text))
        yield tuple(dict.fromkeys(terms[word] for word in written if word in terms))


def _left(segments: Iterable[LabelledSegment], entries: Sequence[Term], document: LabelledDocument) -> Iterator[Hit]:
    """Yield the first place of each term that has no translation beside it."""
    seen: set[str] = set()
    tables = {language: _by_text(entries, language) for language in {entry.language for entry in entries}}
    for segment in (segment for segment in segments if not segment.pairs):
        terms = tables.get(segment.reading.language.partition("-")[0], {})
        for found in _matches(segment.text, terms):
            entry = terms[found.group().casefold()]
            if found.group() not in seen and not _explained(segment.text, entry):
                seen.add(found.group())
                yield _hit(segment, found, entry)


def _explained(text: str, entry: Term) -> bool:
    """Say whether a text gives the English of a term: 最低保証（minimum guarantee）."""
    return any(english.casefold() in text.casefold() for english in entry.english)


def _misrendered(
    segments: Iterable[LabelledSegment], entries: Sequence[Term], document: LabelledDocument
) -> Iterator[Hit]:
    """Yield each misleading rendering in a text of a target language."""
    everywhere = {wrong: entry for entry in reversed(entries) if entry.alone for wrong in entry.wrong}
    beside = [entry for entry in entries if not entry.alone and entry.wrong]
    shown = _texts(document)
    for segment in (it for it in segments if document.targets.include(it.reading.language)):
        here = shown.get(segment.segment.location.index, "")
        misled = [entry for entry in beside if entry.term in here and not _explained(here, entry)]
        terms = everywhere | {wrong: entry for entry in misled for wrong in entry.wrong}
        for found in _matches(segment.text, terms):
            yield _hit(segment, found, terms[found.group().casefold()])


def _texts(document: LabelledDocument) -> dict[int | None, str]:
    """Return what is shown on each slide or page as one text."""
    return {unit.unit.index: "\n".join(it.text for it in unit.segments) for unit in document.audience_units}


def _by_text(entries: Iterable[Term], language: str) -> dict[str, Term]:
    return {entry.term.casefold(): entry for entry in entries if entry.language == language}


def _matches(text: str, terms: Mapping[str, Term]) -> Iterator[re.Match[str]]:
    """Return where terms stand."""
    return _finder(terms)(text)


def _finder(terms: Iterable[str]) -> Callable[[str], Iterator[re.Match[str]]]:
    """Return what finds terms, the longest first; Latin and katakana ones as whole words, letters in either case."""
    words = "|".join(_expression(term) for term in sorted(terms, key=lambda term: (-len(term), term)))
    return compiled(words).finditer if words else lambda _text: iter(())


def _expression(term: str) -> str:
    before = next((rf"(?<![{kind}])" for kind in _WHOLE if re.match(f"[{kind}]", term)), "")
    after = next((rf"(?![{kind}])" for kind in _WHOLE if re.match(f"[{kind}]", term[-1])), "")
    return before + re.escape(term) + after


def _hit(segment: LabelledSegment, found: re.Match[str], entry: Term) -> Hit:
    english = "; ".join(entry.english)
    return replace(
        on(segment, match=found.group(), term=entry.term, english=english),
        excerpt=around(segment.text, *found.span()),
        suggestion=english,
        key=found.group(),
    )
