"""The ways in which decks set two languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bilingual.parallel import Line
from bilingual.slide import Frame, Grid, Slide, Thing
from bilingual.stock import Kind
from locready.model import Box

#: Bands of the slide, in shares of it.
_LEFT, _WIDE, _GUTTER = 0.05, 0.9, 0.02
_TITLE_TOP, _TITLE_HEIGHT = 0.04, 0.14
_TOP, _HEIGHT = 0.22, 0.73
_POINTS = {Kind.LABEL: 16, Kind.BULLET: 14, Kind.PARAGRAPH: 11}
_TITLE_POINTS, _SMALL_TITLE = 28, 14


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A way to set groups. Each becomes one slide or two; ``apart``: all first slides come before all second ones."""

    name: str
    draw: Callable[[Group], tuple[Slide, ...]]
    kinds: tuple[Kind, ...] = (Kind.LABEL, Kind.BULLET, Kind.PARAGRAPH)
    apart: bool = False
    title_only: bool = False

    def group(self, group: Group) -> Group:
        """Return the group as this layout shows it: where only titles are translated, the rest has no English."""
        body = tuple(replace(line, english=None) for line in group.body) if self.title_only else group.body
        return replace(group, body=body)

    def slides(self, groups: Sequence[Group]) -> list[Slide]:
        """Return the slides of a deck."""
        drawn = [self.draw(group) for group in groups]
        if self.apart:
            return [slides[side] for side in (0, 1) for slides in drawn]
        return [slide for slides in drawn for slide in slides]


def plain(group: Group) -> tuple[Slide, ...]:
    """Set a slide in the foreign language only."""
    boxes = zip(group.body, _cells(len(group.body), 1), strict=True)
    return ((_title(group.title.foreign), *(_text((line.foreign,), box, group) for line, box in boxes)),)


def _beside(group: Group) -> tuple[Slide, ...]:
    rows = zip(group.body, _cells(len(group.body), 1), strict=True)
    body = (thing for line, box in rows for thing in _two(line, *_columns(box), group.points))
    return ((*_title_beside(group.title), *body),)


def _below(group: Group) -> tuple[Slide, ...]:
    cells = zip(group.body, _cells(len(group.body), 2), strict=True)
    body = (thing for line, box in cells for thing in _two(line, *_halves(box), group.points))
    return ((*_title_stacked(group.title), *body),)


def _above(group: Group) -> tuple[Slide, ...]:
    cells = zip(group.body, _cells(len(group.body), 2), strict=True)
    body = (thing for line, box in cells for thing in _english_above(line, box, group.points))
    return ((*_english_above(group.title, _title_box(), (_TITLE_POINTS,)), *body),)


def _alternating_boxes(group: Group) -> tuple[Slide, ...]:
    cells = zip(group.body, _cells(len(group.body), 1), strict=True)
    body = (thing for line, box in cells for thing in _two(line, *_halves(box), group.points))
    return ((*_title_stacked(group.title), *body),)


def _joined(join: Callable[[Line], tuple[str, ...]]) -> Callable[[Group], tuple[Slide, ...]]:
    """Return a layout that gives every line a box of its own, in which both languages stand."""

    def drawn(group: Group) -> tuple[Slide, ...]:
        cells = zip(group.body, _cells(len(group.body), 2), strict=True)
        title = Frame(paragraphs=join(group.title), box=_title_box(), points=(_TITLE_POINTS,), title=True)
        return ((title, *(_text(join(line), box, group) for line, box in cells)),)

    return drawn


def _alternating(soft: bool) -> Callable[[Group], tuple[Slide, ...]]:
    """Return a layout of one box in which the languages take turns, by paragraph or by soft break."""

    def drawn(group: Group) -> tuple[Slide, ...]:
        texts = tuple(text for line in group.body for text in _both(line))
        paragraphs = ("\n".join(texts),) if soft else texts
        title = Frame(paragraphs=_both(group.title), box=_title_box(), points=(_TITLE_POINTS,), title=True)
        return ((title, _text(paragraphs, _body_box(), group)),)

    return drawn


