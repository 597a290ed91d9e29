"""The cells of a sheet as it shows them: strings, results of formulas, numbers in their formats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from locready.formats.markup.number import number
from locready.formats.markup.parse import characters
from locready.formats.opc.markup import S
from locready.formats.xlsx.formats import format_of
from locready.formats.xlsx.grid import is_hidden
from locready.formats.xlsx.numbers import shown_number
from locready.formats.xlsx.references import LAST_COLUMN, LAST_ROW, Cell, cell_at
from locready.formats.xlsx.sheet import Sheet
from locready.formats.xlsx.strings import text_of
from locready.formats.xlsx.workbook import Workbook
from locready.model import Gap, Role, Segment

_BOOLEANS = {"0": "FALSE", "1": "TRUE"}


class Placed(NamedTuple):
    """A cell of the file, where it stands, and whether its row is hidden."""

    element: etree._Element
    cell: Cell
    hidden: bool


def placed_in(root: etree._Element) -> Iterator[Placed]:
    """Yield the cells of a sheet that hold something; those without a name follow the one before them."""
    row = 0
    for line in root.iterfind(f"{S}sheetData/{S}row"):
        row = min(max(number(line.get("r")) or row + 1, 1), LAST_ROW)
        column, hidden = 0, is_hidden(line)
        for element in line.iterchildren(f"{S}c"):
            named = cell_at(element.get("r", ""))
            cell = named if named is not None else Cell(row, min(column + 1, LAST_COLUMN))
            column = cell.column
            if len(element):
                yield Placed(element, cell, hidden)


def cells_of(sheet: Sheet) -> Iterator[Segment | Gap]:
    """Yield a segment for every cell that shows something; the address of a cell is ``part#B7``."""
    unknown = 0
    for element, cell, hidden in placed_in(sheet.root):
        text, unseen = shown_in(element, sheet.workbook)
        if text.strip():
            hidden = hidden or unseen or sheet.grid.hides(cell)
            spot = sheet.spot(Role.TABLE, shape=cell.name, area=sheet.grid.area(cell), hidden=hidden)
            yield spot.segment(text, f"{sheet.part}#{cell.name}")
        elif element.find(f"{S}f") is not None and element.get("t", "n") == "n":
            unknown += 1  # a result that is an empty string has the type of strings
    if unknown:
        yield sheet.damaged(f"{unknown} formulas whose results the file does not hold", audience=False)


def shown_in(element: etree._Element, workbook: Workbook) -> tuple[str, bool]:
    """Return what a cell holds, and whether its format keeps it from view (``;;;``)."""
    kind = element.get("t", "n")
    if kind == "inlineStr":
        inline = element.find(f"{S}is")
        return (text_of(inline) if inline is not None else ""), False
    written = element.find(f"{S}v")
    value = characters(written) if written is not None else ""
    if kind == "s":
        place = number(value)
        known = place is not None and 0 <= place < len(workbook.strings)
        return (workbook.strings[place] if known and place is not None else ""), False
    if kind == "b":
        return _BOOLEANS.get(value.strip(), value), False
    if kind != "n" or not value:
        return value, False
    shown = shown_number(value, format_of(element, workbook.formats), since_1904=workbook.since_1904)
    return shown or value, not shown.strip()
