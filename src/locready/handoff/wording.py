"""What a translator is told of a text: where it stands, what for, between what, and how much room it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.handoff.job import Carrier, TextUnit
from locready.model import Location

_UNITS: Mapping[str, str] = {
    "slide": _("slide {index}"),
    "page": _("page {index}"),
    "sheet": _("sheet {index}"),
    "picture": _("picture {index}"),
}
_CARRIERS: Mapping[Carrier, str] = {
    Carrier.PICTURE: _("The text is part of a picture, which has to be made again with the translation."),
    Carrier.OVERLAY: _("The text is laid over a clip, which has to be made again with the translation."),
}
_ROLES: Mapping[str, str] = {
    "title": _("title"),
    "body": _("text"),
    "table": _("table"),
    "chart": _("chart"),
    "diagram": _("diagram"),
    "caption": _("caption"),
    "note": _("speaker's note"),
    "comment": _("comment"),
    "alt": _("alternative text"),
    "layout": _("layout"),
    "footer": _("footer"),
    "metadata": _("file property"),
    "overlay": _("text on screen"),
    "subtitle": _("subtitle"),
    "scene": _("sign in the picture"),
    "watermark": _("watermark"),
    "logo": _("logo"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing that a translator is told, and what it is about (an XML name token)."""

    about: str
    text: str


def place_of(unit: TextUnit, lang: str) -> str:
    """Return where a text stands: ``slide 3``, ``0:05.0-0:08.0``, and the file inside the material; empty for all."""
    where = unit.location
    sentence = _UNITS.get(where.unit_kind or "")
    number = translate(sentence, lang, {"index": where.index}) if sentence and where.index else ""
    return ", ".join(part for part in (where.member, number, _times_of(where)) if part)


def _times_of(where: Location) -> str:
    """Return from when until when a text stands; empty for what stands still."""
    if where.start_s is None:
        return ""
    return _clock(where.start_s) if where.end_s is None else f"{_clock(where.start_s)}-{_clock(where.end_s)}"


def role_of(unit: TextUnit, lang: str) -> str:
    """Return what a text is for, in words."""
    return translate(_ROLES[unit.role], lang) if unit.role in _ROLES else unit.role


def glossary_of(unit: TextUnit) -> str:
    """Return the terms of the trade in a text with their renderings, a line each."""
    return "\n".join(f"{hint.term} = {' / '.join(hint.renderings)}" for hint in unit.hints)


def context_of(unit: TextUnit, lang: str) -> str:
    """Return everything that helps a person to understand a text, a line each; names of shapes are for tools."""
    return "\n".join(remark.text for remark in _context(unit, lang) if remark.about != "shape")


def remarks(unit: TextUnit, source_language: str, lang: str) -> Iterator[Remark]:
    """Yield everything that a translator is told of a text, the place first."""
    about = [place_of(unit, lang), role_of(unit, lang)]
    yield Remark(about="place", text=" · ".join(part for part in about if part))
    yield from _context(unit, lang)
    if unit.language not in {source_language, "und", "zxx"}:
        yield Remark(about="language", text=translate(_("Language: {tag}"), lang, {"tag": unit.language}))
    if unit.limit is not None:
        said = {"count": unit.limit}
        yield Remark(about="length", text=translate(_("About {count} characters have room (estimated)."), lang, said))
    if unit.hints:
        yield Remark(about="glossary", text=glossary_of(unit))


def _context(unit: TextUnit, lang: str) -> Iterator[Remark]:
    around = (
        ("heading", _("On: {text}"), unit.heading),
        ("shape", _("Shape: {text}"), unit.location.shape or ""),
        ("before", _("Before: {text}"), unit.before),
        ("after", _("After: {text}"), unit.after),
        ("beside", _("Its translation stands beside it: {text}"), " / ".join(unit.beside)),
        ("picture", _("Picture: {text}"), unit.picture),
    )
    for about, sentence, text in around:
        if text and text != unit.source:
            yield Remark(about=about, text=translate(sentence, lang, {"text": text}))
    if unit.recognised:
        told = translate(_("Recognised by a machine: letters may be wrong."), lang)
        yield Remark(about="recognised", text=told)
    if unit.carrier in _CARRIERS:
        yield Remark(about="carrier", text=translate(_CARRIERS[unit.carrier], lang))
    if unit.repeats:
        told = translate(_("The same text as {id}: translate it in the same way."), lang, {"id": unit.repeats})
        yield Remark(about="repetition", text=told)
    if not unit.shown:
        yield Remark(about="priority", text=translate(_("Low priority: no audience sees this text."), lang))


def _clock(seconds: float) -> str:
    minutes, tenths = divmod(round(seconds * 10), 600)
    hours, minutes = divmod(minutes, 60)
    whole = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    return f"{whole}:{tenths // 10:02}.{tenths % 10}"
