"""The order in which a person reads the blocks of a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from locready.formats.layout.blocks import Block

#: Cuts inside cuts: a page needs five or six, a hostile one gets no more than this.
_DEEPEST = 24
#: In type sizes: columns stand at least so far apart.
_GUTTER = 0.6

_Groups = list[list[Block]]
_Extent = Callable[[Block], tuple[float, float]]


def in_reading_order(blocks: Sequence[Block]) -> list[Block]:
    """Cut the page along its white bands again and again: columns first, then rows, tables row by row.

    The recursive X-Y cut of Nagy and Seth (1984). Columns of vertical writing are read from right to left. What no
    white band parts stays in the order of the content.
    """
    return _ordered(list(blocks), _DEEPEST)


def _ordered(blocks: list[Block], depth: int) -> list[Block]:
    if len(blocks) < 2 or depth == 0:
        return sorted(blocks, key=lambda block: block.order)
    parts = _cut(blocks, _tall, 0.0)
    if len(parts) < len(blocks):
        parts = _parts(blocks)
    if len(parts) < 2:
        return sorted(blocks, key=lambda block: block.order)
    return [block for part in parts for block in _ordered(part, depth - 1)]


def _parts(blocks: list[Block]) -> _Groups:
    columns = _at_widest(blocks, _wide, _GUTTER * _typical_size(blocks))
    if len(columns) < 2:
        return _at_widest(blocks, _tall, 0.0)
    rows = _cut(blocks, _tall, 0.0)
    if _is_table(rows):
        return rows
    return columns[::-1] if _is_vertical(columns[1]) else columns


def _wide(block: Block) -> tuple[float, float]:
    return block.x0, block.x1


def _tall(block: Block) -> tuple[float, float]:
    """Leave out the air of the font above and below, or tight lines would never part."""
    air = 0.15 * min(block.size, block.y1 - block.y0)
    return block.y0 + air, block.y1 - air


def _cut(blocks: list[Block], extent: _Extent, least: float) -> _Groups:
    """Part the blocks at every white band wider than ``least`` points, in rising order."""
    groups: _Groups = []
    reached = float("-inf")
    for block in sorted(blocks, key=lambda block: (extent(block), block.order)):
        low, high = extent(block)
        if low - reached > least:
            groups.append([])
        groups[-1].append(block)
        reached = max(reached, high)
    return groups


def _at_widest(blocks: list[Block], extent: _Extent, least: float) -> _Groups:
    """Part the blocks in two at the widest white band; one group when there is none."""
    groups = _cut(blocks, extent, least)
    if len(groups) < 2:
        return groups
    ends = [max(extent(block)[1] for block in group) for group in groups]
    bands = [extent(group[0])[0] - end for group, end in zip(groups[1:], ends, strict=False)]
    at = bands.index(max(bands)) + 1
    return [[block for group in half for block in group] for half in (groups[:at], groups[at:])]


def _is_table(rows: _Groups) -> bool:
    """Whether it reads row by row: short cells side by side in most of three or more rows."""
    side_by_side = sum(len(row) > 1 for row in rows)
    cells = [block for row in rows for block in row]
    short = sum(block.lines <= 2 for block in cells)
    return len(rows) >= 3 and 3 * side_by_side >= 2 * len(rows) and 5 * short >= 4 * len(cells)


def _is_vertical(blocks: list[Block]) -> bool:
    return 2 * sum(block.drawn for block in blocks if not block.upright) > sum(block.drawn for block in blocks)


def _typical_size(blocks: list[Block]) -> float:
    return sorted(block.size for block in blocks)[len(blocks) // 2]
