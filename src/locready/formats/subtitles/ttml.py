"""TTML and DFXP (https://www.w3.org/TR/ttml1/): paragraphs with times, whatever namespace its edition has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from locready.formats.markup.parse import drops_text, parsed
from locready.formats.subtitles.cue import UNTIMED, Cue, checked
from locready.formats.subtitles.script import Script
from locready.formats.subtitles.tags import tidy
from locready.formats.subtitles.ttml_clock import Clock, clock_of

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DECLARATION = re.compile(r"\s{0,99}<\?xml[^<>]*\?>")
_SPACE = re.compile(r"[ \t\n\r]+")
_BEGINNING = re.compile(
    r"\s{0,99}(?:<\?xml[^<>]*\?>\s{0,99})?(?:<!--.{0,2000}?-->\s{0,99})?<(?:\w{1,20}:)?tt[\s>]", re.DOTALL
)
#: The attribute of SMPTE-TT by which a picture stands in place of a text.
_PICTURE = "backgroundImage"
_TIMED = frozenset({"begin", "end", "dur"})
#: Elements that hold no text of the audience; every other may.
_SILENT = frozenset({"metadata", "head", "set", "title", "desc", "copyright", "agent", "image"})


def is_ttml(text: str) -> bool:
    """Say whether the first element is ``tt``."""
    return _BEGINNING.match(text[:4096]) is not None


def read_ttml(text: str) -> Script:
    """Return the cues of a TTML file.

    Raises:
        lxml.etree.XMLSyntaxError: it is not XML, or nested deeper than any honest file.
    """
    root = root_of(text)
    language = root.get(_LANG) or None
    return Script(
        codec="ttml",
        cues=_numbered((cue for cue, _element in cues_in(root)), language),
        language=language,
        pictures=_pictures(root) if _PICTURE in text else 0,
        dropped="entities are not expanded: what they stand for is not read" if drops_text(root) else "",
    )


def root_of(text: str) -> etree._Element:
    """Return the root of a TTML file, whose declaration may name an encoding that it is not in any more.

    Raises:
        lxml.etree.XMLSyntaxError: it is not XML, or nested deeper than any honest file.
    """
    return parsed(_DECLARATION.sub("", text, count=1).encode())


def cues_in(root: etree._Element) -> Iterator[tuple[Cue, etree._Element]]:
    """Yield the cues of a file, numbered from 1 in this order but for their ``number``, and where each stands."""
    span = _Span(language=root.get(_LANG) or None)
    clock = clock_of(_plain(root))
    for part in root:
        if _name(part) == "body":
            yield from _cues(part, span, clock)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """When an element is shown, in seconds; ``timed`` says that it or one around it has times, ``broken`` that one
    of those cannot be read."""

    start_s: float = 0.0
    end_s: float | None = None
    timed: bool = False
    broken: bool = False
    language: str | None = None


def _pictures(root: etree._Element) -> int:
    return sum(_PICTURE in _plain(part) for part in root.iter("{*}div", "{*}p", "{*}span"))


def _numbered(cues: Iterator[Cue], usual: str | None) -> Iterator[Cue]:
    """Yield the cues with their numbers, and with a language where it is another than that of the file."""
    for number, cue in enumerate(cues, 1):
        yield replace(cue, number=number, language=None if cue.language == usual else cue.language)


def _cues(element: etree._Element, around: _Span, clock: Clock) -> Iterator[tuple[Cue, etree._Element]]:
    span = _span(element, around, clock)
    if _name(element) == "p":
        yield from _of_paragraph(element, span, clock)
        return
    one_by_one, before = element.get("timeContainer") == "seq", span.start_s
    for child in element:
        if _name(child) not in _SILENT:
            start = replace(span, start_s=before) if one_by_one else span
            yield from _cues(child, start, clock)
            before = _span(child, start, clock).end_s or before


def _of_paragraph(element: etree._Element, span: _Span, clock: Clock) -> Iterator[tuple[Cue, etree._Element]]:
    """Yield what stands in a paragraph itself, be it nothing, then each part of it that has times of its own."""
    yield _cue(_text(element), span), element
    yield from _timed_within(element, span, clock)


def _timed_within(element: etree._Element, span: _Span, clock: Clock) -> Iterator[tuple[Cue, etree._Element]]:
    for part in element:
        if _name(part) == "span":
            inner = _span(part, span, clock)
            yield from _of_paragraph(part, inner, clock) if _has_times(part) else _timed_within(part, inner, clock)


def _cue(text: str, span: _Span) -> Cue:
    if not text:
        return Cue(start_s=None, end_s=None, text="")
    if not span.timed:
        return Cue(start_s=None, end_s=None, text=text, wrong=UNTIMED, language=span.language)
    return checked(None if span.broken else span.start_s, span.end_s, text, 0, span.language)


def _span(element: etree._Element, around: _Span, clock: Clock) -> _Span:
    """Return when an element is shown: its times count from when the one around it begins, and end with that."""
    given = {name: clock.seconds(value) for name, value in element.attrib.items() if name in _TIMED}
    start_s = around.start_s + (given.get("begin") or 0.0)
    ends = [around.end_s]
    if given.get("end") is not None:
        ends.append(around.start_s + (given["end"] or 0.0))
    if given.get("dur") is not None:
        ends.append(start_s + (given["dur"] or 0.0))
    return _Span(
        start_s=start_s,
        end_s=min((end for end in ends if end is not None), default=None),
        timed=around.timed or bool(given),
        broken=around.broken or None in given.values(),
        language=element.get(_LANG) or around.language,
    )


def _text(element: etree._Element) -> str:
    """Return the text of an element without that of parts with times of their own, broken where it says so."""
    return tidy("".join(_pieces(element)))


def _pieces(element: etree._Element) -> Iterator[str]:
    reading = _plain(element).get("ruby") == "text"
    yield "（" if reading else ""
    yield _SPACE.sub(" ", element.text or "")
    for child in element:
        name = _name(child)
        if name == "br":
            yield "\n"
        elif name and name not in _SILENT and not _has_times(child):
            yield from _pieces(child)
        yield _SPACE.sub(" ", child.tail or "")
    yield "）" if reading else ""


def _has_times(element: etree._Element) -> bool:
    return not _TIMED.isdisjoint(element.attrib.keys())


def _name(element: etree._Element) -> str:
    """Return the name without namespace; remarks and such have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _plain(element: etree._Element) -> dict[str, str]:
    """Return the attributes by their names without namespace."""
    return {name.rsplit("}", 1)[-1]: value for name, value in element.attrib.items()}
