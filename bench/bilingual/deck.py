"""Made decks: of one layout, or with a distractor in them, and the lines whose answer is known."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bilingual.distractors import Distractor
from bilingual.layouts import BESIDE, Layout, plain
from bilingual.parallel import Line
from bilingual.pieces import Group
from bilingual.slide import Slide
from bilingual.stock import Kind, Stock

#: Lines below a title, so that a slide is about full.
_FULL = {Kind.LABEL: 6, Kind.BULLET: 4, Kind.PARAGRAPH: 2}
#: Slides of a deck in one layout, and of those around distractors.
_SLIDES, _AROUND = 6, 3
#: The share of lines whose English is left out of a deck in one layout, so that precision can be measured there.
HOLES = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """Slides, and the lines to be judged: English is what stands for a line there, None where nothing does."""

    slides: tuple[Slide, ...]
    lines: tuple[Line, ...]


def deck_in(layout: Layout, stock: Stock, holes: float = HOLES) -> Deck:
    """Return a bilingual deck in one layout, from which a share of the English (0..1) is left out."""
    groups = groups_of(stock, layout.kinds, _SLIDES)
    shown = [layout.group(with_holes(group, holes, stock.rng)) for group in groups]
    return Deck(slides=tuple(layout.slides(shown)), lines=lines_in(shown))


def deck_with(distractor: Distractor, stock: Stock, *, bilingual: bool) -> Deck:
    """Return a deck of which every second slide has no English but the distractor; only those slides are judged.

    ``bilingual``: the slides between are fully translated, else they are in the foreign language only.
    """
    kinds = tuple(_FULL)
    around = groups_of(stock, kinds, _AROUND, translated=bilingual)
    drawn = [distractor.draw(group, stock) for group in groups_of(stock, distractor.kinds, _AROUND, translated=False)]
    slides: list[Slide] = []
    for group, (distracting, _lines) in zip(around, drawn, strict=False):
        slides += [*(BESIDE.draw(group) if bilingual else plain(group)), distracting]
    slides += distractor.last(stock)
    lines = tuple(replace(line, english=None) for _slide, lines in drawn for line in lines)
    return Deck(slides=tuple(slides), lines=lines)


def groups_of(
    stock: Stock, kinds: Sequence[Kind], count: int, *, translated: bool = True, most: int = 6
) -> list[Group]:
    """Return groups of the kinds in turn, with ``most`` lines below a title, none for which no lines are left."""
    groups = []
    for number in range(count):
        kind = kinds[number % len(kinds)]
        body = stock.take(kind, min(most, _FULL[kind]), translated=translated)
        title = stock.take(Kind.TITLE, 1, translated=translated)
        if title and body:
            groups.append(Group(title=title[0], body=body, kind=kind, number=number))
    return groups


def with_holes(group: Group, share: float, rng: random.Random) -> Group:
    """Return the group with the English of about a share of its lines left out."""
    title, *body = (replace(line, english=None) if rng.random() < share else line for line in group.lines)
    return replace(group, title=title, body=tuple(body))


def lines_in(groups: Sequence[Group]) -> tuple[Line, ...]:
    """Return all lines of groups."""
    return tuple(line for group in groups for line in group.lines)
