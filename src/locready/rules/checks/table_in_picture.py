"""Tables that were pasted as pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from locready.model import Box, UnitKind
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.profile import Profile

#: A cell is no longer than this (characters); a table has so many cells, and so many rows and columns.
_CELL = 24
_CELLS, _LINES = 12, 3
#: So many of the cells (0..1) have a figure; a grid of names is a cast list.
_FIGURES = 1 / 3
_DIGIT = re.compile(r"\d")
#: Two columns are a list, with page numbers or years; they are a table where the figures are amounts.
_COLUMNS_OF_AMOUNTS = 2
_AMOUNT = re.compile(r"\d[.,]\d{3}(?!\d)|\d{5}|[$€£¥￥₩%％]|\d ?[万億만억]|\b(?:USD|EUR|JPY|KRW|CNY|TWD|THB)\b")

#: A cell of a picture: its text, and where it stands.
_Cell = tuple[LabelledSegment, Box]


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find every picture on a slide or page whose short texts stand in rows and columns, many of them figures."""
    pictures = [
        texts
        for unit in document.audience_units
        if unit.unit.kind is not UnitKind.PICTURE
        for texts in unit.pictures.values()
    ]
    if not pictures:
        return not_applicable("no text in pictures")
    return Judgement(hits=tuple(_hit(texts, table) for texts in pictures if (table := _table(texts))))


def _table(texts: Sequence[LabelledSegment]) -> list[LabelledSegment]:
    """Return the cells of the table in a picture, none where there is none."""
    cells = [
        (text, text.segment.location.box)
        for text in texts
        if text.segment.location.box is not None and len(text.text) <= _CELL
    ]
    rows = _rows(cells)
    columns = _columns(cells)
    if len(rows) < _LINES or len(columns) < _COLUMNS_OF_AMOUNTS:
        return []
    in_columns = {cell[0].segment.id for column in columns for cell in column}
    table = [cell[0] for row in rows for cell in row if cell[0].segment.id in in_columns]
    figure = _DIGIT if len(columns) >= _LINES else _AMOUNT
    figures = sum(1 for cell in table if figure.search(cell.text))
    return table if len(table) >= _CELLS and figures >= _FIGURES * len(table) else []


def _rows(cells: Sequence[_Cell]) -> list[list[_Cell]]:
    return [line for line in _stacked(cells, across=False) if len(line) >= _COLUMNS_OF_AMOUNTS]


def _columns(cells: Sequence[_Cell]) -> list[list[_Cell]]:
    return [line for line in _stacked(cells, across=True) if len(line) >= _LINES]


def _stacked(cells: Sequence[_Cell], *, across: bool) -> Iterator[list[_Cell]]:
    """Yield cells that stand in one line: the middle of each lies within the one before."""
    line: list[_Cell] = []
    for cell in sorted(cells, key=lambda cell: _middle(cell[1], across)):
        if line and _middle(cell[1], across) > _end(line[-1][1], across):
            yield line
            line = []
        line.append(cell)
    if line:
        yield line


def _middle(box: Box, across: bool) -> float:
    return box.x + box.width / 2 if across else box.y + box.height / 2


def _end(box: Box, across: bool) -> float:
    return box.right if across else box.bottom


def _hit(texts: Sequence[LabelledSegment], table: Sequence[LabelledSegment]) -> Hit:
    first = texts[0]
    return replace(
        on(first, cells=str(len(table))),
        location=replace(first.segment.location, box=None),
        segments=tuple(text.segment.id for text in texts),
        key="\n".join(text.text for text in texts),
    )
