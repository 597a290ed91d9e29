"""What one slide says, and the boxes in which its lines stand."""

from __future__ import annotations

from dataclasses import dataclass

from bilingual.parallel import Line
from bilingual.places import columns, halves, title_box
from bilingual.slide import Frame
from bilingual.stock import Kind
from locready.model import Box

#: Sizes of text.
_POINTS = {Kind.LABEL: 16, Kind.BULLET: 14, Kind.PARAGRAPH: 11}
TITLE_POINTS, SMALL_TITLE = 28, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What one slide says: a title, and lines of one kind. ``number`` is its place in the deck, from 0."""

    title: Line
    body: tuple[Line, ...]
    kind: Kind
    number: int

    @property
    def lines(self) -> tuple[Line, ...]:
        """Title and body."""
        return (self.title, *self.body)

    @property
    def points(self) -> tuple[int, ...]:
        """The size of the body."""
        return (_POINTS[self.kind],)


def both(line: Line) -> tuple[str, ...]:
    """Return the foreign text and the English, if there is any."""
    return (line.foreign,) if line.english is None else (line.foreign, line.english)


def by_soft_break(line: Line) -> tuple[str, ...]:
    """Return one paragraph, the languages parted by a soft break."""
    return ("\n".join(both(line)),)


def by_slash(line: Line) -> tuple[str, ...]:
    """Return one paragraph, the languages parted by a slash."""
    return (" / ".join(both(line)),)


def in_brackets(line: Line) -> tuple[str, ...]:
    """Return one paragraph, the English in brackets, wide ones where the language has them."""
    if line.english is None:
        return (line.foreign,)
    wide = line.language[:2] in {"ja", "zh"}
    return (f"{line.foreign}（{line.english}）" if wide else f"{line.foreign} ({line.english})",)


def two(line: Line, foreign: Box, english: Box, points: tuple[int, ...]) -> list[Frame]:
    """Return the boxes of a line, one where it has no English."""
    boxes = zip(both(line), (foreign, english), strict=False)
    return [Frame(paragraphs=(text,), box=box, points=points) for text, box in boxes]


def english_above(line: Line, box: Box, points: tuple[int, ...]) -> list[Frame]:
    """Return the boxes of a line, the English above and before the foreign text."""
    upper, lower = halves(box)
    return two(line, lower, upper, points)[::-1]


def framed(paragraphs: tuple[str, ...], box: Box, group: Group) -> Frame:
    """Return a box with text of the size that the group has."""
    return Frame(paragraphs=paragraphs, box=box, points=group.points)


def headline(text: str) -> Frame:
    """Return a title."""
    return Frame(paragraphs=(text,), box=title_box(), points=(TITLE_POINTS,), title=True)


def title_beside(line: Line) -> list[Frame]:
    """Return a title in two boxes side by side."""
    return two(line, *columns(title_box()), (TITLE_POINTS,))


def title_stacked(line: Line) -> list[Frame]:
    """Return a title in two boxes, the English below."""
    return two(line, *halves(title_box()), (TITLE_POINTS,))
