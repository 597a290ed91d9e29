"""Reads tables that people filled in: CSV as any spreadsheet saves it, and Excel workbooks."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from locready.catalogue import mark as _
from locready.errors import Damaged, NoTranslations
from locready.formats.encoding import decoded
from locready.formats.options import ReadOptions
from locready.formats.xlsx.rows import rows_of
from locready.handoff.columns import columns_in
from locready.handoff.csv_cells import undone
from locready.model.translation import Returned, Translation
from locready.sources import Source

#: Without these a row cannot be put back to where it came from.
_NEEDED = frozenset({"source", "target", "file", "sha256", "address", "segment"})
#: What spreadsheets part cells with: by their country, and in text files.
_SEPARATORS = (",", ";", "\t")
#: The header may stand below a few lines that somebody put above it.
_ABOVE = 20

Rows = Sequence[Sequence[str]]


def returned_csv(data: bytes, name: str) -> tuple[Returned, ...]:
    """Return the translations in a CSV file, in whatever encoding and with whatever separator it was saved.

    Raises:
        NoTranslations: it is no text, or has not the columns of a job.
    """
    text = decoded(data)
    if text is None:
        raise NoTranslations(path=name, detail=_("it is neither XLIFF nor a table"))
    candidates = [_parted(text, separator) for separator in _SEPARATORS]
    rows = max(candidates, key=lambda rows: len(_header(rows)[1]))
    return _returned([[undone(_usual(cell)) for cell in row] for row in rows], name)


def returned_xlsx(source: Source) -> tuple[Returned, ...]:
    """Return the translations in the first sheet of a workbook.

    Raises:
        NoTranslations: it is no workbook (but a deck, or a sheet of another program), or has not the columns of a job.
        InputError: it cannot be read.
    """
    try:
        rows = rows_of(source, ReadOptions())
    except Damaged as error:
        raise NoTranslations(path=source.name, detail=_("it is no Excel workbook, or a damaged one")) from error
    return _returned(rows, source.name)


def _parted(text: str, separator: str) -> list[list[str]]:
    """Return the rows of a text, none where it cannot be parted so: a wrong separator makes cells without end."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        return []


def _header(rows: Rows) -> tuple[int, Mapping[str, int]]:
    """Return where the header stands, and the places of its columns."""
    found = [(number, columns_in(list(row))) for number, row in enumerate(rows[:_ABOVE])]
    return max(found, key=lambda it: (len(it[1]), -it[0]), default=(0, {}))


def _returned(rows: Rows, name: str) -> tuple[Returned, ...]:
    number, places = _header(rows)
    if not places.keys() >= _NEEDED:
        raise NoTranslations(path=name, detail=_("it has not the columns of a translation job"))
    cells = ({column: _cell(row, place) for column, place in places.items()} for row in rows[number + 1 :])
    files: dict[tuple[str, str, str], list[Mapping[str, str]]] = {}
    for row in cells:
        if row["segment"]:
            files.setdefault((row["file"], row["sha256"], row.get("language", "")), []).append(row)
    return tuple(_file(path, sha256, language, them) for (path, sha256, language), them in files.items())


def _file(path: str, sha256: str, language: str, rows: Sequence[Mapping[str, str]]) -> Returned:
    translated = [row for row in rows if row["target"].strip()]
    return Returned(
        path=path,
        sha256=sha256,
        language=language,
        translations=tuple(_translation(row, language) for row in translated),
        untranslated=len(rows) - len(translated),
    )


def _translation(row: Mapping[str, str], language: str) -> Translation:
    return Translation(
        segment=row["segment"],
        address=row["address"],
        member=row.get("member", ""),
        source=row["source"],
        target=_usual(row["target"]),
        language=language,
    )


def _cell(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _usual(text: str) -> str:
    """Return a text with its line breaks as ours are, whatever the spreadsheet writes."""
    return text.replace("\r\n", "\n")
