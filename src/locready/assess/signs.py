"""Abbreviations: inside a line of another script they are words of its sentence, no English beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from locready.model import NO_LANGUAGE, Reading
from locready.model.reading import UNKNOWN, Span
from locready.model.scripts import Script, scripts_in

#: Capitals up to this length are an abbreviation.
_LONGEST = 4
_WORD = re.compile(r"[^\W\d_]{2,}")
#: What sets a word apart from its neighbours, as the two sides of a bilingual label are.
_BREAK = re.compile(r"[\s/／|｜:：]")


def is_sign(text: str) -> bool:
    """Say whether the words of a text are abbreviations at most (``TEL``, ``BS``, ``P&A``)."""
    return all(word.isupper() and len(word) <= _LONGEST for word in _WORD.findall(text))


def with_signs_inside(text: str, reading: Reading) -> Reading:
    """Return a reading in which an abbreviation has the language of the line that it stands in.

    ``MG`` in ``MG条件`` is read by whoever reads 条件, and by nobody else. One that stands apart (``TV テレビ``,
    ``CAST／キャスト``) is English beside it.

    Args:
        text: the text that was read.
        reading: its reading.
    """
    return replace(reading, spans=tuple(_inside(text, reading.spans)))


def _inside(text: str, spans: tuple[Span, ...]) -> Iterator[Span]:
    for place, span in enumerate(spans):
        around = (host for host in spans[max(place - 1, 0) : place + 2] if host is not span)
        host = next((host for host in around if _is_line_of(host, span, text)), span)
        yield replace(span, language=host.language) if _is_abbreviation(span, text) else span


def _is_abbreviation(span: Span, text: str) -> bool:
    word = text[span.start : span.end]
    return _has_language(span) and scripts_in(word) == {Script.LATIN} and is_sign(word)


def _is_line_of(host: Span, span: Span, text: str) -> bool:
    """Say whether a neighbour is written in another script and nothing sets the two apart."""
    border = max(host.start, span.start)
    together = _BREAK.search(text[border - 1 : border + 1]) is None
    return together and _has_language(host) and Script.LATIN not in scripts_in(text[host.start : host.end])


def _has_language(span: Span) -> bool:
    return span.language not in (NO_LANGUAGE, UNKNOWN)
