"""Draws pages of a PDF small, for reports that show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing

import pypdfium2 as pdfium

from locready.formats.drawing import Drawn
from locready.formats.options import ReadOptions
from locready.formats.pdf.opened import opened
from locready.formats.pdf.render import pixels_at
from locready.formats.pictures.encode import SIDE, webp
from locready.sources import Source


def drawn(source: Source, indices: Sequence[int], options: ReadOptions) -> Iterator[Drawn]:
    """Yield pages as they are shown, cropped and turned; one that pdfium cannot draw is left out.

    Raises:
        Missing, Encrypted, WrongPassword, Unsupported, Damaged: the file cannot be opened.
    """
    with opened(source, options) as document:
        for index in indices:
            try:
                with closing(document[index - 1]) as page:
                    pixels = pixels_at(page, SIDE / max(page.get_width(), page.get_height(), 1.0))
            except (pdfium.PdfiumError, ValueError, IndexError):
                continue
            yield Drawn(index, ".webp", webp(pixels))
