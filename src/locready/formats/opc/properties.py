"""What an Office file says of itself: its core properties (Dublin Core) and the program that wrote it."""

from __future__ import annotations

from lxml import etree

from locready.formats.markup.address import address_of
from locready.formats.markup.parse import characters
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import first_of
from locready.formats.parts import PartUnreadable
from locready.model import Location, Properties, Role, Segment

_FOR_PEOPLE = ("title", "subject", "keywords")


def properties_of(package: Package) -> Properties:
    """Return the properties; what is missing or damaged stays empty.

    Read here and not by python-pptx, which makes up properties where a deck has none.
    """
    core = _part(package, "core-properties")
    extended = _part(package, "extended-properties")
    persons = (_value(core, "creator"), _value(core, "lastModifiedBy"))
    return Properties(
        title=_value(core, "title"),
        subject=_value(core, "subject"),
        keywords=_value(core, "keywords"),
        language=_value(core, "language") or None,
        created=_value(core, "created") or None,
        modified=_value(core, "modified") or None,
        application=_value(extended, "Application"),
        persons=tuple(dict.fromkeys(person for person in persons if person)),
    )


def metadata_of(package: Package, member: str) -> tuple[Segment, ...]:
    """Return the properties that are text for people (title, subject, keywords) as segments."""
    pointer = first_of(package.relationships(""), "core-properties")
    core = _part(package, "core-properties")
    if pointer is None or core is None:
        return ()
    elements = [element for name in _FOR_PEOPLE if (element := core.find(f"{{*}}{name}")) is not None]
    return tuple(
        Segment(
            text=characters(element).strip(),
            role=Role.METADATA,
            location=Location(member=member),
            address=address_of(pointer.target, element),
        )
        for element in elements
        if characters(element).strip()
    )


def _part(package: Package, kind: str) -> etree._Element | None:
    pointer = first_of(package.relationships(""), kind)
    try:
        return package.xml(pointer.target) if pointer is not None else None
    except PartUnreadable:
        return None


def _value(root: etree._Element | None, name: str) -> str:
    element = root.find(f"{{*}}{name}") if root is not None else None
    return characters(element).strip() if element is not None else ""
