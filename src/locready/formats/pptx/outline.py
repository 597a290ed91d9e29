"""What a deck is made of: its main part and its slides in the order they are shown, with their sections."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from locready.catalogue import mark as _
from locready.errors import Damaged
from locready.formats.markup.number import number
from locready.formats.opc.markup import P14, P, R
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import first_of
from locready.formats.parts import PartUnreadable

_EMU_POINT = 12700
#: What PowerPoint assumes where a deck says nothing: 10 by 7.5 inches.
_DEFAULT_SIZE = (9_144_000, 6_858_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideEntry:
    """One slide as the deck lists it; ``part`` is None when the list points nowhere. ``index`` is 1-based."""

    index: int
    relationship: str
    part: str | None
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The deck as its main part describes it; sizes are EMU (12,700 a point)."""

    main: str
    slides: tuple[SlideEntry, ...]
    width: int
    height: int
    embedded_fonts: tuple[str, ...] = ()

    @property
    def points(self) -> tuple[float, float]:
        """Width and height of a slide in points."""
        return self.width / _EMU_POINT, self.height / _EMU_POINT


def outline_of(package: Package, name: str) -> Outline:
    """Return the outline of the deck in a package; ``name`` is what a person knows the file by.

    Raises:
        Damaged: the package has no main part, or it cannot be read.
    """
    pointer = first_of(package.relationships(""), "officeDocument")
    if pointer is None:
        raise Damaged(path=name, detail=_("the package does not say which part is the presentation"))
    try:
        root = package.xml(pointer.target)
    except PartUnreadable as error:
        raise Damaged(path=name, detail=str(error)) from error
    width, height = _size(root)
    return Outline(
        main=pointer.target,
        slides=_slides(root, package, pointer.target),
        width=width,
        height=height,
        embedded_fonts=tuple(font.get("typeface", "") for font in root.iter(f"{P}font")),
    )


def _size(root: etree._Element) -> tuple[int, int]:
    size = root.find(f"{P}sldSz")
    width, height = (number(size.get(side)) or 0 for side in ("cx", "cy")) if size is not None else _DEFAULT_SIZE
    return (width, height) if width > 0 and height > 0 else _DEFAULT_SIZE


def _slides(root: etree._Element, package: Package, main: str) -> tuple[SlideEntry, ...]:
    pointers = package.relationships(main)
    sections = _sections(root)
    entries = []
    for index, listed in enumerate(root.iterfind(f"{P}sldIdLst/{P}sldId"), 1):
        pointer = pointers.get(listed.get(f"{R}id", ""))
        entries.append(
            SlideEntry(
                index=index,
                relationship=listed.get(f"{R}id", ""),
                part=pointer.target if pointer is not None and not pointer.external else None,
                section=sections.get(listed.get("id", ""), ""),
            )
        )
    return tuple(entries)


def _sections(root: etree._Element) -> dict[str, str]:
    """Return the section name of each slide id."""
    return {
        listed.get("id", ""): section.get("name", "")
        for section in root.iter(f"{P14}section")
        for listed in section.iter(f"{P14}sldId")
    }
