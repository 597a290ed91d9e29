"""The page as it is shown: cropped and turned, origin top left."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium_c

from locready.model import Box

Boxes = npt.NDArray[np.float64]
#: a, b, c, d, e, f of x' = ax + cy + e, y' = bx + dy + f, as PDF writes it.
Matrix = tuple[float, float, float, float, float, float]

#: pdfium answers in whole device pixels: a device this wide gives six decimals of the page.
_DEVICE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How user space of a page becomes the page as shown; ``width`` and ``height`` are points."""

    width: float
    height: float
    matrix: Matrix

    def shown(self, boxes: Boxes) -> Boxes:
        """Turn boxes of user space (n by left, top, right, bottom in any order) into shown ones, in points.

        Returns:
            n by x0, y0, x1, y1 with x0 <= x1 and y0 <= y1; what is not a number becomes 0.
        """
        a, b, c, d, e, f = self.matrix
        across, along = boxes[:, (0, 2)], boxes[:, (1, 3)]
        x = a * across + c * along + e
        y = b * across + d * along + f
        found = np.column_stack((x.min(axis=1), y.min(axis=1), x.max(axis=1), y.max(axis=1)))
        return np.asarray(np.nan_to_num(found, nan=0.0, posinf=0.0, neginf=0.0))

    def down(self, x: float, y: float) -> float:
        """Return how far down the page a point of user space is shown, in points."""
        return self.matrix[1] * x + self.matrix[3] * y + self.matrix[5]

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Turn a shown box in points into shares of the page."""
        return Box(x0 / self.width, y0 / self.height, (x1 - x0) / self.width, (y1 - y0) / self.height).rounded()

    def box_of(self, rectangle: Sequence[float]) -> Box:
        """Turn one box of user space (two opposite corners) into shares of the page as shown."""
        return self.box(*self.shown(np.array([rectangle], dtype=np.float64))[0].tolist())


def view_of(page: pdfium_c.FPDF_PAGE) -> View:
    """Ask pdfium where three points of user space are shown, which covers rotation, crop box and inheritance."""
    width = max(float(pdfium_c.FPDF_GetPageWidthF(page)), 1.0)
    height = max(float(pdfium_c.FPDF_GetPageHeightF(page)), 1.0)
    reach = max(width, height)
    origin, right, up = (_device(page, x, y) for x, y in ((0.0, 0.0), (reach, 0.0), (0.0, reach)))
    a, b = ((right[axis] - origin[axis]) / reach for axis in (0, 1))
    c, d = ((up[axis] - origin[axis]) / reach for axis in (0, 1))
    e, f = origin
    matrix = (a * width, b * height, c * width, d * height, e * width, f * height)
    return View(width=width, height=height, matrix=matrix)


def _device(page: pdfium_c.FPDF_PAGE, x: float, y: float) -> tuple[float, float]:
    """Return the place of a point of user space in shares of the page as shown."""
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(page, 0, 0, _DEVICE, _DEVICE, 0, x, y, across, down)
    return across.value / _DEVICE, down.value / _DEVICE
