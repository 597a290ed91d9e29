"""Draws a page, with its text or without it: what is left without is pictures and outlines."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from locready.formats.pictures.decode import PictureUnreadable
from locready.model import Box
from locready.ocr.pixels import Pixels

#: Pixels a point: 150 to the inch, where type of 6 points is as high as the recogniser needs.
_SCALE = 150 / 72
#: Longest side of a page as drawn, in pixels, and the least that small pages are drawn with.
_LONGEST, _LEAST = 4_096, 1_200
_DEEPEST = 4


class Drawer:
    """Draws the pages of a document; the one drawn last is kept, since its pictures are cut out one by one."""

    def __init__(self, document: pdfium.PdfDocument) -> None:
        self._document = document
        self._last: tuple[int, bool] | None = None
        self._picture: Pixels | None = None

    def drawn(self, index: int, *, text: bool) -> Pixels:
        """Return the page of that 1-based index as shown, its invisible text left out; without ``text`` all of it.

        Raises:
            PictureUnreadable: pdfium cannot draw it.
        """
        if self._picture is None or self._last != (index, text):
            self._picture, self._last = self._draw(index, text=text), (index, text)
        return self._picture

    def _draw(self, index: int, *, text: bool) -> Pixels:
        try:
            with closing(self._document[index - 1]) as page:
                if not text:
                    _hide_text(page)
                return _drawn(page)
        except (pdfium.PdfiumError, ValueError) as error:
            raise PictureUnreadable("the page cannot be drawn") from error


def _drawn(page: pdfium.PdfPage) -> Pixels:
    longest = max(page.get_width(), page.get_height(), 1.0)
    return pixels_at(page, min(max(_SCALE, _LEAST / longest), _LONGEST / longest))


def pixels_at(page: pdfium.PdfPage, scale: float) -> Pixels:
    """Return a page as drawn with so many pixels a point."""
    bitmap = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True)
    with closing(bitmap):
        values = bitmap.to_numpy()
        return np.array(np.broadcast_to(values, (*values.shape[:2], 3)) if values.shape[2] == 1 else values[:, :, :3])


def cut(picture: Pixels, box: Box) -> Pixels:
    """Return the part of a drawn page under a box, at least a pixel."""
    height, width = picture.shape[:2]
    left, top = (min(int(max(side, 0.0) * length), length - 1) for side, length in ((box.x, width), (box.y, height)))
    right, bottom = (round(min(side, 1.0) * length) for side, length in ((box.right, width), (box.bottom, height)))
    return np.ascontiguousarray(picture[top : max(bottom, top + 1), left : max(right, left + 1)])


def _hide_text(page: pdfium.PdfPage) -> None:
    """Make all text invisible in the page as loaded; the file stays as it is."""
    _hide(
        pdfium_c.FPDFPage_CountObjects(page.raw), lambda place: pdfium_c.FPDFPage_GetObject(page.raw, place), _DEEPEST
    )


def _hide(count: int, member: Callable[[int], pdfium_c.FPDF_PAGEOBJECT], depth: int) -> None:
    for place in range(count):
        found = member(place)
        kind = pdfium_c.FPDFPageObj_GetType(found)
        if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
            pdfium_c.FPDFTextObj_SetTextRenderMode(found, pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE)
        elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth > 0:
            _hide(pdfium_c.FPDFFormObj_CountObjects(found), _members(found), depth - 1)


def _members(form: pdfium_c.FPDF_PAGEOBJECT) -> Callable[[int], pdfium_c.FPDF_PAGEOBJECT]:
    return lambda place: pdfium_c.FPDFFormObj_GetObject(form, place)
