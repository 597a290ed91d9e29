"""Reads the pages with pdfium: blocks of text in reading order, pictures, whether there are annotations."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from locready.formats.layout.blocks import Block, blocks_of
from locready.formats.layout.order import in_reading_order
from locready.formats.pdf.drawings import Drawings, drawings_of
from locready.formats.pdf.glyphs import glyphs_of
from locready.formats.pdf.lines import lines_of
from locready.formats.pdf.runs import runs_of
from locready.formats.pdf.view import View, view_of

#: A page with fewer characters is taken for one without text: page numbers and stray marks (evidence: 91 files).
FEW_CHARACTERS = 16
#: One page: more is a data dump or an attack, and only its beginning is read.
MOST_CHARACTERS = 200_000
#: What pdfium raises on a page it cannot load, and what odd numbers of a page make of laying it out.
_BROKEN = (pdfium.PdfiumError, ArithmeticError, LookupError, ValueError, TypeError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page as read; ``index`` is 1-based, ``cut`` says that it holds more characters than are read."""

    index: int
    view: View
    blocks: tuple[Block, ...]
    drawings: Drawings
    annotated: bool = False
    cut: bool = False

    @property
    def height(self) -> float:
        """The height of the page as shown, in points."""
        return self.view.height

    @property
    def characters(self) -> int:
        """How many characters are drawn or laid invisibly over the page."""
        return sum(block.drawn for block in self.blocks)


def pages_of(document: pdfium.PdfDocument, most: int) -> Iterator[Page | int]:
    """Yield the first ``most`` pages; for one that cannot be read, its index."""
    for index in range(1, min(len(document), most) + 1):
        yield _page_or_index(document, index)


def _page_or_index(document: pdfium.PdfDocument, index: int) -> Page | int:
    """Read one page; the border is here, so that a page that breaks costs itself and no other."""
    try:
        with closing(document[index - 1]) as page:
            return _page(page, index)
    except _BROKEN:
        return index


def _page(page: pdfium.PdfPage, index: int) -> Page:
    view = view_of(page.raw)
    blocks, cut = _blocks(page, view)
    return Page(
        index=index,
        view=view,
        blocks=blocks,
        drawings=drawings_of(page.raw, view),
        annotated=pdfium_c.FPDFPage_GetAnnotCount(page.raw) > 0,
        cut=cut,
    )


def _blocks(page: pdfium.PdfPage, view: View) -> tuple[tuple[Block, ...], bool]:
    try:
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return (), True
    with closing(text):
        glyphs = glyphs_of(text.raw, view, MOST_CHARACTERS)
        cut = pdfium_c.FPDFText_CountChars(text.raw) > MOST_CHARACTERS
        return tuple(in_reading_order(blocks_of(lines_of(runs_of(glyphs)), view.width, view.height))), cut
