"""The order in which a person reads a slide or page: its title, then from the top down and from left to right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from locready.model import Box

T = TypeVar("T")
#: Shapes whose upper edges differ by less (share of the slide's height) stand side by side; a third of a line of text.
_SAME_ROW = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Generic[T]):
    """What one shape holds; it is kept together."""

    found: tuple[T, ...]
    box: Box | None
    is_title: bool = False


def in_reading_order(blocks: Iterable[Block[T]]) -> list[Block[T]]:
    """Return titles first, then rows from the top down, each from the left; what has no place comes last, as drawn."""
    drawn = list(blocks)
    titles = [block for block in drawn if block.is_title]
    rest = [block for block in drawn if not block.is_title]
    return [*_by_rows(titles), *_by_rows(rest)]


def _by_rows(blocks: list[Block[T]]) -> list[Block[T]]:
    placed = sorted(((block.box, block) for block in blocks if block.box is not None), key=lambda pair: pair[0].y)
    ordered: list[Block[T]] = []
    row: list[tuple[Box, Block[T]]] = []
    for box, block in placed:
        if row and box.y - row[0][0].y > _SAME_ROW:
            ordered.extend(_from_left(row))
            row = []
        row.append((box, block))
    return [*ordered, *_from_left(row), *(block for block in blocks if block.box is None)]


def _from_left(row: list[tuple[Box, Block[T]]]) -> list[Block[T]]:
    return [block for _, block in sorted(row, key=lambda pair: pair[0].x)]
