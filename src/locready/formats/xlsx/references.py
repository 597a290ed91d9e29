"""Names of cells and ranges: ``B7``, ``A1:C2``."""

from __future__ import annotations

import re
from typing import NamedTuple

#: The last row and column that Excel knows.
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})", re.IGNORECASE)


class Cell(NamedTuple):
    """The place of a cell, from 1."""

    row: int
    column: int

    @property
    def name(self) -> str:
        """The name of the cell, as people write it."""
        letters, left = "", self.column
        while left:
            left, letter = divmod(left - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.row}"


class Range(NamedTuple):
    """A rectangle of cells; both corners are in it."""

    first: Cell
    last: Cell

    def holds(self, cell: Cell) -> bool:
        """Say whether a cell lies in it."""
        return self.first.row <= cell.row <= self.last.row and self.first.column <= cell.column <= self.last.column


def cell_at(name: str) -> Cell | None:
    """Return the place that a name says, or None when it says none that Excel knows."""
    found = _CELL.fullmatch(name.strip())
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    return Cell(row, column) if 1 <= row <= LAST_ROW and column <= LAST_COLUMN else None


def range_at(name: str) -> Range | None:
    """Return the range that a name says; a single cell is a range of one."""
    first, _, last = name.partition(":")
    one, other = cell_at(first), cell_at(last or first)
    if one is None or other is None:
        return None
    (top, left), (bottom, right) = one, other
    return Range(Cell(min(top, bottom), min(left, right)), Cell(max(top, bottom), max(left, right)))
