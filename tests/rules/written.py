"""Materials written down in a few lines of text, as the examples of rules are.

A line is a paragraph; ``role: text`` gives it another role than body, ``role/tag: text`` a declared language as well.
``---`` starts the next slide, ``--- hidden`` one that is not shown. Lines about the file may stand anywhere:
``file: name``, ``format: pdf``, ``size: 12 MB``, ``language: ja-JP``, ``font: name, unembedded`` or ``, unmapped``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from locready.model import Document, Font, Location, Properties, Role, Segment, Unit, UnitKind, numbered

_ABOUT_FILE = ("file", "format", "size", "language", "font")
_LINE = re.compile(rf"(?P<key>{'|'.join([*_ABOUT_FILE, *Role])})(?:/(?P<tag>[\w-]+))?: (?P<text>.+)")
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """The lines of one slide."""

    lines: tuple[str, ...]
    hidden: bool = False


def written(text: str) -> Document:
    """Return the document that a text describes; a deck of slides unless it says otherwise."""
    about = _about_file(text)
    slides = list(_slides(text))
    segments = [segment for index, slide in enumerate(slides, 1) for segment in _segments(slide, index)]
    return Document(
        path=about["file"][0],
        format=about["format"][0],
        size=int(float(about["size"][0].removesuffix(" MB")) * _MEGABYTE),
        units=tuple(_unit(slide, index) for index, slide in enumerate(slides, 1)),
        segments=numbered(segments),
        fonts=tuple(_font(line) for line in about["font"]),
        properties=Properties(language=about["language"][0] if about["language"] else None),
    )


def _about_file(text: str) -> Mapping[str, list[str]]:
    given = [found for line in text.splitlines() if (found := _LINE.fullmatch(line)) and found["key"] in _ABOUT_FILE]
    said = {key: [found["text"] for found in given if found["key"] == key] for key in _ABOUT_FILE}
    usual = {"file": ["deck.pptx"], "format": ["pptx"], "size": ["1 MB"]}
    return {key: said[key] or usual.get(key, []) for key in _ABOUT_FILE}


def _slides(text: str) -> Iterator[Slide]:
    lines: list[str] = []
    hidden = False
    for line in text.splitlines():
        if line.startswith("---"):
            yield Slide(lines=tuple(lines), hidden=hidden)
            lines, hidden = [], line.endswith("hidden")
        elif not _is_about_file(line):
            lines.append(line)
    yield Slide(lines=tuple(lines), hidden=hidden)


def _is_about_file(line: str) -> bool:
    found = _LINE.fullmatch(line)
    return found is not None and found["key"] in _ABOUT_FILE


def _unit(slide: Slide, index: int) -> Unit:
    title = next((line.removeprefix("title: ") for line in slide.lines if line.startswith("title: ")), "")
    return Unit(kind=UnitKind.SLIDE, index=index, width=960, height=540, title=title, hidden=slide.hidden)


def _segments(slide: Slide, index: int) -> Iterator[Segment]:
    for line in slide.lines:
        found = _LINE.fullmatch(line)
        yield Segment(
            text=found["text"] if found else line,
            role=Role(found["key"]) if found else Role.BODY,
            location=Location(unit_kind=UnitKind.SLIDE, index=index),
            declared_language=found["tag"] if found else None,
            hidden=slide.hidden,
        )


def _font(line: str) -> Font:
    name, _, fault = line.partition(", ")
    return Font(name=name, embedded=fault != "unembedded", maps_to_unicode=fault != "unmapped")
