"""From the lines that were recognised in a picture to blocks of text in reading order."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from locready.formats.layout.blocks import Block, blocks_of
from locready.formats.layout.characters import family, is_spaceless, tidy
from locready.formats.layout.line import Line
from locready.formats.layout.order import in_reading_order
from locready.model import Box, GapReason
from locready.model.scripts import Script
from locready.ocr.lines import Line as Recognised
from locready.ocr.lines import Unread

#: Left, top, right, bottom.
Sides = tuple[float, float, float, float]

#: A recogniser's box has air above and below the letters: the type size is this share of its height.
_TYPE = 0.72
#: Rise over run up to which a row is taken for level, as on a page that went crooked through a scanner.
_SLOPE = 0.06
#: Heights that differ by less are one type size: of two lines set alike, one may have no tall letter.
_SAME_SIZE = 1.35
_REASONS = {
    Unread.NO_ENGINE: GapReason.NO_OCR_ENGINE,
    Unread.ENGINE_FAILED: GapReason.OCR_FAILED,
    Unread.UNCERTAIN: GapReason.UNCERTAIN_SCRIPT,
}
#: Pieces of one row: so much of the lower one's height lies beside the other, and so far apart they may stand (sizes).
_LEVEL, _APART = 0.6, 1.0
#: Text that only names its script is sure of no more than that (0..1).
_NAMED_ONLY = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """The text in one picture: blocks in reading order, in pixels; and the lines that nobody could read.

    ``likely`` is the script that those lines are probably in, by what else the file says; ``partly`` says why only
    a part of the picture was looked at.
    """

    width: int
    height: int
    blocks: tuple[Block, ...] = ()
    unread: tuple[Recognised, ...] = ()
    likely: Script | None = None
    partly: tuple[GapReason, str] | None = None

    def gaps(self) -> Iterator[tuple[GapReason, str, Box]]:
        """Yield for each reason why something was not read the reason, a remark, and the box around it (0..1)."""
        if self.partly is not None:
            yield *self.partly, Box(0.0, 0.0, 1.0, 1.0)
        for why, group in groupby(sorted(self.unread, key=_why), key=_why):
            lines = list(group)
            likely = f", probably {self.likely.name.capitalize()}" if self.likely is not None else ""
            remark = f"{len(lines)} {'line' if len(lines) == 1 else 'lines'}{likely}"
            yield _REASONS[why], remark, self.box(*_around([line.box for line in lines]))

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Return a box in pixels as shares of the picture, never beyond it."""
        left, right = (min(max(side / self.width, 0.0), 1.0) for side in (x0, x1))
        top, bottom = (min(max(side / self.height, 0.0), 1.0) for side in (y0, y1))
        return Box(left, top, right - left, bottom - top)


def _why(line: Recognised) -> Unread:
    return line.why or Unread.UNCERTAIN


def _around(boxes: Sequence[Sides]) -> Sides:
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    return left, top, max(box[2] for box in boxes), max(box[3] for box in boxes)


def writing_of(lines: Sequence[Recognised], width: int, height: int) -> Writing:
    """Return the writing in a picture of that size, from the lines that were recognised in it.

    Where they lie on their side or their head they are put in order as they are read, and stay where they are.
    """
    read = [line for line in lines if line.text]
    turns = read[0].turns if read else 0
    across, along = (height, width) if turns % 2 else (width, height)
    upright = [_line(line, _turned(line.box, turns, width, height), place) for place, line in enumerate(read)]
    writing = writing_of_lines(_evened(upright), across, along)
    return Writing(
        width=width,
        height=height,
        blocks=tuple(_turned_block(block, -turns, across, along) for block in writing.blocks),
        unread=tuple(line for line in lines if not line.text),
    )


def writing_of_lines(lines: Sequence[Line], width: int, height: int) -> Writing:
    """Return the writing in a picture or drawing of that size, from its lines in any order."""
    rows = sorted(_rows([line for line in lines if line.upright]), key=_pos)
    columns = sorted((line for line in lines if not line.upright), key=_pos)
    blocks = blocks_of([*rows, *columns], width, height)
    return Writing(width=width, height=height, blocks=tuple(in_reading_order(blocks)))


def _pos(line: Line) -> float:
    return line.pos


