"""Draw designed 16:9 slides with python-pptx: blocks of colour, titles, text, tables and native charts."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from making.package import MADE, settled
from making.template import clean, set_theme
from making.words import TextStyle, rgb, write

WIDTH, HEIGHT = 13.333, 7.5
_TITLE = "Title Only"
_ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
_ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}
#: A class without annotations.
_chart_data: Any = CategoryChartData


class Place(NamedTuple):
    """Left, top, width and height in inches; a slide is 13.333 by 7.5."""

    x: float
    y: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """The same in English Metric Units."""
        return Inches(self.x), Inches(self.y), Inches(self.width), Inches(self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The colours (six hexadecimal digits) and typefaces of a deck."""

    ink: str
    ground: str
    accent: str
    second: str
    soft: str
    latin: str = "Calibri"
    japanese: str = "Yu Gothic"

    @property
    def series(self) -> tuple[str, ...]:
        """The six accent colours of the theme; tables and charts take the first."""
        return (self.ground, self.accent, self.second, self.ink, self.soft, self.second)


class Deck:
    """A presentation under way."""

    def __init__(self, look: Look, *, title: str, language: str, subject: str, keywords: str, footer: str) -> None:
        self.look = look
        self.footer = footer
        self.language = language
        self.file = Presentation()
        self.file.slide_width, self.file.slide_height = Inches(WIDTH), Inches(HEIGHT)
        clean(self.file, keep=_TITLE, title_at=Place(0.75, 0.55, 11.8, 0.9).emu)
        set_theme(self.file, look.latin, look.japanese, look.series)
        self._describe(title, subject, keywords)

    def _describe(self, title: str, subject: str, keywords: str) -> None:
        about = self.file.core_properties
        about.title, about.subject, about.keywords, about.language = title, subject, keywords, self.language
        about.author = about.last_modified_by = about.comments = ""
        about.created = about.modified = datetime(*MADE)
        about.revision = 1

    def cover(self) -> Page:
        """Add a slide in the ground colour without a title bar or a footer."""
        page = Page(self)
        page.fill(self.look.ground)
        return page

    def slide(self, title: str, *, hidden: bool = False) -> Page:
        """Add a slide with a title, a rule under it, and the deck's footer and number."""
        page = Page(self, hidden=hidden)
        page.block(Place(0, 0, 0.28, HEIGHT), self.look.ground)
        page.title(title, Place(0.75, 0.42, 11.8, 0.9), size=22 if "\v" in title else 30, colour=self.look.ground)
        page.block(Place(0.85, 1.4, 1.1, 0.06), self.look.accent)
        page.text(Place(0.75, 6.98, 9, 0.34), self.footer, size=10, colour="808080")
        page.text(Place(11.6, 6.98, 1, 0.34), str(page.number), size=10, colour="808080", align="right")
        return page

    def save(self, path: Path) -> None:
        """Write it with the same bytes every time."""
        package = io.BytesIO()
        self.file.save(package)
        path.write_bytes(settled(package.getvalue()))


