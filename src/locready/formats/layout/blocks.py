"""From lines to blocks: one paragraph, heading, list item or table cell each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from locready.formats.layout.characters import Family, is_kana
from locready.formats.layout.joining import joined
from locready.formats.layout.line import Line
from locready.formats.layout.paragraphs import Surroundings, paragraphs

#: In type sizes, from the middle of a line to the middle of the next: more is another block.
_WIDEST_LEADING = 1.9
#: Type sizes of one block differ by no more than this.
_SAME_SIZE = 1.18


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of text, its lines joined.

    The box is in points as shown, ``size`` the type size, ``order`` the place in the content. ``drawn`` counts the
    characters; ``invisible``, ``unmapped`` and ``strange`` those of them that are drawn so, guessed, or no text.
    ``confidence`` is that of recognised text (0..1), None for text that the file itself holds; ``picture`` names the
    picture that it was recognised in.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    order: int
    drawn: int
    lines: int
    upright: bool
    invisible: int
    unmapped: int
    strange: int
    confidence: float | None = None
    picture: str = ""


def blocks_of(lines: Sequence[Line], width: float, height: float) -> list[Block]:
    """Return the blocks of a page of that size, in no particular order; ``lines`` come in reading direction."""
    found: list[Block] = []
    for upright, length in ((True, width), (False, height)):
        same_way = [line for line in lines if line.upright is upright]
        surroundings = Surroundings.of(same_way, length)
        found += (_block(part) for stack in _stacks(same_way) for part in paragraphs(stack, surroundings))
    return found


def _stacks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines that stand closely under one another in one column and one size."""
    after: dict[int, int] = {}
    for upper in range(len(lines)):
        lower = _next(lines, upper)
        if lower is not None and lower not in after.values():
            after[upper] = lower
    followers = set(after.values())
    for first in range(len(lines)):
        if first not in followers:
            yield [lines[place] for place in _chain(first, after)]


def _chain(first: int, after: dict[int, int]) -> Iterator[int]:
    place: int | None = first
    while place is not None:
        yield place
        place = after.get(place)


def _next(lines: Sequence[Line], upper: int) -> int | None:
    """Find the line that goes on below; one of another kind in between ends the search, unless it is ruby."""
    above = lines[upper]
    for place in range(upper + 1, len(lines)):
        below = lines[place]
        leading = below.pos - above.pos
        if leading > _WIDEST_LEADING * above.size:
            return None
        if leading < 0.3 * above.size or min(above.end, below.end) <= max(above.start, below.start):
            continue
        if _alike(above, below):
            return place if _aligned(above, below) else None
        if not _is_ruby(above, below):
            return None
    return None


def _alike(above: Line, below: Line) -> bool:
    sizes = sorted((above.size, below.size))
    families = {above.family, below.family} - {Family.MIXED}
    return sizes[1] < _SAME_SIZE * sizes[0] and len(families) < 2


def _is_ruby(base: Line, line: Line) -> bool:
    return line.size < 0.65 * base.size and is_kana(line.text)


def _aligned(above: Line, below: Line) -> bool:
    size = above.size
    middles = abs((above.start + above.end) - (below.start + below.end)) / 2
    return abs(above.start - below.start) < 4 * size or middles < size or abs(above.end - below.end) < size


def _block(lines: Sequence[Line]) -> Block:
    return Block(
        text=joined([line.text for line in lines]),
        x0=min(line.x0 for line in lines),
        y0=min(line.y0 for line in lines),
        x1=max(line.x1 for line in lines),
        y1=max(line.y1 for line in lines),
        size=max(line.size for line in lines),
        order=min(line.order for line in lines),
        drawn=sum(line.drawn for line in lines),
        lines=len(lines),
        upright=lines[0].upright,
        invisible=sum(line.invisible for line in lines),
        unmapped=sum(line.unmapped for line in lines),
        strange=sum(line.strange for line in lines),
        confidence=_confidence(lines),
    )


def _confidence(lines: Sequence[Line]) -> float | None:
    """Return the mean confidence of a character."""
    if any(line.confidence is None for line in lines):
        return None
    drawn = sum(line.drawn for line in lines)
    return sum(line.drawn * (line.confidence or 0.0) for line in lines) / max(drawn, 1)
