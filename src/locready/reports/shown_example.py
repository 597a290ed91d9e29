"""A rule's example as people read it: what stands on which slide, and what is known of the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model import Role
from locready.reports.languages import language_name
from locready.reports.told import MATERIALS

#: Columns of a text that are shown before it is cut; what matters of a longer one is its length.
_SHOWN = 96
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_ROLES: Mapping[str, str] = {
    Role.TITLE: _("Title"),
    Role.BODY: _("Text"),
    Role.TABLE: _("Table"),
    Role.CHART: _("Chart"),
    Role.DIAGRAM: _("Diagram"),
    Role.CAPTION: _("Caption"),
    Role.NOTE: _("Speaker's note"),
    Role.COMMENT: _("Comment"),
    Role.ALT: _("Alternative text"),
    Role.LAYOUT: _("Layout"),
    Role.FOOTER: _("Footer"),
    Role.METADATA: _("Document property"),
    Role.OVERLAY: _("Text over the picture"),
    Role.SUBTITLE: _("Burned-in subtitle"),
    Role.SCENE: _("Text in the scene"),
    Role.WATERMARK: _("Watermark"),
    Role.LOGO: _("Logo"),
}
_FACTS: Mapping[str, str] = {
    "file": _("File name: {value}"),
    "format": _("Format: {value}"),
    "size": _("Size: {value}"),
    "language": _("Declared language: {value}"),
    "font": _("Font: {value}"),
    "author": _("Author: {value}"),
    "link": _("Link to: {value}"),
    "material": _("Kind of material: {value}"),
    "profile": _("Market: {value}"),
    "clip": _("A clip of {value} seconds"),
    "spoken": _("Spoken language: {value}"),
}
_FACT = re.compile(rf"(?P<key>{'|'.join(_FACTS)}): (?P<value>.+)")
_PLACED = (
    r"(?: at (?P<left>[\d.]+) (?P<top>[\d.]+) (?P<width>[\d.]+) (?P<height>[\d.]+))?"
    r"(?: sized (?P<type>[\d.]+))?(?P<doubtful> doubtful)?"
)
_TEXT = re.compile(
    rf"(?:(?P<role>{'|'.join(_ROLES)})(?:/(?P<tag>[\w-]+))?(?: in picture (?P<inner>\d+))?"
    rf"(?: (?P<start>[\d.]+)-(?P<end>[\d.]+))?|picture (?P<picture>\d+)|cue (?P<from>[\d.]+)-(?P<to>[\d.]+))"
    rf"{_PLACED}: (?P<text>.+)"
)
_TRACK = re.compile(
    r"track(?: (?P<tag>(?!audio|forced|in|of)[\w-]+))?(?P<audio> audio)?(?P<forced> forced)?(?: in (?P<name>\S+))?"
    r"(?P<pictures> of pictures)?"
)
#: Formats that people call by a word.
_FORMATS: Mapping[str, str] = {"video": _("video"), "image": _("picture"), "subtitles": _("subtitles")}
_UNITS: Mapping[str, str] = {"slide": _("Slide {number}"), "page": _("Page {number}")}
_PAGED = frozenset({"pdf", "docx"})


def shown(example: str, lang: str) -> tuple[str, ...]:
    """Return an example in lines: those about the file, then each slide with its texts."""
    lines = groupby(_lines(example.strip().splitlines(), lang))
    return tuple(_repeated(line, len(list(group)), lang) for line, group in lines)


def _repeated(line: str, times: int, lang: str) -> str:
    return line if times == 1 else translate(_("{text} (× {count})"), lang, {"text": line, "count": times})


def _lines(lines: list[str], lang: str) -> Iterator[str]:
    unit = "page" if any(line == f"format: {name}" for line in lines for name in _PAGED) else "slide"
    several = any(line.startswith("---") for line in lines)
    number = 0
    for line in lines:
        if line.startswith("=== "):
            number = 0
            yield _fact("file", line.removeprefix("=== "), lang)
        elif line.startswith("---"):
            number = max(number, 1) + 1
            yield _unit(unit, number, line.endswith("hidden"), lang)
        elif (fact := _FACT.fullmatch(line)) is not None:
            yield _fact(fact["key"], fact["value"], lang)
        else:
            if several and number == 0:
                number = 1
                yield _unit(unit, number, False, lang)
            yield _said(line, lang)


def _unit(kind: str, number: int, hidden: bool, lang: str) -> str:
    name = translate(_UNITS[kind], lang, {"number": number})
    return _with(name, [translate(_("hidden"), lang)] if hidden else [], lang) + ":"


def _fact(key: str, value: str, lang: str) -> str:
    tell = _VALUES.get(key)
    return translate(_FACTS[key], lang, {"value": tell(value, lang) if tell else value})


def _font(value: str, lang: str) -> str:
    name, _comma, fault = value.partition(", ")
    faults = {"unembedded": _("not embedded"), "unmapped": _("does not say which characters it shows")}
    return _with(name, [translate(faults[fault], lang)] if fault in faults else [], lang)


def _kind(value: str, lang: str) -> str:
    return translate(MATERIALS[value], lang)


def _format(value: str, lang: str) -> str:
    return translate(_FORMATS[value], lang) if value in _FORMATS else value.upper()


_VALUES: Mapping[str, Callable[[str, str], str]] = {
    "font": _font,
    "material": _kind,
    "format": _format,
    "spoken": language_name,
}


def _said(line: str, lang: str) -> str:
    track = _TRACK.fullmatch(line)
    if track is not None:
        return _track(track, lang)
    found = _TEXT.fullmatch(line)
    if found is None:
        return _cut(line, lang)
    return translate(
        _("{place}: {text}"), lang, {"place": _place(found, lang), "text": _cut(_on_one_line(found["text"]), lang)}
    )


def _place(found: re.Match[str], lang: str) -> str:
    """Return what a text is, and where and when it is seen."""
    start, end = found["start"] or found["from"], found["end"] or found["to"]
    if found["picture"]:
        name = translate(_("Text in a picture"), lang)
    else:
        name = translate(_ROLES[found["role"]] if found["role"] else _("Subtitle"), lang)
    about = [
        translate(_("{start}-{end} s"), lang, {"start": start, "end": end}) if start else "",
        translate(_("in a picture"), lang) if found["inner"] else "",
        translate(_("declared {tag}"), lang, {"tag": found["tag"]}) if found["tag"] else "",
        translate(_("at {left} % / {top} %, {width} % x {height} %"), lang, found.groupdict()) if found["left"] else "",
        translate(_("type {type} % high"), lang, found.groupdict()) if found["type"] else "",
        translate(_("hardly legible"), lang) if found["doubtful"] else "",
    ]
    return _with(name, [part for part in about if part], lang)


def _track(found: re.Match[str], lang: str) -> str:
    name = translate(_("Sound track") if found["audio"] else _("Subtitle track"), lang)
    about = [
        found["tag"] or translate(_("no language declared"), lang),
        translate(_("forced"), lang) if found["forced"] else "",
        found["name"] or "",
        translate(_("as pictures"), lang) if found["pictures"] else "",
    ]
    return _with(name, [part for part in about if part], lang)


def _with(name: str, about: list[str], lang: str) -> str:
    if not about:
        return name
    return translate(_("{name} ({about})"), lang, {"name": name, "about": translate(_(", "), lang).join(about)})


def _on_one_line(text: str) -> str:
    return " / ".join(text.replace("\\n", "\n").splitlines())


def _cut(text: str, lang: str) -> str:
    """Return a text, of a long one the beginning and how long it is."""
    if len(text) <= _SHOWN:
        return text
    wide = len(_WIDE.findall(text))
    if wide > len(text) / 2:
        return translate(_("{text} … ({count} characters)"), lang, {"text": text[: _SHOWN // 2], "count": wide})
    begin = text[:_SHOWN].rsplit(" ", 1)[0]
    return translate(_("{text} … ({count} words)"), lang, {"text": begin, "count": len(text.split())})