class Page:
    """One slide under way; places are in inches, sizes in points, colours six hexadecimal digits."""

    def __init__(self, deck: Deck, *, hidden: bool = False) -> None:
        self.deck = deck
        self.slide = deck.file.slides.add_slide(deck.file.slide_layouts.get_by_name(_TITLE))
        self.number = len(deck.file.slides)
        if hidden:
            self.slide._element.set("show", "0")

    def fill(self, colour: str) -> None:
        """Colour the whole slide."""
        background = self.slide.background.fill
        background.solid()
        background.fore_color.rgb = rgb(colour)

    def block(self, at: Place, colour: str, *, shape: MSO_SHAPE = MSO_SHAPE.RECTANGLE) -> Any:
        """Draw a shape filled with one colour and return it."""
        drawn = self.slide.shapes.add_shape(shape, *at.emu)
        drawn.fill.solid()
        drawn.fill.fore_color.rgb = rgb(colour)
        drawn.line.fill.background()
        drawn.shadow.inherit = False
        return drawn

    def title(self, words: str, at: Place, *, size: float = 30, colour: str = "000000") -> None:
        """Fill the slide's title placeholder."""
        title = self.slide.shapes.title
        title.left, title.top, title.width, title.height = at.emu
        self._fill(title.text_frame, words, TextStyle(size=size, colour=colour, bold=True), "left", "middle")

    def text(
        self,
        at: Place,
        words: str,
        *,
        size: float = 16,
        colour: str = "",
        bold: bool = False,
        align: str = "left",
        anchor: str = "top",
        tag: str = "",
    ) -> None:
        """Write into a text box: a line feed begins a paragraph, a vertical tab a line inside it.

        ``tag`` declares a language (BCP 47) for the whole text; without it each run declares its own.
        """
        style = TextStyle(size=size, colour=colour or self.deck.look.ink, bold=bold, tag=tag)
        self._fill(self.slide.shapes.add_textbox(*at.emu).text_frame, words, style, align, anchor)

    def label(
        self,
        at: Place,
        words: str,
        *,
        fill: str,
        colour: str = "FFFFFF",
        size: float = 16,
        bold: bool = True,
        shape: MSO_SHAPE = MSO_SHAPE.RECTANGLE,
    ) -> Any:
        """Draw a block with centred text in it and return the shape."""
        drawn = self.block(at, fill, shape=shape)
        self._fill(drawn.text_frame, words, TextStyle(size=size, colour=colour, bold=bold), "center", "middle")
        return drawn

    def card(self, at: Place, head: str, body: str, *, size: float = 15) -> None:
        """Draw a tinted card with a coloured edge, a bold head and a body."""
        look = self.deck.look
        self.block(at, look.soft)
        self.block(Place(at.x, at.y, at.width, 0.08), look.accent)
        self.text(
            Place(at.x + 0.15, at.y + 0.22, at.width - 0.3, 0.8), head, size=size + 3, bold=True, colour=look.ground
        )
        self.text(Place(at.x + 0.15, at.y + 1.05, at.width - 0.3, at.height - 1.15), body, size=size)

    def table(self, at: Place, rows: Sequence[tuple[str, ...]], widths: tuple[float, ...], *, size: float = 14) -> None:
        """Draw a table whose first row is its head; widths are in inches."""
        frame = self.slide.shapes.add_table(len(rows), len(widths), *at.emu)
        for column, width in zip(frame.table.columns, widths, strict=True):
            column.width = Inches(width)
        for cell, words in zip(frame.table.iter_cells(), (cell for row in rows for cell in row), strict=True):
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            write(cell.text_frame, words, TextStyle(size=size))

    def bars(
        self, at: Place, name: str, labels: tuple[str, ...], values: tuple[float, ...], *, size: float = 13
    ) -> Any:
        """Draw a native column chart of one series, with its name as title and values over the columns."""
        data = _chart_data()
        data.categories = labels
        data.add_series(name, values)
        chart = self.slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *at.emu, data).chart
        chart.font.size = Pt(size)
        chart.has_legend = False
        chart.has_title = True
        write(chart.chart_title.text_frame, name, TextStyle(size=size + 1, bold=True))
        chart.value_axis.visible = False
        chart.value_axis.has_major_gridlines = False
        chart.plots[0].gap_width = 60
        chart.plots[0].has_data_labels = True
        return chart

    def picture(self, at: Place, image: bytes, name: str, description: str) -> None:
        """Place a picture with a name and an alternative text."""
        drawn = self.slide.shapes.add_picture(io.BytesIO(image), *at.emu)
        drawn.name = name
        drawn._element.nvPicPr.cNvPr.set("descr", description)

    def notes(self, words: str) -> None:
        """Write the speaker notes."""
        write(self.slide.notes_slide.notes_text_frame, words, TextStyle(size=12))

    def _fill(self, frame: Any, words: str, style: TextStyle, align: str, anchor: str) -> None:
        frame.word_wrap = True
        frame.vertical_anchor = _ANCHOR[anchor]
        write(frame, words, style)
        for paragraph in frame.paragraphs:
            paragraph.alignment = _ALIGN[align]
