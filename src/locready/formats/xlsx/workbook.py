"""The workbook around the sheets: their order and names, and what all of them share."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from locready.catalogue import mark as _
from locready.errors import Damaged, Unsupported
from locready.formats.markup.address import address_of
from locready.formats.markup.parse import drops_text
from locready.formats.opc.markup import R, S
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import first_of
from locready.formats.parts import PartUnreadable
from locready.formats.xlsx.formats import formats_in
from locready.formats.xlsx.strings import strings_in

_TRUE = ("1", "true")


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetEntry:
    """A sheet as the workbook lists it: ``index`` from 1, its part (None where it points to nothing), its name."""

    index: int
    part: str | None
    name: str
    hidden: bool
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """The sheets in order, and what their cells point into; ``unread`` says what of that cannot be read."""

    sheets: tuple[SheetEntry, ...]
    strings: tuple[str, ...]
    formats: tuple[str, ...]
    since_1904: bool
    unread: tuple[str, ...]


def workbook_of(package: Package, name: str) -> Workbook:
    """Return the workbook of a package.

    Raises:
        Damaged: there is none, or it cannot be read.
        Unsupported: it is written in Excel's binary form.
    """
    main, root = _main(package, name)
    strings, lost = _shared(package, main, "sharedStrings")
    styles, unknown = _shared(package, main, "styles")
    about = root.find(f"{S}workbookPr")
    return Workbook(
        sheets=tuple(
            _entry(index, mark, main, package) for index, mark in enumerate(root.iterfind(f"{S}sheets/{S}sheet"), 1)
        ),
        strings=strings_in(strings),
        formats=formats_in(styles),
        since_1904=about is not None and about.get("date1904") in _TRUE,
        unread=(*lost, *unknown),
    )


def _main(package: Package, name: str) -> tuple[str, etree._Element]:
    pointer = first_of(package.relationships(""), "officeDocument")
    if pointer is None:
        raise Damaged(path=name, detail=_("it has no sheets"))
    if pointer.target.endswith(".bin"):
        raise Unsupported(path=name, detail=_("it is a binary workbook"), advice=_("Save it as XLSX and scan that."))
    try:
        root = package.xml(pointer.target)
    except PartUnreadable as error:
        raise Damaged(path=name, detail=str(error)) from error
    if root.find(f"{S}sheets/{S}sheet") is None:
        raise Damaged(path=name, detail=_("it has no sheets"))
    return pointer.target, root


def _entry(index: int, mark: etree._Element, main: str, package: Package) -> SheetEntry:
    pointer = package.relationships(main).get(mark.get(f"{R}id", ""))
    return SheetEntry(
        index=index,
        part=pointer.target if pointer is not None and not pointer.external else None,
        name=mark.get("name", ""),
        hidden=mark.get("state", "visible") != "visible",
        address=address_of(main, mark, "name"),
    )


def _shared(package: Package, main: str, kind: str) -> tuple[etree._Element | None, tuple[str, ...]]:
    pointer = first_of(package.relationships(main), kind)
    try:
        root = package.xml(pointer.target) if pointer is not None else None
    except PartUnreadable as error:
        return None, (str(error),)
    return root, ((f"{kind} refers to entities",) if root is not None and drops_text(root) else ())
