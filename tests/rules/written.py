"""Materials written down in a few lines of text, as the examples of rules are.

A line is a paragraph; ``role: text`` gives it another role than body, ``role/tag: text`` a declared language as well.
``---`` starts the next slide, ``--- hidden`` one that is not shown. Lines about the file may stand anywhere:
``file: name``, ``format: pdf``, ``size: 12 MB``, ``language: ja-JP``, ``font: name, unembedded`` or ``, unmapped``,
``author: name``, ``link: address``, ``material: keyart``, ``profile: haf`` for the market that judges it.

``picture 1: text`` is text in a picture, ``title in picture 1: text`` with a role; in a file of ``format: image`` every
line is. ``at 10 20 30 5`` (left, top, width, height in percent), ``sized 2.5`` (height of the type in percent) and
``doubtful`` (letters not surely recognised) may follow in this order.

``=== deck_en.pptx`` starts the next file of a pack, and calls it so.

What passes in time (``clip: 60``, ``overlay 3.0-5.5: text``, ``track en``, ``cue 3.0-5.0: text``) is made in
``written_clip``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from written_clip import is_moving, moving

from locready.model import (
    Box,
    Document,
    Font,
    Link,
    Location,
    Origin,
    Properties,
    Role,
    Segment,
    Unit,
    UnitKind,
    numbered,
)

_ABOUT_FILE = ("file", "format", "size", "language", "font", "author", "material", "clip", "spoken", "profile", "link")
_FILE_LINE = re.compile(rf"(?P<key>{'|'.join(_ABOUT_FILE)}): (?P<text>.+)")
_ROLE = rf"(?P<role>{'|'.join(Role)})(?:/(?P<tag>[\w-]+))?"
_PLACED = r"(?: at (?P<box>[\d.]+(?: [\d.]+){3}))?(?: sized (?P<type>[\d.]+))?(?P<doubtful> doubtful)?"
_LINE = re.compile(rf"(?:{_ROLE}(?: in picture (?P<inner>\d+))?|picture (?P<picture>\d+)){_PLACED}: (?P<text>.+)")
_MEGABYTE = 1_000_000
_USUAL = {"file": "deck.pptx", "format": "pptx", "size": "1 MB"}
_KINDS = {"pdf": UnitKind.PAGE, "image": UnitKind.PICTURE}
_SURE, _DOUBTFUL = 0.97, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """The lines of one slide."""

    lines: tuple[str, ...]
    hidden: bool = False


def written(text: str) -> Document:
    """Return the document that a text describes; a deck of slides unless it says otherwise."""
    about = _about_file(text)
    if is_moving(text):
        return _with_properties(moving(text), about)
    slides = list(_slides(text))
    kind = _KINDS.get(about["format"][0], UnitKind.SLIDE)
    segments = [segment for index, slide in enumerate(slides, 1) for segment in _segments(slide, index, kind)]
    return Document(
        path=about["file"][0],
        format=about["format"][0],
        size=int(float(about["size"][0].removesuffix(" MB")) * _MEGABYTE),
        units=tuple(_unit(slide, index, kind) for index, slide in enumerate(slides, 1)),
        segments=numbered(segments),
        fonts=tuple(_font(line) for line in about["font"]),
        links=tuple(Link(url=url, location=Location(unit_kind=kind, index=1)) for url in about["link"]),
        properties=Properties(
            language=about["language"][0] if about["language"] else None, persons=tuple(about["author"])
        ),
    )


def files_of(text: str) -> list[str]:
    """Return the texts of the files of a pack, each with its name; a text without names is one file."""
    head, *named = re.split(r"^=== (?=.)", text, flags=re.MULTILINE)
    files = ["file: " + part for part in named]
    return [head, *files] if head.strip() or not files else files


def material_of(text: str) -> str | None:
    """Return the type of the material, None where the text does not say; a clip is a trailer."""
    usual = "trailer" if "clip: " in text else "subtitles" if is_moving(text) else None
    return next(iter(_about_file(text)["material"]), usual)


def kind_of(text: str) -> str:
    """Return what kind of material a text describes: its format, a clip's being ``video``, and its type where named."""
    moving = "video" if "clip: " in text else "subtitles" if is_moving(text) else None
    about = _about_file(text)
    return " ".join((moving or about["format"][0], *about["material"][:1]))


def spoken_in(text: str) -> str | None:
    """Return the language of the dialogue, None where the text does not say."""
    return next(iter(_about_file(text)["spoken"]), None)


def profile_of(text: str) -> str | None:
    """Return the market that is to judge the material, None where the text does not say."""
    return next(iter(_about_file(text)["profile"]), None)


def _with_properties(document: Document, about: Mapping[str, list[str]]) -> Document:
    return replace(
        document,
        path=next((name for name in about["file"] if name != _USUAL["file"]), document.path),
        size=int(float(about["size"][0].removesuffix(" MB")) * _MEGABYTE),
        properties=Properties(language=next(iter(about["language"]), None)),
    )


def _about_file(text: str) -> Mapping[str, list[str]]:
    given = [found for line in text.splitlines() if (found := _FILE_LINE.fullmatch(line))]
    said = {key: [found["text"] for found in given if found["key"] == key] for key in _ABOUT_FILE}
    return {key: said[key] or [_USUAL[key]] if key in _USUAL else said[key] for key in _ABOUT_FILE}


def _slides(text: str) -> Iterator[Slide]:
    lines: list[str] = []
    hidden = False
    for line in text.splitlines():
        if line.startswith("---"):
            yield Slide(lines=tuple(lines), hidden=hidden)
            lines, hidden = [], line.endswith("hidden")
        elif not _FILE_LINE.fullmatch(line):
            lines.append(line)
    yield Slide(lines=tuple(lines), hidden=hidden)


def _unit(slide: Slide, index: int, kind: UnitKind) -> Unit:
    title = next((line.removeprefix("title: ") for line in slide.lines if line.startswith("title: ")), "")
    return Unit(kind=kind, index=index, width=960, height=540, title=title, hidden=slide.hidden)


def _segments(slide: Slide, index: int, kind: UnitKind) -> Iterator[Segment]:
    for line in slide.lines:
        said = found.groupdict() if (found := _LINE.fullmatch(line)) else {}
        picture = _picture(said.get("inner") or said.get("picture"), index, kind)
        confidence = _DOUBTFUL if said.get("doubtful") else _SURE
        yield Segment(
            text=said.get("text") or line,
            role=Role(said.get("role") or Role.BODY),
            location=Location(unit_kind=kind, index=index, box=_box(said.get("box"))),
            origin=Origin.OCR if picture else Origin.NATIVE,
            ocr_confidence=confidence if picture else None,
            declared_language=said.get("tag"),
            hidden=slide.hidden,
            picture=picture,
            type_size=float(size) / 100 if (size := said.get("type")) else None,
        )


def _picture(number: str | None, index: int, kind: UnitKind) -> str:
    """Return the name of a picture as the formats give it, empty for text outside pictures."""
    if kind is UnitKind.PICTURE:
        return f"picture[{index}]"
    if number is None:
        return ""
    return f"page[{index}]/picture[{number}]" if kind is UnitKind.PAGE else f"ppt/media/image{number}.png"


def _box(percent: str | None) -> Box | None:
    return Box(*(float(side) / 100 for side in percent.split())) if percent else None


def _font(line: str) -> Font:
    name, _, fault = line.partition(", ")
    return Font(name=name, embedded=fault != "unembedded", maps_to_unicode=fault != "unmapped")
