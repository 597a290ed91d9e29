"""Cuts lines that stand closely under one another into paragraphs, list items and cells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from locready.formats.layout.characters import Family, may_open_item, opens_item
from locready.formats.layout.line import Line

#: Against the closest lines of the same stack: more is the space between paragraphs.
_LOOSER = 1.3
#: In type sizes: lines so far apart that have neighbours at the same heights are rows of a table.
_ROW = 1.4
#: In type sizes: a line of prose is longer, and ends nearer to the next column.
_PROSE, _GUTTER = 8.0, 4.0
#: In type sizes: a text frame may end so far before what stands beside it.
_MARGIN = 6.0

_ENDS = re.compile(r"[.!?:;。．！？」』]['\")”’]?$")
_SENTENCE = re.compile(r"[。！？]|[^\W\d_A-Z]{3}[.!?](?:\s|$)")
_GOES_ON = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All lines of a page that run the same way, to see what stands beside one; ``margin`` is where writing may end."""

    lines: Sequence[Line]
    places: Sequence[float]
    margin: float

    @classmethod
    def of(cls, lines: Sequence[Line], length: float) -> Surroundings:
        """Take the margin at the end of lines to be that at their beginning; ``lines`` come in reading direction."""
        return cls(lines, [line.pos for line in lines], length - max(min((it.start for it in lines), default=0.0), 0.0))

    def beside(self, line: Line) -> Iterator[Line]:
        """Yield the other lines at the same height."""
        reach = 0.35 * line.size
        near = slice(bisect_left(self.places, line.pos - reach), bisect_right(self.places, line.pos + reach))
        return (other for other in self.lines[near] if other is not line)

    def limit(self, line: Line) -> float:
        """Return where the line could have gone on to: its neighbour, or the margin."""
        return min((other.start for other in self.beside(line) if other.start > line.end), default=self.margin)


def paragraphs(stack: Sequence[Line], surroundings: Surroundings) -> Iterator[list[Line]]:
    """Cut a stack where an item or row begins, where the lines stand wider apart, or after a line that is not full."""
    edge = _edge(stack, surroundings)
    closest = min((below.pos - above.pos for above, below in pairwise(stack)), default=0.0)
    paragraph = [stack[0]]
    for above, below in pairwise(stack):
        loose = below.pos - above.pos > _LOOSER * closest
        item = opens_item(below.text) or (may_open_item(below.text) and may_open_item(paragraph[0].text))
        if loose or item or _are_rows(above, below, surroundings) or not _is_full(above, below, edge):
            yield paragraph
            paragraph = []
        paragraph.append(below)
    yield paragraph


def _edge(stack: Sequence[Line], surroundings: Surroundings) -> float:
    """Return where full lines end.

    That is the end of the longest line where there are sentences. In a list of names or an address one line is
    always the longest; there it counts as full only where it comes near to what stands beside it.
    """
    longest = max(stack, key=lambda line: line.end)
    if any(_SENTENCE.search(line.text) for line in stack):
        return longest.end
    return max(longest.end, surroundings.limit(longest) - _MARGIN * longest.size)


def _are_rows(above: Line, below: Line, surroundings: Surroundings) -> bool:
    apart = below.pos - above.pos > _ROW * above.size
    beside = apart and any(surroundings.beside(above)) and any(surroundings.beside(below))
    return beside and not _is_prose(above, surroundings)


def _is_prose(line: Line, surroundings: Surroundings) -> bool:
    """Whether a row is long and comes near to what stands beside it, as in a column of text and hardly in a cell."""
    free = surroundings.limit(line) - line.end
    return line.upright and line.end - line.start > _PROSE * line.size and free < _GUTTER * line.size


def _is_full(above: Line, below: Line, edge: float) -> bool:
    """Whether the first word of the next line would not have fitted on the line, so that the writing goes on."""
    if _plainly_goes_on(above, below):
        return True
    free = edge - above.end
    if _is_centred(above, below):
        free = max(2 * free, 0.0)
    return free < _first_word(below) + _slack(below)


def _plainly_goes_on(above: Line, below: Line) -> bool:
    """Whether the next line begins in lower case after one that ends no sentence."""
    return bool(_GOES_ON.match(below.text)) and below.text[0].islower() and not _ENDS.search(above.text)


def _is_centred(above: Line, below: Line) -> bool:
    middles = abs((above.start + above.end) - (below.start + below.end)) / 2
    return middles < 0.5 * above.size < abs(above.start - below.start)


def _first_word(line: Line) -> float:
    if line.family is Family.EAST:
        return line.size
    word = line.text.split(" ", 1)[0]
    return (line.end - line.start) * len(word) / max(len(line.text), 1)


def _slack(line: Line) -> float:
    """Chinese and Japanese may end a line a character or two early for the sake of a comma or bracket."""
    return (2.2 if line.family is Family.EAST else 0.6) * line.size
