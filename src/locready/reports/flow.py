"""Breaks lines as Japanese is broken: between any two wide characters, never before a closing mark."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

#: Characters that begin no line and that end none (JIS X 4051, 6.1: the marks that pitch material uses).
_NOT_FIRST = frozenset("、。，．・：；？！）］｝」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…,.!?:;)]}”’%")
_NOT_LAST = frozenset("（［｛「『【〔〈《([{“‘")


class Flow:
    """A styled text that fills the columns it is given; rich itself breaks at spaces only."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines."""
        for line in self._text.divide(breaks(self._text.plain, options.max_width)):
            line.rstrip()
            yield line

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Need one wide character, and take all there is."""
        return Measurement(min(2, options.max_width), min(cell_len(self._text.plain) or 1, options.max_width))


def lines(text: str, width: int, indent: int = 0) -> list[str]:
    """Return a text in lines of at most ``width`` columns, each moved in by ``indent``."""
    inner = max(width - indent, 2)
    cuts = [0, *breaks(text, inner), len(text)]
    return [" " * indent + text[start:end].rstrip() for start, end in pairwise(cuts) if end > start]


def breaks(text: str, width: int) -> list[int]:
    """Return the offsets at which a text is cut into lines of at most ``width`` columns."""
    offsets, used, at = [], 0, 0
    for piece in _pieces(text):
        if used and used + cell_len(piece.rstrip()) > width:
            offsets.append(at)
            used = 0
        for part in _cut(piece, width):
            if used and used + cell_len(part.rstrip()) > width:
                offsets.append(at)
                used = 0
            used += cell_len(part)
            at += len(part)
    return offsets


def _pieces(text: str) -> Iterator[str]:
    """Yield what stays together: a word with the space after it, a wide character with the marks that cling to it."""
    start = 0
    for place in range(1, len(text)):
        if _may_break(text[place - 1], text[place]):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


def _may_break(before: str, after: str) -> bool:
    if after.isspace() or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return before.isspace() or cell_len(before) > 1 or cell_len(after) > 1


def _cut(piece: str, width: int) -> Iterator[str]:
    """Yield a piece in parts that fit, where it is wider than a whole line."""
    start, used = 0, 0
    for place, character in enumerate(piece):
        used += cell_len(character)
        if used > width and place > start and not character.isspace():
            yield piece[start:place]
            start, used = place, cell_len(character)
    yield piece[start:]
