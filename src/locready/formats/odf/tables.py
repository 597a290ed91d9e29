"""Tables and sheets: rows and cells, with places where the table has one; repeated cells are told once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from locready.formats.edges import Edges
from locready.formats.markup.number import number
from locready.formats.odf.lengths import points
from locready.formats.odf.names import STYLE, TABLE
from locready.formats.odf.scene import Scene
from locready.model import Box

_ROW, _COLUMN = f"{TABLE}table-row", f"{TABLE}table-column"
_CELL, _COVERED = f"{TABLE}table-cell", f"{TABLE}covered-table-cell"
#: What rows and columns can stand in.
_GROUPS = frozenset(
    f"{TABLE}{name}"
    for name in (
        "table-header-rows", "table-rows", "table-row-group",
        "table-header-columns", "table-columns", "table-column-group",
    )
)  # fmt: skip
#: No table has more rows or columns than this, whatever it repeats.
_MOST = 1_048_576
_UNSEEN = ("collapse", "filter")
#: Sizes in points where a style gives none, those of LibreOffice.
_HEIGHT, _WIDTH = 12.8, 64.0


class Band(NamedTuple):
    """A row or column that may stand for many: its first and last number, its size in points, whether it is hidden."""

    first: int
    last: int
    size: float
    hidden: bool


class TableCell(NamedTuple):
    """A cell that holds something: element, way to it, place in the grid, how far it reaches, whether it is hidden."""

    element: etree._Element
    path: str
    row: int
    column: int
    down: int
    across: int
    hidden: bool


class Grid(NamedTuple):
    """Where the rows and columns of a table begin, and its last row and column with content."""

    columns: Edges
    rows: Edges
    width: float
    height: float

    def box(self, cell: TableCell, around: Box) -> Box:
        """Return where a cell stands, when the table fills a box."""
        left, right = self.columns.before(cell.column), self.columns.before(cell.column + cell.across)
        top, bottom = self.rows.before(cell.row), self.rows.before(cell.row + cell.down)
        return Box(
            around.x + left / self.width * around.width,
            around.y + top / self.height * around.height,
            (right - left) / self.width * around.width,
            (bottom - top) / self.height * around.height,
        ).rounded()


def cells_of(table: etree._Element, path: str, scene: Scene) -> tuple[list[TableCell], Grid]:
    """Return the cells of a table that hold something, and its grid up to the last of them."""
    columns = list(_bands(_nested(table, path, _COLUMN), "column", _WIDTH, scene))
    rows = list(_nested(table, path, _ROW))
    bands = list(_bands(iter(rows), "row", _HEIGHT, scene))
    hidden = [(band.first, band.last) for band in columns if band.hidden]
    cells = [cell for (row, at), band in zip(rows, bands, strict=True) for cell in _cells(row, at, band, hidden)]
    return cells, _grid(cells, columns, bands)


def _grid(cells: list[TableCell], columns: list[Band], rows: list[Band]) -> Grid:
    across = Edges(_WIDTH, ((band.first, band.last, band.size) for band in columns))
    down = Edges(_HEIGHT, ((band.first, band.last, band.size) for band in rows))
    last_column = max((cell.column + cell.across for cell in cells), default=2)
    last_row = max((cell.row + cell.down for cell in cells), default=2)
    return Grid(across, down, max(across.before(last_column), 1.0), max(down.before(last_row), 1.0))


def _nested(parent: etree._Element, path: str, wanted: str) -> Iterator[tuple[etree._Element, str]]:
    for position, child in enumerate(parent, 1):
        if child.tag == wanted:
            yield child, f"{path}/{position}"
        elif child.tag in _GROUPS:
            yield from _nested(child, f"{path}/{position}", wanted)


def _bands(elements: Iterator[tuple[etree._Element, str]], what: str, usual: float, scene: Scene) -> Iterator[Band]:
    side = "height" if what == "row" else "width"
    first = 1
    for element, _path in elements:
        last = min(first + _count(element, f"number-{what}s-repeated") - 1, _MOST)
        style = element.get(f"{TABLE}style-name")
        size = points(scene.styles.value(f"table-{what}", style, f"table-{what}", f"{STYLE}{what}-{side}"))
        hidden = element.get(f"{TABLE}visibility") in _UNSEEN
        yield Band(first, last, 0.0 if hidden else size or usual, hidden)
        first = min(last + 1, _MOST)


def _cells(row: etree._Element, path: str, band: Band, hidden: list[tuple[int, int]]) -> Iterator[TableCell]:
    column = 1
    for position, cell in enumerate(row, 1):
        if cell.tag not in (_CELL, _COVERED):
            continue
        if len(cell):
            unseen = cell.tag == _COVERED or band.hidden or any(first <= column <= last for first, last in hidden)
            across, down = _count(cell, "number-columns-spanned"), _count(cell, "number-rows-spanned")
            yield TableCell(cell, f"{path}/{position}", band.first, column, down, across, unseen)
        column = min(column + _count(cell, "number-columns-repeated"), _MOST)


def _count(element: etree._Element, attribute: str) -> int:
    return min(max(number(element.get(f"{TABLE}{attribute}")) or 1, 1), _MOST)
