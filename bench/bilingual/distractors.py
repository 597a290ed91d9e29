"""English on a page that translates nothing there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bilingual.layouts import BESIDE, plain
from bilingual.parallel import Line
from bilingual.pieces import Group
from bilingual.slide import Frame, Picture, Slide
from bilingual.stock import Kind, Stock
from locready.model import Box

_ALL = (Kind.LABEL, Kind.BULLET, Kind.PARAGRAPH)
_VERSIONS = (
    "English version available",
    "See the English version",
    "English version on request",
    "For the English version, please contact us.",
    "An English translation of this page is available from our sales team.",
    "EN version: see separate file",
)
_SECTIONS = (
    "SYNOPSIS",
    "CAST",
    "CONTACT",
    "STORY",
    "CHARACTERS",
    "STAFF",
    "SCHEDULE",
    "BUDGET",
    "Director's Statement",
    "Production Notes",
    "About Us",
    "Logline",
)
_CAPTIONS = (
    "Shibuya, Tokyo",
    "The harbour at night",
    "Photo: A. Keller",
    "Location: Otaru, Hokkaido",
    "Concept art by Lena Moritz",
    "Courtesy of the artist",
    "Kitakyushu, winter 2019",
    "Image for reference only",
    "Poster design: Studio Marl",
    "On the set of the pilot",
)
_SUMMARIES = ("Summary", "English summary", "In brief", "Overview in English")
#: What both texts hold: a year, a share, an amount, a running time.
_FIGURES = (("2025", "2025"), ("85%", "85 percent"), ("12,000,000", "12 million"), ("110", "110"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Distractor:
    """English that translates nothing: what is drawn over a group, and the slides at the end of the deck.

    ``decks`` are as many as give enough lines to judge.
    """

    name: str
    draw: Callable[[Group, Stock], tuple[Slide, tuple[Line, ...]]]
    last: Callable[[Stock], list[Slide]] = lambda _stock: []
    kinds: tuple[Kind, ...] = _ALL
    decks: int = 3


def _unrelated(group: Group, stock: Stock) -> tuple[Slide, tuple[Line, ...]]:
    """English captions of about the right length beside all lines."""
    body = tuple(replace(line, english=stock.unrelated(line)) for line in group.body)
    return _beside(replace(group, body=body))


def _one_caption(group: Group, stock: Stock) -> tuple[Slide, tuple[Line, ...]]:
    """Such a caption beside the first line only, the one that is judged."""
    first, *rest = group.body
    captioned = replace(first, english=stock.unrelated(first))
    slide, _lines = _beside(replace(group, body=(captioned, *(replace(line, english=None) for line in rest))))
    return slide, (captioned,)


def _figures(group: Group, stock: Stock) -> tuple[Slide, tuple[Line, ...]]:
    """Unrelated English that has the same figures."""
    body = []
    for line in group.body:
        ours, theirs = stock.rng.choice(_FIGURES)
        english = f"{stock.unrelated(line)} ({theirs})"
        body.append(replace(line, foreign=f"{line.foreign} ({ours})", english=english))
    return _beside(replace(group, body=tuple(body)))


def _beside(group: Group) -> tuple[Slide, tuple[Line, ...]]:
    shown = replace(group, title=replace(group.title, english=None))
    (slide,) = BESIDE.draw(shown)
    return slide, shown.lines


def _version(group: Group, stock: Stock) -> tuple[Slide, tuple[Line, ...]]:
    (slide,) = plain(group)
    boxes = (Box(0.6, 0.19, 0.35, 0.04), Box(0.05, 0.955, 0.9, 0.04), Box(0.05, 0.17, 0.9, 0.05))
    note = Frame(paragraphs=(stock.rng.choice(_VERSIONS),), box=stock.rng.choice(boxes), points=(12,))
    return (*slide, note), group.lines


def _section(group: Group, stock: Stock) -> tuple[Slide, tuple[Line, ...]]:
    (slide,) = plain(group)
    title = Frame(paragraphs=(stock.rng.choice(_SECTIONS),), box=Box(0.05, 0.04, 0.9, 0.14), points=(28,), title=True)
    return (title, *slide[1:]), group.body


def _pictures(group: Group, stock: Stock) -> tuple[Slide, tuple[Line, ...]]:
    """Pictures with English captions to the right of the lines, the title above all."""
    (slide,) = plain(group)
    frames = [thing for thing in slide if isinstance(thing, Frame)]
    narrow = [it if it.title else replace(it, box=Box(it.box.x, it.box.y, 0.5, it.box.height)) for it in frames]
    tops = (0.22, 0.6)
    captions = stock.rng.sample(_CAPTIONS, len(tops))
    shown = [Picture(box=Box(0.6, top, 0.35, 0.28)) for top in tops]
    below = [
        Frame(paragraphs=(text,), box=Box(0.6, top + 0.28, 0.35, 0.06), points=(10,))
        for text, top in zip(captions, tops, strict=True)
    ]
    return (*narrow, *shown, *below), group.lines


def _foreign(group: Group, _stock: Stock) -> tuple[Slide, tuple[Line, ...]]:
    (slide,) = plain(group)
    return slide, group.lines


def _summary(stock: Stock) -> list[Slide]:
    """A last slide that tells something in English, though nothing that a slide before it says."""
    texts = tuple(line.english or "" for line in stock.take(Kind.BULLET, 3) + stock.take(Kind.PARAGRAPH, 1))
    title = Frame(paragraphs=(stock.rng.choice(_SUMMARIES),), box=Box(0.05, 0.04, 0.9, 0.14), points=(28,), title=True)
    return [(title, Frame(paragraphs=texts, box=Box(0.05, 0.22, 0.9, 0.7)))]


DISTRACTORS = (
    Distractor(name="unrelated caption, one", draw=_one_caption, decks=10),
    Distractor(name="unrelated captions, all", draw=_unrelated),
    Distractor(name="'English version available'", draw=_version),
    Distractor(name="summary at the end", draw=_foreign, last=_summary),
    Distractor(name="English section words", draw=_section),
    Distractor(name="captions of pictures", draw=_pictures),
    Distractor(name="shared figures, unrelated", draw=_figures, kinds=(Kind.BULLET, Kind.PARAGRAPH)),
)
