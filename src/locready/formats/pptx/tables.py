"""Tables: one segment a paragraph of a cell, placed where the cell stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from lxml import etree

from locready.formats.drawingml.paragraphs import paragraphs_in
from locready.formats.markup.number import number
from locready.formats.opc.markup import A
from locready.formats.pptx.stage import Found, Shape
from locready.formats.pptx.text import links_in
from locready.model import Box, Role

_TRUE = ("1", "true")


def table_in(table: etree._Element, shape: Shape) -> Iterator[Found]:
    """Yield the paragraphs of the cells, row by row; text left in a cell that a merged one covers is hidden."""
    columns = _edges([column.get("w", "") for column in table.iterfind(f"{A}tblGrid/{A}gridCol")])
    rows = table.findall(f"{A}tr")
    heights = _edges([row.get("h", "") for row in rows])
    for down, row in enumerate(rows):
        for across, cell in enumerate(row.iterfind(f"{A}tc")):
            body = cell.find(f"{A}txBody")
            if body is not None:
                spot = shape.spot_at(_cell_box(shape.box, cell, (columns, across), (heights, down)), Role.TABLE)
                spot = replace(spot, hidden=True) if _is_covered(cell) else spot
                yield from paragraphs_in(body, shape.stage.part, spot)
                yield from links_in(body, shape.stage, spot.location)


def _is_covered(cell: etree._Element) -> bool:
    return cell.get("hMerge") in _TRUE or cell.get("vMerge") in _TRUE


def _edges(sizes: Sequence[str]) -> list[float]:
    """Return where columns or rows begin and end, in 0..1 of the table."""
    numbers = [max(number(size) or 0, 0) for size in sizes]
    whole = sum(numbers)
    return [edge / whole for edge in accumulate(numbers, initial=0)] if whole else []


def _cell_box(
    table: Box | None, cell: etree._Element, columns: tuple[list[float], int], rows: tuple[list[float], int]
) -> Box | None:
    if table is None:
        return None
    left, right = _reach(*columns, cell.get("gridSpan", "1"))
    top, bottom = _reach(*rows, cell.get("rowSpan", "1"))
    return Box(
        table.x + left * table.width,
        table.y + top * table.height,
        (right - left) * table.width,
        (bottom - top) * table.height,
    ).rounded()


def _reach(edges: list[float], start: int, span: str) -> tuple[float, float]:
    """Return from where to where a cell reaches; the whole table when the grid does not say."""
    if start + 1 >= len(edges):
        return 0.0, 1.0
    end = start + max(number(span) or 1, 1)
    return edges[start], edges[min(end, len(edges) - 1)]
