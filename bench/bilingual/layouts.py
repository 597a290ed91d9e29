"""The ways in which decks set two languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bilingual.parallel import Line
from bilingual.pieces import (
    SMALL_TITLE,
    TITLE_POINTS,
    Group,
    both,
    by_slash,
    by_soft_break,
    english_above,
    framed,
    headline,
    in_brackets,
    title_beside,
    title_stacked,
    two,
)
from bilingual.places import body_box, columns, halves, slide_halves, tiles, title_box
from bilingual.slide import Frame, Grid, Slide, Thing
from bilingual.stock import Kind
from locready.model import Box


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
    boxes = zip(group.body, tiles(len(group.body), 1), strict=True)
    return ((headline(group.title.foreign), *(framed((line.foreign,), box, group) for line, box in boxes)),)


def _beside(group: Group) -> tuple[Slide, ...]:
    rows = zip(group.body, tiles(len(group.body), 1), strict=True)
    body = (thing for line, box in rows for thing in two(line, *columns(box), group.points))
    return ((*title_beside(group.title), *body),)


def _below(group: Group) -> tuple[Slide, ...]:
    cells = zip(group.body, tiles(len(group.body), 2), strict=True)
    body = (thing for line, box in cells for thing in two(line, *halves(box), group.points))
    return ((*title_stacked(group.title), *body),)


def _above(group: Group) -> tuple[Slide, ...]:
    cells = zip(group.body, tiles(len(group.body), 2), strict=True)
    body = (thing for line, box in cells for thing in english_above(line, box, group.points))
    return ((*english_above(group.title, title_box(), (TITLE_POINTS,)), *body),)


def _alternating_boxes(group: Group) -> tuple[Slide, ...]:
    cells = zip(group.body, tiles(len(group.body), 1), strict=True)
    body = (thing for line, box in cells for thing in two(line, *halves(box), group.points))
    return ((*title_stacked(group.title), *body),)


def _joined(join: Callable[[Line], tuple[str, ...]]) -> Callable[[Group], tuple[Slide, ...]]:
    """Return a layout that gives every line a box of its own, in which both languages stand."""

    def drawn(group: Group) -> tuple[Slide, ...]:
        cells = zip(group.body, tiles(len(group.body), 2), strict=True)
        title = Frame(paragraphs=join(group.title), box=title_box(), points=(TITLE_POINTS,), title=True)
        return ((title, *(framed(join(line), box, group) for line, box in cells)),)

    return drawn


def _alternating(soft: bool) -> Callable[[Group], tuple[Slide, ...]]:
    """Return a layout of one box in which the languages take turns, by paragraph or by soft break."""

    def drawn(group: Group) -> tuple[Slide, ...]:
        texts = tuple(text for line in group.body for text in both(line))
        paragraphs = ("\n".join(texts),) if soft else texts
        title = Frame(paragraphs=both(group.title), box=title_box(), points=(TITLE_POINTS,), title=True)
        return ((title, framed(paragraphs, body_box(), group)),)

    return drawn


def _two_column_table(group: Group) -> tuple[Slide, ...]:
    figures = group.number % 2 == 1
    rows = tuple(
        (line.foreign, line.english or "", *((str(120 + 35 * place),) if figures else ()))
        for place, line in enumerate(group.body)
    )
    return ((*title_beside(group.title), Grid(rows=rows, box=body_box())),)


def _cells_of_both(group: Group) -> tuple[Slide, ...]:
    texts = ["\n".join(both(line)) for line in group.body]
    texts += [""] * (len(texts) % 2)
    rows = tuple(zip(texts[::2], texts[1::2], strict=True))
    return ((*title_stacked(group.title), Grid(rows=rows, box=body_box())),)


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
    head = (headline(title),) if title else ()
    if group.kind is Kind.LABEL:
        filled = [*texts, *[""] * (len(texts) % 2)]
        return (*head, Grid(rows=tuple(zip(filled[::2], filled[1::2], strict=True)), box=body_box()))
    if group.kind is Kind.BULLET:
        return (*head, framed(tuple(filter(None, texts)), body_box(), group))
    boxes = zip(texts, tiles(len(texts), 1), strict=True)
    return (*head, *(framed((text,), box, group) for text, box in boxes if text))


def _left_and_right(group: Group) -> tuple[Slide, ...]:
    return ((*title_beside(group.title), *_sides(group, columns(body_box()))),)


def _top_and_bottom(group: Group) -> tuple[Slide, ...]:
    upper, lower = slide_halves()
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
    return framed(foreign, boxes[0], group), framed(english, boxes[1], group)


def _title_only(group: Group) -> tuple[Slide, ...]:
    """Set the English small under the title, in its box or in one of its own."""
    (slide,) = plain(group)
    if group.number % 2 == 0:
        points = (TITLE_POINTS, SMALL_TITLE)
        title = Frame(paragraphs=both(group.title), box=title_box(), points=points, title=True)
        return ((title, *slide[1:]),)
    upper, lower = halves(title_box())
    foreign, *english = two(group.title, upper, lower, (TITLE_POINTS,))
    return ((replace(foreign, title=True), *(replace(it, points=(SMALL_TITLE,)) for it in english), *slide[1:]),)


_SHORT = (Kind.LABEL, Kind.BULLET)
BESIDE = Layout(name="beside", draw=_beside)
LAYOUTS = (
    BESIDE,
    Layout(name="English below", draw=_below),
    Layout(name="English above", draw=_above),
    Layout(name="alternating boxes", draw=_alternating_boxes),
    Layout(name="same box, paragraph", draw=_joined(both)),
    Layout(name="same box, soft break", draw=_joined(by_soft_break)),
    Layout(name="same box, slash", draw=_joined(by_slash), kinds=_SHORT),
    Layout(name="same box, brackets", draw=_joined(in_brackets), kinds=_SHORT),
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
