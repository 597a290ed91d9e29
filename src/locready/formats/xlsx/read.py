"""An Excel workbook as plain tables: what its cells show, sheet by sheet, and what is drawn and said beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locready.formats.damage import BROKEN, why
from locready.formats.gathered import Found, gathered
from locready.formats.markup.parse import drops_text
from locready.formats.opc.package import Package, opened
from locready.formats.opc.properties import metadata_of, properties_of
from locready.formats.options import ReadOptions
from locready.formats.xlsx.beside import comments_on, links_on, printed_around
from locready.formats.xlsx.cells import cells_of, placed_in
from locready.formats.xlsx.drawings import drawn_on
from locready.formats.xlsx.grid import grid_of
from locready.formats.xlsx.references import Cell
from locready.formats.xlsx.sheet import Sheet
from locready.formats.xlsx.workbook import SheetEntry, Workbook, workbook_of
from locready.model import Document, Gap, GapReason, Location, Role, Segment, Unit, UnitKind, numbered
from locready.sources import Source

#: Width and height, in points, of a sheet that cannot be read.
_NOTHING = (1.0, 1.0)


def read(source: Source, options: ReadOptions) -> Document:
    """Read a workbook (xlsx, xlsm, xltx …), encrypted or not.

    A unit is a sheet, as large as the part of it that is used. Segments are the sheet's name, its cells row by row,
    what is drawn on it, its comments; formulas count by the results that were last saved.

    Raises:
        Missing: the file cannot be opened.
        Encrypted, WrongPassword: it opens with a password only, or with another one.
        Damaged: it is no package, or its main part cannot be read.
        Unsupported: it is written in Excel's binary form (xlsb).
        TooLarge: reading it would take more than the limits allow.
    """
    with opened(source, options) as package:
        workbook = workbook_of(package, source.name)
        units: list[Unit] = []
        parts = gathered(_found(package, workbook, source.member, units), source, options)
        return Document(
            path="",  # formats/read.py names it, whatever the format
            format="xlsx",
            units=tuple(units[: options.limits.units]),
            segments=numbered([*parts.segments, *metadata_of(package, source.member)]),
            gaps=parts.gaps,
            links=parts.links,
            properties=properties_of(package),
            children=parts.children,
        )


def _found(package: Package, workbook: Workbook, member: str, units: list[Unit]) -> Iterator[Found]:
    """Yield what is on the sheets, and put down each sheet as it is read."""
    for entry in workbook.sheets:
        sheet = _sheet(package, workbook, entry, member)
        units.append(_unit(entry, sheet.grid.size if isinstance(sheet, Sheet) else _NOTHING))
        yield _name(entry, member)
        yield from _on(sheet) if isinstance(sheet, Sheet) else (sheet,)
    for detail in (*workbook.unread, *(f"{name} is damaged" for name in package.unread)):
        yield Gap(reason=GapReason.DAMAGED_PART, location=Location(member=member), audience=True, detail=detail)


def _sheet(package: Package, workbook: Workbook, entry: SheetEntry, member: str) -> Sheet | Gap:
    try:
        if entry.part is None:
            raise LookupError("the workbook lists a sheet that it does not hold")
        root = package.xml(entry.part)
        grid = grid_of(root, _extent([placed.cell for placed in placed_in(root)]))
    except BROKEN as error:
        place = Location(unit_kind=UnitKind.SHEET, index=entry.index, member=member)
        return Gap(reason=GapReason.DAMAGED_PART, location=place, audience=not entry.hidden, detail=why(error))
    return Sheet(package=package, workbook=workbook, entry=entry, part=entry.part, root=root, grid=grid, member=member)


def _on(sheet: Sheet) -> Iterator[Found]:
    if drops_text(sheet.root):
        yield sheet.damaged(f"{sheet.part} refers to entities")
    for piece in (cells_of, drawn_on, printed_around, comments_on, links_on):
        try:
            yield from piece(sheet)
        except BROKEN as error:
            yield sheet.damaged(why(error))


def _extent(cells: Sequence[Cell]) -> Cell:
    return Cell(max((cell.row for cell in cells), default=1), max((cell.column for cell in cells), default=1))


def _name(entry: SheetEntry, member: str) -> Segment:
    place = Location(unit_kind=UnitKind.SHEET, index=entry.index, member=member)
    return Segment(text=entry.name, role=Role.TITLE, location=place, hidden=entry.hidden, address=entry.address)


def _unit(entry: SheetEntry, size: tuple[float, float]) -> Unit:
    width, height = size
    return Unit(
        kind=UnitKind.SHEET, index=entry.index, width=width, height=height, title=entry.name, hidden=entry.hidden
    )
