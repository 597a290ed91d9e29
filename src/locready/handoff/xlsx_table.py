"""A job as an Excel workbook: a sheet to fill in, its header always in sight, all but the translation locked."""

from __future__ import annotations

import io
from math import ceil
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from locready.errors import UsageError
from locready.handoff.columns import COLUMNS, rows, titles
from locready.handoff.job import Job

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: What a cell of Excel holds at the most (Excel specifications and limits).
_LONGEST = 32_767
_TARGET = [column.name for column in COLUMNS].index("target")
_HEADER = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#1F3864", "font_color": "#FFFFFF"}
_CELL = {"text_wrap": True, "valign": "top", "num_format": "@", "border": 1, "border_color": "#D9D9D9"}
_OPEN = {"bg_color": "#FFF9E5", "locked": False}
#: Height of a line in points, as Japanese Excel has it (Yu Gothic of 11 points), and of the highest row that it knows.
_LINE, _HIGHEST = 18.75, 409.0
#: What somebody who fills in a locked sheet may still do.
_ALLOWED = {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True}


def render(job: Job, lang: str) -> bytes:
    """Return the job as a file: a row a text under a header in a language.

    Every cell is a string, so that none is taken for a formula, a number or a link.

    Raises:
        UsageError: a text is longer than a cell holds.
    """
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as workbook:
        _fill(workbook, workbook.add_worksheet("locready"), job, lang)
    return stream.getvalue()


def _fill(workbook: Workbook, sheet: Worksheet, job: Job, lang: str) -> None:
    header, cell, target = (workbook.add_format(look) for look in (_HEADER, _CELL, _CELL | _OPEN))
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width, None, {"hidden": column.technical})
    _write(sheet, 0, titles(lang), header, header)
    for number, row in enumerate(rows(job, lang), 1):
        _write(sheet, number, row, cell, target)
    shown = sum(not column.technical for column in COLUMNS)
    sheet.autofilter(0, 0, len(job.units), shown - 1)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.protect("", _ALLOWED)


def _write(sheet: Worksheet, number: int, row: list[str], cell: Format, target: Format) -> None:
    sheet.set_row(number, _height(row))
    for place, text in enumerate(row):
        if len(text) > _LONGEST:
            raise UsageError(
                detail=f"A text of {len(text)} characters is longer than a cell of Excel holds.",
                advice="Write --to xliff or --to csv.",
            )
        sheet.write_string(number, place, _whole(text), target if place == _TARGET else cell)


def _height(row: list[str]) -> float:
    """Return the height in which every text of a row is seen: not all programs find it by themselves."""
    shown = [(text, column.width) for text, column in zip(row, COLUMNS, strict=True) if not column.technical]
    return min(max(_lines(text, width) for text, width in shown) * _LINE, _HIGHEST)


def _lines(text: str, width: int) -> int:
    """Return the lines that a text takes in a column of so many Latin letters; others are twice as wide."""
    return sum(max(ceil(sum(1 + (east_asian_width(c) in "WF") for c in line) / width), 1) for line in text.split("\n"))


def _whole(text: str) -> str:
    """Return a text with a sign in place of halves of characters, which damaged files hold and no workbook can."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
