"""From single characters to runs: what follows one another without a gap, across, down or (turned text) up."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from locready.formats.layout.characters import (
    HANGUL,
    RIGHT_TO_LEFT,
    SPACELESS,
    WHITE,
    Codes,
    among,
    codes_of,
    has_spaceless,
    is_spaceless,
    strange,
)
from locready.formats.pdf.glyphs import Glyphs
from locready.formats.pdf.view import Boxes

_Flags = npt.NDArray[np.bool_]

#: In heights of the characters, which are about 1.2 of the type size: more is a gap between cells or columns.
_WIDEST_GAP = 0.8
#: A gap as wide as a character, between characters that fill squares, is an ideographic space that was not written.
_WIDEST_EAST_GAP = 1.15
#: White space that the file itself holds may be wider, up to this; then it sets columns.
_WIDEST_SPACE = 3.0
#: A space that pdfium inferred between Chinese or Japanese and Latin is a matter of spacing below this.
_KERN = 0.35
#: Cosine of the slant up to which writing counts as level.
_LEVEL = 0.97


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Characters that follow one another; the box is in points as shown, ``order`` their place in the content.

    ``upright`` is False for columns of vertical writing and for text turned by a quarter; ``base`` is how far down
    the page the writing stands, in points, and means nothing for columns.
    ``drawn`` is how many of the characters are not white space, ``strange`` how many cannot be text.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    base: float
    order: int
    drawn: int
    upright: bool = True
    invisible: bool = False
    unmapped: bool = False
    strange: int = 0


def runs_of(glyphs: Glyphs) -> list[Run]:
    """Return the runs of a page in the order of its content."""
    codes = codes_of(glyphs.text)
    drawn = np.flatnonzero(~among(codes, WHITE))
    if not len(drawn):
        return []
    boxes = glyphs.boxes[drawn]
    spaces = _space_before(glyphs, drawn)
    across = _goes_on_across(codes[drawn], boxes, spaces)
    down = _goes_on_down(codes[drawn], boxes, across)
    turned = _goes_on_turned(glyphs, drawn, boxes, across | down)
    starts = np.concatenate(([0], np.flatnonzero(~(across | down | turned)) + 1))
    ends = np.append(starts[1:], len(drawn))
    corners = np.hstack((np.minimum.reduceat(boxes[:, :2], starts), np.maximum.reduceat(boxes[:, 2:], starts)))
    columns = np.append(down | _lies_on_its_side(glyphs, drawn, turned), False)[starts]
    spots: list[int] = drawn.tolist()
    sliced = zip(starts.tolist(), ends.tolist(), corners.tolist(), columns.tolist(), strict=True)
    return [_run(glyphs, spots[start:end], corner, column) for start, end, corner, column in sliced]


def _lies_on_its_side(glyphs: Glyphs, drawn: npt.NDArray[np.intp], turned: _Flags) -> _Flags:
    sideways = turned.copy()
    for place in np.flatnonzero(turned).tolist():
        sideways[place] = abs(glyphs.direction(int(drawn[place]))[1]) > _LEVEL
    return np.asarray(sideways)


def _space_before(glyphs: Glyphs, drawn: npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
    """Return the width of the white space, held by the file, between each character and the next drawn one."""
    widths = glyphs.boxes[:, 2] - glyphs.boxes[:, 0]
    widths[drawn] = 0.0
    total = np.cumsum(widths)
    return np.asarray(total[drawn[1:]] - total[drawn[:-1]])


def _goes_on_across(codes: Codes, boxes: Boxes, spaces: npt.NDArray[np.float64]) -> _Flags:
    here, there = boxes[:-1], boxes[1:]
    heights = here[:, 3] - here[:, 1], there[:, 3] - there[:, 1]
    least, height = np.minimum(*heights), np.maximum(*heights)
    beside = np.minimum(here[:, 3], there[:, 3]) - np.maximum(here[:, 1], there[:, 1]) >= 0.5 * least
    gap = there[:, 0] - here[:, 2]
    backward = among(codes[1:], RIGHT_TO_LEFT)
    gap = np.where(backward, np.maximum(gap, here[:, 0] - there[:, 2]), gap)
    free = gap - np.minimum(spaces, _WIDEST_SPACE * height)
    widest = np.where(among(codes[:-1], SPACELESS), _WIDEST_EAST_GAP, _WIDEST_GAP) * height
    ligature = np.abs(there - here).max(axis=1) < 0.01
    return np.asarray((beside & (free < widest) & (gap > -0.6 * height)) | ligature)


def _goes_on_down(codes: Codes, boxes: Boxes, across: _Flags) -> _Flags:
    """Find columns: a square right under a square, neither with a neighbour at its side."""
    here, there = boxes[:-1], boxes[1:]
    width = np.minimum(here[:, 2] - here[:, 0], there[:, 2] - there[:, 0])
    stacked = np.minimum(here[:, 2], there[:, 2]) - np.maximum(here[:, 0], there[:, 0]) >= 0.5 * width
    near = np.abs(there[:, 1] - here[:, 3]) < 0.6 * width
    squares = among(codes, SPACELESS) | among(codes, HANGUL)
    alone = squares & ~np.append(across, False) & ~np.insert(across, 0, False)
    return np.asarray(stacked & near & alone[:-1] & alone[1:])


def _goes_on_turned(glyphs: Glyphs, drawn: npt.NDArray[np.intp], boxes: Boxes, known: _Flags) -> _Flags:
    """Find turned text, such as a watermark: the next character stands where the slant of this one leads."""
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    steps = np.diff(middles, axis=0)
    extents = (boxes[:, 2:] - boxes[:, :2]).max(axis=1)
    reach = np.maximum(extents[:-1], extents[1:])
    likely = ~known & (np.hypot(steps[:, 0], steps[:, 1]) < 1.6 * reach)
    for place in np.flatnonzero(likely).tolist():
        across, down = glyphs.direction(int(drawn[place]))
        step_x, step_y = steps[place].tolist()
        aside = abs(step_x * down - step_y * across)
        likely[place] = across < _LEVEL and step_x * across + step_y * down > 0 and aside < 0.4 * reach[place]
    return np.asarray(likely)


def _run(glyphs: Glyphs, drawn: list[int], corner: list[float], is_column: bool) -> Run:
    middle = drawn[len(drawn) // 2]
    x0, y0, x1, y1 = corner
    size = glyphs.size(middle)
    text = _text(glyphs, drawn, size)
    guessed = glyphs.is_unmapped(middle)
    return Run(
        text=text,
        x0=x0,
        y0=y0,
        x1=x1,
        y1=y1,
        size=size if size > 0 else max(x1 - x0 if is_column else y1 - y0, 0.1),
        base=glyphs.baseline(middle),
        order=drawn[0],
        drawn=len(drawn),
        upright=not is_column,
        invisible=glyphs.is_invisible(middle),
        unmapped=guessed,
        strange=strange(text, guessed=guessed),
    )


def _text(glyphs: Glyphs, drawn: list[int], size: float) -> str:
    """Return the characters and the white space between them that means something."""
    whole = glyphs.text[drawn[0] : drawn[-1] + 1]
    if len(whole) == len(drawn) or not has_spaceless(whole):
        return whole
    pieces = [glyphs.text[drawn[0]]]
    for here, there in pairwise(drawn):
        if there - here > 1:
            pieces.append(_space(glyphs, here, there, size))
        pieces.append(glyphs.text[there])
    return "".join(pieces)


def _space(glyphs: Glyphs, here: int, there: int, size: float) -> str:
    """Return the white space between two characters as its writer meant it.

    A space that pdfium inferred beside a Han character or kana is the typesetter's when narrow, and between two of
    them an ideographic space that was set as a mere distance when wide.
    """
    text, boxes = glyphs.text, glyphs.boxes
    held = text[here + 1 : there]
    before, after = is_spaceless(text[here]), is_spaceless(text[there])
    if not (before or after) or bool((boxes[here + 1 : there, 2] > boxes[here + 1 : there, 0]).any()):
        return held
    gap = float(boxes[there, 0] - boxes[here, 2])
    if gap < _KERN * size:
        return ""
    return "\u3000" if before and after and gap > 0.7 * size else held
