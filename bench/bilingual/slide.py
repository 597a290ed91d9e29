"""What stands on a made slide, and the deck that it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches, Pt

from locready.model import Box

if TYPE_CHECKING:
    from pptx.slide import Slide as PptxSlide
    from pptx.text.text import TextFrame

#: Inches, 16:9.
_WIDTH, _HEIGHT = 13.333, 7.5
_TITLE_ONLY, _BLANK = 5, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A text box. A line end inside a paragraph is a soft break; ``points`` are repeated for later paragraphs."""

    paragraphs: tuple[str, ...]
    box: Box
    points: tuple[int, ...] = (14,)
    title: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table; a line end in a cell begins a paragraph."""

    rows: tuple[tuple[str, ...], ...]
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A place where a picture stands: a plain shape, as nothing in it is read."""

    box: Box


Thing = Frame | Grid | Picture
Slide = tuple[Thing, ...]


def save(slides: Sequence[Slide], path: Path) -> None:
    """Write the slides as a PowerPoint file."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(_WIDTH), Inches(_HEIGHT)
    for things in slides:
        titled = any(isinstance(thing, Frame) and thing.title for thing in things)
        slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY if titled else _BLANK])
        for thing in things:
            _put(slide, thing)
    deck.save(str(path))


def _put(slide: PptxSlide, thing: Thing) -> None:
    match thing:
        case Frame():
            _frame(slide, thing)
        case Grid():
            _grid(slide, thing)
        case Picture():
            slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_inches(thing.box))


def _frame(slide: PptxSlide, frame: Frame) -> None:
    left, top, width, height = _inches(frame.box)
    holder = slide.shapes.title if frame.title else None
    shape = slide.shapes.add_textbox(left, top, width, height) if holder is None else holder
    shape.left, shape.top, shape.width, shape.height = left, top, width, height
    _write(shape.text_frame, frame.paragraphs, frame.points)


def _grid(slide: PptxSlide, grid: Grid) -> None:
    left, top, width, height = _inches(grid.box)
    table = slide.shapes.add_table(len(grid.rows), len(grid.rows[0]), left, top, width, height).table
    for row, cells in enumerate(grid.rows):
        for column, text in enumerate(cells):
            _write(table.cell(row, column).text_frame, text.split("\n"), (12,))


def _write(frame: TextFrame, paragraphs: Sequence[str], points: Sequence[int]) -> None:
    frame.word_wrap = True
    frame.text = "\n".join(text.replace("\n", "\v") for text in paragraphs)
    for place, paragraph in enumerate(frame.paragraphs):
        paragraph.font.size = Pt(points[min(place, len(points) - 1)])


def _inches(box: Box) -> tuple[Inches, Inches, Inches, Inches]:
    left, top = Inches(box.x * _WIDTH), Inches(box.y * _HEIGHT)
    return left, top, Inches(box.width * _WIDTH), Inches(box.height * _HEIGHT)
