"""The part of a material that stands under a heading, as far as it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit
from locready.rules.kinds.patterns import any_of

#: What running text stands in, and what heads it.
_TEXT = frozenset({Role.TITLE, Role.BODY, Role.TABLE, Role.DIAGRAM})
#: A line of no more words and characters than this, and without a full stop, heads what follows.
_HEADING_WORDS, _LINE = 6, 60
#: So does one of no more words whatever it ends with (``Kamomeza Film Inc.``), and a label of no more before a colon.
_LABEL_WORDS = 3
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_STOP = re.compile(r"[.!?…。！？][\"”’」』)]?\s*$")
_LATIN = re.compile(r"[a-zà-ɏ'’-]+", re.IGNORECASE)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_ONWARD = frozenset({"cont", "cont'd", "cont’d", "contd", "continued", "part", "page"})
_LABEL = re.compile(r"^(?P<label>[^:：\n–—]{2,40}?)(?:[:：]|\s[–—]\s)\s*(?P<rest>\S.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a section: a segment, and what of its text belongs to it."""

    segment: LabelledSegment
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What stands under one heading, in reading order; ``units`` is over how many slides or pages."""

    parts: tuple[Part, ...]
    units: int


def sections(document: LabelledDocument, heading: tuple[str, ...]) -> list[Section]:
    """Return what stands under each heading that one of the expressions matches whole, bilingual ones too.

    A section ends at the next heading: a title, or a short line without a full stop. It goes on over slides or pages
    that begin with none, and over those that repeat its own.
    """
    found: list[Section] = []
    units = document.audience_units
    for place, unit in enumerate(units):
        goes_on = place > 0 and _opening(units[place - 1], heading) == _opening(unit, heading) is not None
        if not goes_on:
            found += _on(unit, units[place + 1 :], heading)
    return [section for section in found if section.parts]


def _on(unit: LabelledUnit, following: Sequence[LabelledUnit], heading: tuple[str, ...]) -> Iterator[Section]:
    """Yield the sections that begin on a unit."""
    shown = _text_of(unit)
    for place, segment in enumerate(shown):
        rest = _after_heading(segment.text, heading)
        if rest is None:
            continue
        first = (Part(segment=segment, text=rest),) if rest else ()
        parts, ended = _until_heading(shown[place + 1 :], first)
        parts, more = (parts, 0) if ended else _continued(parts, following, _opening(unit, heading), heading)
        yield Section(parts=parts, units=1 + more)


def _continued(
    parts: tuple[Part, ...], following: Sequence[LabelledUnit], opening: str | None, heading: tuple[str, ...]
) -> tuple[tuple[Part, ...], int]:
    """Return the parts with those of the units that go on, and how many these are."""
    for number, unit in enumerate(following):
        shown = _text_of(unit)
        if opening is not None and _opening(unit, heading) == opening:
            shown = shown[1:]
        elif not shown or _is_heading(shown[0]):
            return parts, number
        parts, ended = _until_heading(shown, parts)
        if ended:
            return parts, number + 1
    return parts, len(following)


def _until_heading(shown: Sequence[LabelledSegment], parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], bool]:
    """Return the parts with what follows up to the next heading, and whether there is one."""
    for segment in shown:
        if parts and _is_heading(segment):
            return parts, True
        parts = (*parts, Part(segment=segment, text=segment.text))
    return parts, False


def _text_of(unit: LabelledUnit) -> list[LabelledSegment]:
    return [segment for segment in unit.segments if segment.counted and segment.role in _TEXT]


def _opening(unit: LabelledUnit, heading: tuple[str, ...]) -> str | None:
    """Return the heading that a unit begins with, None where it is none of these."""
    shown = _text_of(unit)
    line = shown[0].text.strip().partition("\n")[0] if shown else ""
    return next((words for words in _spoken(line) if any_of(heading).fullmatch(words)), None)


def _after_heading(text: str, heading: tuple[str, ...]) -> str | None:
    """Return what follows the heading in its own text, empty where it stands alone, None where there is no heading."""
    line, _, rest = text.strip().partition("\n")
    if _names(line, heading):
        return rest.strip()
    labelled = _LABEL.match(text.strip())
    return labelled["rest"] if labelled and _names(labelled["label"], heading) else None


def _names(line: str, heading: tuple[str, ...]) -> bool:
    return any(any_of(heading).fullmatch(words) is not None for words in _spoken(line))


def _spoken(line: str) -> Iterator[str]:
    """Yield the words of a line script by script, without figures and signs: ``SYNOPSIS (2) / あらすじ`` is two."""
    for script in (_LATIN, _CJK):
        words = [word for word in script.findall(line.casefold()) if word not in _ONWARD]
        if words:
            yield " ".join(words)


def _is_heading(segment: LabelledSegment) -> bool:
    """Say whether a text heads what follows: a title, a short line, or a label before a text of its own."""
    text = segment.text.strip()
    words = len(_WORD.findall(text))
    if segment.role is Role.TITLE or (words <= _LABEL_WORDS and _CJK.search(text) is None):
        return True
    labelled = _LABEL.match(text)
    if labelled and len(_WORD.findall(labelled["label"])) <= _LABEL_WORDS:
        return True
    return words <= _HEADING_WORDS and len(text) <= _LINE and _STOP.search(text) is None
