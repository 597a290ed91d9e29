"""Every character of a page with its box, fetched from pdfium in as few calls as it allows."""

from __future__ import annotations

import ctypes
import math
from collections import deque
from dataclasses import dataclass
from itertools import repeat

import numpy as np
import pypdfium2.raw as pdfium_c

from locready.formats.layout.joining import HYPHEN
from locready.formats.pdf.view import Boxes, View

#: What stands in for a character that maps to nothing.
UNKNOWN = "\ufffd"

_PDFIUM_HYPHEN = 2
#: FPDFText_GetLooseCharBox taking plain addresses: this one call a character is most of the reading, and building a
#: structure and a typed pointer for each more than doubles it (bench/pdf.py).
_BOX_OF = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(pdfium_c.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """The characters of a page in the order of its content stream; ``boxes`` are n by x0, y0, x1, y1 as shown."""

    page: pdfium_c.FPDF_TEXTPAGE
    text: str
    boxes: Boxes
    view: View

    def baseline(self, index: int) -> float:
        """Return the height of the line a character stands on, in points from the top of the page as shown.

        Boxes will not do: some fonts tell no ascent, and then a box is as high as its letter.
        """
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium_c.FPDFText_GetCharOrigin(self.page, index, x, y)
        return self.view.down(x.value, y.value)

    def size(self, index: int) -> float:
        """Return the type size of a character in points: the font's size under the matrix it is drawn with."""
        matrix = pdfium_c.FS_MATRIX()
        size = float(pdfium_c.FPDFText_GetFontSize(self.page, index))
        if not pdfium_c.FPDFText_GetMatrix(self.page, index, matrix):
            return size
        return size * math.hypot(matrix.c, matrix.d)

    def direction(self, index: int) -> tuple[float, float]:
        """Return which way the writing goes at a character, as shown: (1, 0) is to the right, (0, 1) down the page."""
        matrix = pdfium_c.FS_MATRIX()
        if not pdfium_c.FPDFText_GetMatrix(self.page, index, matrix):
            return 1.0, 0.0
        a, b, c, d, _, _ = self.view.matrix
        across, down = a * matrix.a + c * matrix.b, b * matrix.a + d * matrix.b
        length = math.hypot(across, down) or 1.0
        return across / length, down / length

    def is_invisible(self, index: int) -> bool:
        """Whether a character is drawn with neither fill nor stroke (render mode 3)."""
        drawn = pdfium_c.FPDFText_GetTextObject(self.page, index)
        mode = pdfium_c.FPDFTextObj_GetTextRenderMode(drawn) if drawn else None
        return bool(mode == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE)

    def is_unmapped(self, index: int) -> bool:
        """Whether pdfium had to guess what character it is."""
        return bool(pdfium_c.FPDFText_HasUnicodeMapError(self.page, index) == 1)


def glyphs_of(page: pdfium_c.FPDF_TEXTPAGE, view: View, cap: int) -> Glyphs:
    """Fetch at most ``cap`` characters; hyphens at line ends are ``HYPHEN``, what maps to nothing is ``UNKNOWN``."""
    count = min(max(int(pdfium_c.FPDFText_CountChars(page)), 0), cap)
    return Glyphs(page=page, text=_text(page, count), boxes=view.shown(_loose_boxes(page, count)), view=view)


def _text(page: pdfium_c.FPDF_TEXTPAGE, count: int) -> str:
    """Read all at once; one by one only where pdfium leaves characters out and the places would no longer agree."""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium_c.FPDFText_GetText(page, 0, count, buffer) if count else 1
    text = bytes(buffer).decode("utf-16-le", "replace")[:-1]
    if written == count + 1 and len(text) == count:
        return text.replace("\0", UNKNOWN)
    codes = map(pdfium_c.FPDFText_GetUnicode, repeat(page, count), range(count))
    return "".join(_character(code) for code in codes)


def _character(code: int) -> str:
    if code == _PDFIUM_HYPHEN:
        return HYPHEN
    return UNKNOWN if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _loose_boxes(page: pdfium_c.FPDF_TEXTPAGE, count: int) -> Boxes:
    """Return n by left, top, right, bottom in user space: the advance of each character by the height of its font."""
    boxes = np.zeros((count, 4), dtype=np.float32)
    first = boxes.ctypes.data
    handle = ctypes.cast(page, ctypes.c_void_p).value
    deque(map(_BOX_OF, repeat(handle, count), range(count), range(first, first + 16 * count, 16)), maxlen=0)
    return boxes.astype(np.float64)
