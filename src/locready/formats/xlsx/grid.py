"""The grid of a sheet: how wide its columns and how high its rows are, what is hidden, what is merged."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from locready.formats.edges import Edges
from locready.formats.markup.number import number
from locready.formats.opc.markup import S
from locready.formats.xlsx.references import LAST_COLUMN, LAST_ROW, Cell, Range, range_at
from locready.model import Box

_TRUE = ("1", "true")
#: Excel's usual sizes in points; a column of width 1 is one digit of the usual font, 7 pixels of 0.75 points.
_ROW, _COLUMN, _DIGIT = 15.0, 48.0, 5.25
#: No row or column may be larger (points).
_MOST = 2_000.0
#: Merged ranges of more rows than this are looked through for every cell.
_TALL = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The geometry of one sheet; ``extent`` is the last cell that is used."""

    columns: Edges
    rows: Edges
    hidden_columns: tuple[tuple[int, int], ...]
    merged: dict[int, list[Range]]
    tall: tuple[Range, ...]
    extent: Cell

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of what is used, in points."""
        return max(self.columns.before(self.extent.column + 1), 1.0), max(self.rows.before(self.extent.row + 1), 1.0)

    def box(self, area: Range) -> Box:
        """Return where a range stands, in shares of what is used."""
        width, height = self.size
        left, right = self.columns.before(area.first.column), self.columns.before(area.last.column + 1)
        top, bottom = self.rows.before(area.first.row), self.rows.before(area.last.row + 1)
        return Box(left / width, top / height, (right - left) / width, (bottom - top) / height).rounded()

    def area(self, cell: Cell) -> Range:
        """Return the merged range that a cell lies in, or the cell alone."""
        near = (*self.merged.get(cell.row, ()), *self.tall)
        return next((area for area in near if area.holds(cell)), Range(cell, cell))

    def hides(self, cell: Cell) -> bool:
        """Say whether nobody sees a cell: its column is hidden, or it lies under the first cell of a merged range."""
        hidden = any(first <= cell.column <= last for first, last in self.hidden_columns)
        return hidden or self.area(cell).first != cell


def grid_of(sheet: etree._Element, extent: Cell) -> Grid:
    """Return the grid of a worksheet."""
    usual = sheet.find(f"{S}sheetFormatPr")
    columns = list(_columns(sheet))
    ranges = [area for mark in sheet.iterfind(f"{S}mergeCells/{S}mergeCell") if (area := range_at(mark.get("ref", "")))]
    merged: dict[int, list[Range]] = {}
    for area in ranges:
        for row in range(area.first.row, area.last.row + 1) if not _is_tall(area) else ():
            merged.setdefault(row, []).append(area)
    return Grid(
        columns=Edges(
            _size(usual, "defaultColWidth", _COLUMN, _DIGIT), [(first, last, size) for first, last, size, _ in columns]
        ),
        rows=Edges(_size(usual, "defaultRowHeight", _ROW), _rows(sheet)),
        hidden_columns=tuple((first, last) for first, last, _, hidden in columns if hidden),
        merged=merged,
        tall=tuple(area for area in ranges if _is_tall(area)),
        extent=extent,
    )


def is_hidden(element: etree._Element) -> bool:
    """Say whether a row or column is hidden."""
    return element.get("hidden") in _TRUE


def _is_tall(area: Range) -> bool:
    return area.last.row - area.first.row > _TALL


def _columns(sheet: etree._Element) -> Iterator[tuple[int, int, float, bool]]:
    for column in sheet.iterfind(f"{S}cols/{S}col"):
        first, last = (number(column.get(side)) or 0 for side in ("min", "max"))
        if 1 <= first <= last:
            hidden = is_hidden(column)
            size = 0.0 if hidden else _size(column, "width", _COLUMN, _DIGIT)
            yield first, min(last, LAST_COLUMN), size, hidden


def _rows(sheet: etree._Element) -> Iterator[tuple[int, int, float]]:
    for row in sheet.iterfind(f"{S}sheetData/{S}row"):
        index = number(row.get("r")) or 0
        if 1 <= index <= LAST_ROW and (row.get("ht") or is_hidden(row)):
            yield index, index, 0.0 if is_hidden(row) else _size(row, "ht", _ROW)


def _size(element: etree._Element | None, attribute: str, usual: float, unit: float = 1.0) -> float:
    try:
        size = float(element.get(attribute, "")) * unit if element is not None else usual
    except ValueError:
        return usual
    return size if math.isfinite(size) and 0.0 < size <= _MOST else usual
