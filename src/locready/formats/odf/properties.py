"""What an OpenDocument file says of itself (``meta.xml``), and the fonts that it declares."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from locready.formats.markup.address import address_of
from locready.formats.markup.parse import characters
from locready.formats.odf.names import DC, META, OFFICE, STYLE, SVG
from locready.formats.parts import Parts, PartUnreadable
from locready.model import Font, Location, Properties, Role, Segment

_META = "meta.xml"
_FOR_PEOPLE = (f"{DC}title", f"{DC}subject", f"{META}keyword")


def metadata_of(package: Parts, member: str) -> tuple[Properties, tuple[Segment, ...]]:
    """Return the properties, and those that are text for people as segments; what is missing stays empty."""
    try:
        meta = package.xml(_META).find(f"{OFFICE}meta")
    except PartUnreadable:
        meta = None
    if meta is None:
        return Properties(), ()
    persons = (_value(meta, f"{META}initial-creator"), _value(meta, f"{DC}creator"))
    properties = Properties(
        title=_value(meta, f"{DC}title"),
        subject=_value(meta, f"{DC}subject"),
        keywords=", ".join(characters(word).strip() for word in meta.iterchildren(f"{META}keyword")),
        language=_value(meta, f"{DC}language") or None,
        created=_value(meta, f"{META}creation-date") or None,
        modified=_value(meta, f"{DC}date") or None,
        application=_value(meta, f"{META}generator"),
        persons=tuple(dict.fromkeys(person for person in persons if person)),
    )
    return properties, tuple(_told(meta, member))


def fonts_in(roots: Iterable[etree._Element]) -> tuple[Font, ...]:
    """Return each font that the parts declare; East Asian are those that a style gives to East Asian text."""
    parts = tuple(roots)
    asian = {
        properties.get(f"{STYLE}font-name-asian")
        for root in parts
        for properties in root.iter(f"{STYLE}text-properties")
    }
    fonts: dict[str, Font] = {}
    for root in parts:
        for face in root.iterfind(f"{OFFICE}font-face-decls/{STYLE}font-face"):
            name = face.get(f"{SVG}font-family", "").strip("'\"")
            if name and name not in fonts:
                embedded = face.find(f"{SVG}font-face-src") is not None
                fonts[name] = Font(name=name, embedded=embedded, east_asian=face.get(f"{STYLE}name") in asian)
    return tuple(fonts.values())


def _told(meta: etree._Element, member: str) -> Iterable[Segment]:
    for element in meta.iterchildren(*_FOR_PEOPLE):
        text = characters(element).strip()
        if text:
            place = Location(member=member)
            yield Segment(text=text, role=Role.METADATA, location=place, address=address_of(_META, element))


def _value(meta: etree._Element, tag: str) -> str:
    element = meta.find(tag)
    return characters(element).strip() if element is not None else ""