def _turned(box: Sides, turns: int, width: float, height: float) -> Sides:
    """Return where a box of a picture of that size is when the picture is turned clockwise by so many quarters."""
    x0, y0, x1, y1 = box
    match turns % 4:
        case 1:
            return height - y1, x0, height - y0, x1
        case 2:
            return width - x1, height - y1, width - x0, height - y0
        case 3:
            return y0, width - x1, y1, width - x0
        case _:
            return box


def _turned_block(block: Block, turns: int, width: float, height: float) -> Block:
    x0, y0, x1, y1 = _turned((block.x0, block.y0, block.x1, block.y1), turns, width, height)
    return replace(block, x0=x0, y0=y0, x1=x1, y1=y1)


def _line(line: Recognised, box: Sides, order: int) -> Line:
    text = tidy(line.text)
    x0, y0, x1, y1 = _tight(line, box)
    return Line(
        text=text,
        x0=x0,
        y0=y0,
        x1=x1,
        y1=y1,
        size=max(line.size * _TYPE, 1.0),
        base=(y0 + y1) / 2,
        order=order,
        drawn=max(sum(not character.isspace() for character in text), 1),
        upright=line.upright,
        family=family(text),
        confidence=min(line.confidence, _NAMED_ONLY) if line.names_only else line.confidence,
    )


def _tight(line: Recognised, box: Sides) -> Sides:
    """Return the box of the letters, without the air around them; of a row that is a little crooked, its middle."""
    x0, y0, x1, y1 = box
    half = line.size * _TYPE / 2
    thickest = line.size + math.hypot(x1 - x0, y1 - y0) * _SLOPE
    across, along = (x0 + x1) / 2, (y0 + y1) / 2
    if line.upright:
        return (x0, along - half, x1, along + half) if y1 - y0 < thickest else (x0, y0, x1, y1)
    return (across - half, y0, across + half, y1) if x1 - x0 < thickest else (x0, y0, x1, y1)


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    """Join the pieces of a row, which recognisers part at wide spaces."""
    level = sorted(lines, key=_pos)
    places = [line.pos for line in level]
    taken: set[int] = set()
    for line in sorted(lines, key=lambda line: (line.x0, line.y0)):
        if id(line) in taken:
            continue
        row = line
        taken.add(id(line))
        while (piece := _next_piece(row, level, places, taken)) is not None:
            taken.add(id(piece))
            row = _joined(row, piece)
        yield row


def _next_piece(row: Line, level: Sequence[Line], places: Sequence[float], taken: set[int]) -> Line | None:
    """Find the piece that goes on, among the lines at the height of a row."""
    reach = row.y1 - row.y0
    near = level[bisect_left(places, row.pos - reach) : bisect_right(places, row.pos + reach)]
    following = (line for line in near if id(line) not in taken and _goes_on(row, line))
    return min(following, key=lambda line: (line.x0, line.y0), default=None)


def _goes_on(left: Line, right: Line) -> bool:
    small, large = sorted((left.size, right.size))
    level = min(left.y1, right.y1) - max(left.y0, right.y0) > _LEVEL * min(left.y1 - left.y0, right.y1 - right.y0)
    return level and large < _SAME_SIZE * small and -small < right.x0 - left.x1 < _APART * small


def _joined(left: Line, right: Line) -> Line:
    drawn = left.drawn + right.drawn
    tight = is_spaceless(left.text[-1:]) or is_spaceless(right.text[:1])
    text = f"{left.text}{'' if tight else ' '}{right.text}"
    return Line(
        text=text,
        x0=min(left.x0, right.x0),
        y0=min(left.y0, right.y0),
        x1=max(left.x1, right.x1),
        y1=max(left.y1, right.y1),
        size=max(left.size, right.size),
        base=(left.base + right.base) / 2,
        order=min(left.order, right.order),
        drawn=drawn,
        upright=True,
        family=family(text),
        confidence=_confidence(left, right),
    )


def _confidence(left: Line, right: Line) -> float | None:
    if left.confidence is None or right.confidence is None:
        return None
    return (left.drawn * left.confidence + right.drawn * right.confidence) / (left.drawn + right.drawn)


def _evened(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with one size for all that were set alike."""
    sizes = sorted(line.size for line in lines)
    steps: list[list[float]] = []
    for size in sizes:
        if not steps or size > _SAME_SIZE * steps[-1][0]:
            steps.append([])
        steps[-1].append(size)
    middle = {size: step[len(step) // 2] for step in steps for size in step}
    return [replace(line, size=middle[line.size]) for line in lines]
