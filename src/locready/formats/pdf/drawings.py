"""What a page draws beside text: its pictures, and how much is drawn with lines."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pypdfium2.raw as pdfium_c

from locready.formats.pdf.view import Matrix, View
from locready.model import Box

#: Forms inside forms are looked into so deep, and so many objects of a page in all.
_DEEPEST = 4
_MOST_OBJECTS = 50_000
#: Path segments are counted up to here: far more than tells outlined text from a frame.
_ENOUGH_SEGMENTS = 2_000
_GRID = 64

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawings:
    """The places of the pictures, as shares of the page, and the number of path segments (up to a cap)."""

    pictures: tuple[Box, ...] = ()
    segments: int = 0

    @property
    def covered(self) -> float:
        """The share of the page that pictures cover, overlaps counted once (0..1, to about 1.5 %)."""
        return _covered(self.pictures)


def drawings_of(page: pdfium_c.FPDF_PAGE, view: View) -> Drawings:
    """Look through the objects of a page."""
    pictures: list[Box] = []
    segments = 0
    for seen, (drawn, matrix) in enumerate(_objects(page)):
        kind = pdfium_c.FPDFPageObj_GetType(drawn)
        if seen >= _MOST_OBJECTS:
            break
        if kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            pictures.append(_place(drawn, matrix, view))
        elif kind == pdfium_c.FPDF_PAGEOBJ_PATH and segments < _ENOUGH_SEGMENTS:
            segments += max(pdfium_c.FPDFPath_CountSegments(drawn), 0)
    return Drawings(pictures=tuple(dict.fromkeys(pictures)), segments=segments)


def _objects(page: pdfium_c.FPDF_PAGE) -> Iterator[tuple[pdfium_c.FPDF_PAGEOBJECT, Matrix]]:
    for place in range(pdfium_c.FPDFPage_CountObjects(page)):
        yield from _with_inner(pdfium_c.FPDFPage_GetObject(page, place), _IDENTITY, _DEEPEST)


def _with_inner(
    drawn: pdfium_c.FPDF_PAGEOBJECT, matrix: Matrix, depth: int
) -> Iterator[tuple[pdfium_c.FPDF_PAGEOBJECT, Matrix]]:
    if not drawn:
        return
    if pdfium_c.FPDFPageObj_GetType(drawn) != pdfium_c.FPDF_PAGEOBJ_FORM:
        yield drawn, matrix
    elif depth > 0:
        inner = _product(_matrix_of(drawn), matrix)
        for place in range(pdfium_c.FPDFFormObj_CountObjects(drawn)):
            yield from _with_inner(pdfium_c.FPDFFormObj_GetObject(drawn, place), inner, depth - 1)


def _matrix_of(drawn: pdfium_c.FPDF_PAGEOBJECT) -> Matrix:
    found = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(drawn, found):
        return _IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    first, second = (np.array([[a, b, 0], [c, d, 0], [e, f, 1]]) for a, b, c, d, e, f in (inner, outer))
    (a, b, _), (c, d, _), (e, f, _) = (first @ second).tolist()
    return a, b, c, d, e, f


def _place(drawn: pdfium_c.FPDF_PAGEOBJECT, matrix: Matrix, view: View) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium_c.FPDFPageObj_GetBounds(drawn, *sides)
    left, bottom, right, top = (side.value for side in sides)
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    across, along = zip(*corners, strict=True)
    return view.box_of((min(across), min(along), max(across), max(along)))


def _covered(boxes: Sequence[Box]) -> float:
    if not boxes:
        return 0.0
    grid = np.zeros((_GRID, _GRID), dtype=np.bool_)
    for box in boxes:
        x0, y0, x1, y1 = (round(min(max(side, 0.0), 1.0) * _GRID) for side in (box.x, box.y, box.right, box.bottom))
        grid[y0:y1, x0:x1] = True
    return float(grid.mean())