def _two_column_table(group: Group) -> tuple[Slide, ...]:
    figures = group.number % 2 == 1
    rows = tuple(
        (line.foreign, line.english or "", *((str(120 + 35 * place),) if figures else ()))
        for place, line in enumerate(group.body)
    )
    return ((*_title_beside(group.title), Grid(rows=rows, box=_body_box())),)


def _cells_of_both(group: Group) -> tuple[Slide, ...]:
    texts = ["\n".join(_both(line)) for line in group.body]
    texts += [""] * (len(texts) % 2)
    rows = tuple(zip(texts[::2], texts[1::2], strict=True))
    return ((*_title_stacked(group.title), Grid(rows=rows, box=_body_box())),)


def _mirrored(group: Group) -> tuple[Slide, ...]:
    english = [line.english or "" for line in group.body]
    return (
        _one_side(group.title.foreign, [line.foreign for line in group.body], group),
        _one_side(group.title.english or "", english, group),
    )


def _mirrored_english_first(group: Group) -> tuple[Slide, ...]:
    foreign, english = _mirrored(group)
    return english, foreign


def _one_side(title: str, texts: Sequence[str], group: Group) -> Slide:
    """Return a slide in one language: labels in a table, bullets in one box, paragraphs in boxes of their own."""
    head = (_title(title),) if title else ()
    if group.kind is Kind.LABEL:
        filled = [*texts, *[""] * (len(texts) % 2)]
        return (*head, Grid(rows=tuple(zip(filled[::2], filled[1::2], strict=True)), box=_body_box()))
    if group.kind is Kind.BULLET:
        return (*head, _text(tuple(filter(None, texts)), _body_box(), group))
    boxes = zip(texts, _cells(len(texts), 1), strict=True)
    return (*head, *(_text((text,), box, group) for text, box in boxes if text))


def _left_and_right(group: Group) -> tuple[Slide, ...]:
    return ((*_title_beside(group.title), *_sides(group, _columns(_body_box()))),)


def _top_and_bottom(group: Group) -> tuple[Slide, ...]:
    upper = Box(_LEFT, _TITLE_TOP, _WIDE, 0.44)
    lower = Box(_LEFT, 0.52, _WIDE, 0.44)
    things: list[Thing] = []
    for half, title, text in zip((upper, lower), _sides_of(group.title), _sides(group, (upper, lower)), strict=True):
        head = Box(half.x, half.y, half.width, 0.09)
        things += [Frame(paragraphs=(title,), box=head, points=(22,), title=half is upper)] if title else []
        things.append(replace(text, box=Box(half.x, half.y + 0.1, half.width, half.height - 0.1)))
    return (tuple(things),)


def _sides_of(line: Line) -> tuple[str, str]:
    return line.foreign, line.english or ""


def _sides(group: Group, boxes: tuple[Box, Box]) -> tuple[Frame, Frame]:
    """Return a box with all foreign lines and one with all English ones."""
    foreign = tuple(line.foreign for line in group.body)
    english = tuple(line.english for line in group.body if line.english is not None)
    return _text(foreign, boxes[0], group), _text(english, boxes[1], group)


def _title_only(group: Group) -> tuple[Slide, ...]:
    """Set the English small under the title, in its box or in one of its own."""
    (slide,) = plain(group)
    if group.number % 2 == 0:
        points = (_TITLE_POINTS, _SMALL_TITLE)
        title = Frame(paragraphs=_both(group.title), box=_title_box(), points=points, title=True)
        return ((title, *slide[1:]),)
    upper, lower = _halves(_title_box())
    foreign, *english = _two(group.title, upper, lower, (_TITLE_POINTS,))
    return ((replace(foreign, title=True), *(replace(it, points=(_SMALL_TITLE,)) for it in english), *slide[1:]),)


def _both(line: Line) -> tuple[str, ...]:
    return (line.foreign,) if line.english is None else (line.foreign, line.english)


