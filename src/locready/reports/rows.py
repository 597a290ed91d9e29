"""Rows of text as CSV that Excel opens as it is meant: UTF-8 with a mark, and no cell that calculates."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from locready.sheet_cells import harmless_cell

#: By this mark Excel tells UTF-8 from the code page of the country.
_MARK = "\ufeff"


def sheet(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a header and rows as CSV (RFC 4180, but for line feeds alone at the ends of lines)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([harmless_cell(cell) for cell in row] for row in rows)
    return _MARK + out.getvalue()


def number(value: float | None) -> str:
    """Return a number as a cell, without a fraction where it has none; empty for None."""
    return "" if value is None else f"{value:g}"


def percent(share: float | None) -> str:
    """Return a share (0..1) as a cell: ``98%``."""
    return "" if share is None else f"{share:.0%}"
