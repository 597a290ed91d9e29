"""The rows of a workbook's first sheet as plain strings, for tables that people filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from locready.catalogue import mark as _
from locready.errors import Damaged
from locready.formats.damage import BROKEN
from locready.formats.opc.package import opened
from locready.formats.options import ReadOptions
from locready.formats.xlsx.cells import placed_in, shown_in
from locready.formats.xlsx.workbook import workbook_of
from locready.sources import Source

#: A character by its number, as strings of a workbook write what XML cannot hold (ECMA-376 part 1, 22.9.2.19).
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def rows_of(source: Source, options: ReadOptions) -> list[tuple[str, ...]]:
    """Return what the cells of the first sheet show, row by row; rows and cells that hold nothing are empty.

    Raises:
        Missing: the file cannot be opened.
        Encrypted, WrongPassword: it opens with a password only, or with another one.
        Damaged: it is no workbook, or its first sheet cannot be read.
        TooLarge: it is over the limits.
    """
    with opened(source, options) as package:
        workbook = workbook_of(package, source.name)
        part = workbook.sheets[0].part
        try:
            if part is None:
                raise LookupError
            cells = {
                (at.row, at.column): shown_in(cell, workbook)[0] for cell, at, _hidden in placed_in(package.xml(part))
            }
        except BROKEN as error:
            raise Damaged(path=source.name, detail=_("its first sheet cannot be read")) from error
    return list(_rows(cells))


def _rows(cells: dict[tuple[int, int], str]) -> Iterator[tuple[str, ...]]:
    rows: dict[int, dict[int, str]] = {}
    for (row, column), text in cells.items():
        rows.setdefault(row, {})[column] = _ESCAPED.sub(_character, text)
    for _number, filled in sorted(rows.items()):
        yield tuple(filled.get(column, "") for column in range(1, max(filled) + 1))


def _character(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