def _soft(line: Line) -> tuple[str, ...]:
    return ("\n".join(_both(line)),)


def _slash(line: Line) -> tuple[str, ...]:
    return (" / ".join(_both(line)),)


def _brackets(line: Line) -> tuple[str, ...]:
    if line.english is None:
        return (line.foreign,)
    wide = line.language[:2] in {"ja", "zh"}
    return (f"{line.foreign}（{line.english}）" if wide else f"{line.foreign} ({line.english})",)


def _two(line: Line, foreign: Box, english: Box, points: tuple[int, ...]) -> list[Frame]:
    """Return the boxes of a line, one where it has no English."""
    boxes = zip(_both(line), (foreign, english), strict=False)
    return [Frame(paragraphs=(text,), box=box, points=points) for text, box in boxes]


def _english_above(line: Line, box: Box, points: tuple[int, ...]) -> list[Frame]:
    upper, lower = _halves(box)
    return _two(line, lower, upper, points)[::-1]


def _text(paragraphs: tuple[str, ...], box: Box, group: Group) -> Frame:
    return Frame(paragraphs=paragraphs, box=box, points=group.points)


def _title(text: str) -> Frame:
    return Frame(paragraphs=(text,), box=_title_box(), points=(_TITLE_POINTS,), title=True)


def _title_beside(line: Line) -> list[Frame]:
    return _two(line, *_columns(_title_box()), (_TITLE_POINTS,))


def _title_stacked(line: Line) -> list[Frame]:
    return _two(line, *_halves(_title_box()), (_TITLE_POINTS,))


def _title_box() -> Box:
    return Box(_LEFT, _TITLE_TOP, _WIDE, _TITLE_HEIGHT)


def _body_box() -> Box:
    return Box(_LEFT, _TOP, _WIDE, _HEIGHT)


def _cells(count: int, columns: int) -> list[Box]:
    """Return so many boxes, row by row, that fill the slide below its title."""
    rows = max(1, -(-count // columns))
    width, height = _WIDE / columns, _HEIGHT / rows
    return [
        Box(_LEFT + place % columns * width, _TOP + place // columns * height, width - _GUTTER, height * 0.92)
        for place in range(count)
    ]


def _columns(box: Box) -> tuple[Box, Box]:
    width = (box.width - _GUTTER) / 2
    return Box(box.x, box.y, width, box.height), Box(box.x + width + _GUTTER, box.y, width, box.height)


def _halves(box: Box) -> tuple[Box, Box]:
    height = box.height / 2
    return Box(box.x, box.y, box.width, height), Box(box.x, box.y + height, box.width, height)


_SHORT = (Kind.LABEL, Kind.BULLET)
BESIDE = Layout(name="beside", draw=_beside)
LAYOUTS = (
    BESIDE,
    Layout(name="English below", draw=_below),
    Layout(name="English above", draw=_above),
    Layout(name="alternating boxes", draw=_alternating_boxes),
    Layout(name="same box, paragraph", draw=_joined(_both)),
    Layout(name="same box, soft break", draw=_joined(_soft)),
    Layout(name="same box, slash", draw=_joined(_slash), kinds=_SHORT),
    Layout(name="same box, brackets", draw=_joined(_brackets), kinds=_SHORT),
    Layout(name="alternating paragraphs", draw=_alternating(soft=False)),
    Layout(name="alternating soft lines", draw=_alternating(soft=True), kinds=_SHORT),
    Layout(name="table of two columns", draw=_two_column_table, kinds=_SHORT),
    Layout(name="cells of both", draw=_cells_of_both, kinds=_SHORT),
    Layout(name="left half, right half", draw=_left_and_right),
    Layout(name="top half, bottom half", draw=_top_and_bottom),
    Layout(name="mirrored slides", draw=_mirrored),
    Layout(name="mirrored, English first", draw=_mirrored_english_first),
    Layout(name="mirrored halves of deck", draw=_mirrored, apart=True),
    Layout(name="English under title only", draw=_title_only, title_only=True),
)
