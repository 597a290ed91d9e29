"""What styles say of what is read: language, what is hidden, where pages break and how large they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from locready.formats.odf.lengths import points
from locready.formats.odf.names import DRAW, FO, OFFICE, STYLE, TEXT, XLINK

#: The language and country of East Asian text, and of all other.
_ASIAN = (f"{STYLE}language-asian", f"{STYLE}country-asian")
_OTHER = (f"{FO}language", f"{FO}country")


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles of a file by family and name, the layouts of its pages, its master pages in order."""

    known: Mapping[tuple[str, str], etree._Element]
    layouts: Mapping[str, tuple[float, float]]
    masters: Mapping[str, etree._Element]

    def value(self, family: str, name: str | None, kind: str, attribute: str) -> str | None:
        """Return a property of a style, or of the nearest it is derived from that has it."""
        for style in self._chain(family, name):
            properties = style.find(f"{STYLE}{kind}-properties")
            if properties is not None and properties.get(attribute) is not None:
                return str(properties.get(attribute))
        return None

    def language(self, family: str, name: str | None, *, asian: bool) -> str | None:
        """Return the language (BCP 47) of text in a style: it has one for East Asian characters, one for all others."""
        attributes = _ASIAN if asian else _OTHER
        code, place = (self.value(family, name, "text", attribute) for attribute in attributes)
        if not code or code in ("none", "zxx"):
            return None
        return f"{code}-{place}" if place and place != "none" else code

    def parent(self, family: str, name: str | None) -> str | None:
        """Return the name of the style that a style is derived from."""
        style = self.known.get((family, name or ""))
        return style.get(f"{STYLE}parent-style-name") if style is not None else None

    def hides(self, family: str, name: str | None) -> bool:
        """Say whether text in a style is not displayed."""
        return self.value(family, name, "text", f"{TEXT}display") == "none"

    def breaks_before(self, name: str | None) -> bool:
        """Say whether a paragraph in a style begins a page."""
        if self.value("paragraph", name, "paragraph", f"{FO}break-before") == "page":
            return True
        return any(style.get(f"{STYLE}master-page-name") for style in self._chain("paragraph", name))

    def size(self, master: str | None) -> tuple[float, float] | None:
        """Return width and height, in points, of the pages of a master page."""
        page = self.masters.get(master or "")
        return self.layouts.get(page.get(f"{STYLE}page-layout-name", "")) if page is not None else None

    def _chain(self, family: str, name: str | None) -> Iterator[etree._Element]:
        seen: set[str] = set()
        while name and name not in seen and (style := self.known.get((family, name))) is not None:
            seen.add(name)
            yield style
            name = style.get(f"{STYLE}parent-style-name")


def styles_in(roots: Iterable[etree._Element]) -> Styles:
    """Return the styles of the parts given; of two with one name the later counts."""
    known: dict[tuple[str, str], etree._Element] = {}
    layouts: dict[str, tuple[float, float]] = {}
    masters: dict[str, etree._Element] = {}
    for root in roots:
        for style in root.iterfind(f"./*/{STYLE}style"):
            known[style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")] = style
        for layout in root.iterfind(f"./*/{STYLE}page-layout"):
            size = _size(layout.find(f"{STYLE}page-layout-properties"))
            if size is not None:
                layouts[layout.get(f"{STYLE}name", "")] = size
        for page in root.iterfind(f"{OFFICE}master-styles/{STYLE}master-page"):
            masters[page.get(f"{STYLE}name", "")] = page
    return Styles(known=known, layouts=layouts, masters=masters)


def fills_in(roots: Iterable[etree._Element]) -> dict[str, str]:
    """Return the links to pictures that fill pages and shapes, by their names."""
    return {
        fill.get(f"{DRAW}name", ""): fill.get(f"{XLINK}href", "")
        for root in roots
        for fill in root.iterfind(f"{OFFICE}styles/{DRAW}fill-image")
    }


def _size(properties: etree._Element | None) -> tuple[float, float] | None:
    if properties is None:
        return None
    width, height = points(properties.get(f"{FO}page-width")), points(properties.get(f"{FO}page-height"))
    return (width, height) if width and height and width > 0 and height > 0 else None
