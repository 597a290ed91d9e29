"""What language a piece of text is in, and how sure of it we are."""

from __future__ import annotations

from dataclasses import dataclass

#: BCP 47 for text without linguistic content: numbers, URLs, codes, listed names and titles.
NO_LANGUAGE = "zxx"
#: BCP 47 for text whose language nobody can tell.
UNKNOWN = "und"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of characters ``text[start:end]`` in one language (BCP 47, ``zxx`` or ``und``)."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The language of one text: BCP 47, ``zxx`` or ``und``; confidence 0..1.

    ``method`` names the step that decided (``kana``, ``hangul``, ``han-codec``, ``han-words``, ``latin-words``,
    ``langdetect``, ``context`` …). ``spans`` cover the whole text, in order, without holes or overlaps.
    """

    language: str
    confidence: float
    method: str
    spans: tuple[Span, ...] = ()
