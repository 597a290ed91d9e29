"""The fonts of a deck: those of its themes and those that runs of its slides name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from locready.formats.opc.markup import A
from locready.model import Font

#: The script of a theme's font list that stands in for an East Asian font it leaves open, by language.
_SCRIPTS = (("ja", "Jpan"), ("ko", "Hang"), ("zh-tw", "Hant"), ("zh-hk", "Hant"), ("zh-hant", "Hant"), ("zh", "Hans"))


def fonts_of(
    themes: Iterable[etree._Element],
    slides: Iterable[etree._Element],
    embedded: Iterable[str],
    languages: Iterable[str],
) -> tuple[Font, ...]:
    """Return each font once, those of the themes first.

    ``embedded`` are the names of fonts that the deck brings along; ``languages`` those that its text is marked with,
    the most frequent first: the first East Asian one picks the font where a theme leaves it open (Japanese if none).
    """
    script = _script(languages)
    named: dict[str, bool] = {}
    for name, east_asian in (
        *(pair for theme in themes for pair in _theme_fonts(theme, script)),
        *(pair for slide in slides for pair in _run_fonts(slide)),
    ):
        named[name] = named.get(name, False) or east_asian
    brought = set(embedded)
    return tuple(Font(name=name, embedded=name in brought, east_asian=named[name]) for name in named)


def _script(languages: Iterable[str]) -> str:
    for language in languages:
        for start, script in _SCRIPTS:
            if language.lower().startswith(start):
                return script
    return "Jpan"


def _theme_fonts(theme: etree._Element, script: str) -> Iterator[tuple[str, bool]]:
    for kind in ("majorFont", "minorFont"):
        for fonts in theme.iter(f"{A}{kind}"):
            latin, asian = (fonts.find(f"{A}{slot}") for slot in ("latin", "ea"))
            if latin is not None and latin.get("typeface"):
                yield latin.get("typeface", ""), False
            name = asian.get("typeface") if asian is not None else None
            name = name or _listed(fonts, script)
            if name:
                yield name, True


def _listed(fonts: etree._Element, script: str) -> str | None:
    return next((font.get("typeface") for font in fonts.iterfind(f"{A}font[@script='{script}']")), None)


def _run_fonts(slide: etree._Element) -> Iterator[tuple[str, bool]]:
    """Yield the fonts that runs name; a name that starts with ``+`` points to the theme."""
    for slot in slide.iter(f"{A}latin", f"{A}ea", f"{A}cs"):
        name = slot.get("typeface", "")
        if name and not name.startswith("+"):
            yield name, slot.tag == f"{A}ea"
