"""Which character of Adobe-Japan1 stands for a Unicode character, as pdfium knows it.

Adobe publishes the table with its CMap resources; pdfium carries it, so that nothing has to be fetched: a page that
shows every CID at a height of its own is read back.
"""

from __future__ import annotations

import ctypes
from functools import cache
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from making import fonts
from making.pdffile import PdfFile, dictionary

LAST_CID = 23057
#: Proportional accents and half-width designs come before the full-width ones and are not meant by a plain character.
_NARROW = range(95, 633)
_VERTICAL = range(7887, 7918)
#: A space leaves no mark to be read back.
_SPACES = {" ": 1, "\N{IDEOGRAPHIC SPACE}": 633}
_STEP = 2
#: All CIDs are drawn with one glyph of an embedded font: a font that pdfium finds on the machine may lack some.
_ONE_GLYPH = 40


@cache
def horizontal() -> dict[str, int]:
    """Return the CID of each character in horizontal writing."""
    found = dict(_SPACES)
    for cid, character in _readings().items():
        if cid not in _NARROW and cid not in _VERTICAL:
            found.setdefault(character, cid)
    return found


@cache
def vertical() -> dict[str, int]:
    """Return the CID of each punctuation mark that is drawn otherwise in vertical writing."""
    return {character: cid for cid, character in _readings().items() if cid in _VERTICAL}


@cache
def _readings() -> dict[int, str]:
    document = pypdfium2.PdfDocument(_every_cid())
    text = document[0].get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    found: dict[int, str] = {}
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, index)
        if code > ord(" ") and not pdfium.FPDFText_IsGenerated(text.raw, index):
            pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
            found[round(y.value / _STEP)] = chr(code)
    text.close()
    document.close()
    return found


def _every_cid() -> bytes:
    file = PdfFile()
    program = file.add(dictionary(), Path(fonts.path_of(fonts.GOTHIC)).read_bytes())
    descriptor = file.add(
        dictionary(Type="/FontDescriptor", FontName="/All", Flags=4, FontBBox="[0 0 1000 1000]", FontFile2=program)
    )
    system = dictionary(Registry="(Adobe)", Ordering="(Japan1)", Supplement=6)
    cid_font = dictionary(
        Type="/Font",
        Subtype="/CIDFontType2",
        BaseFont="/All",
        CIDSystemInfo=system,
        FontDescriptor=descriptor,
        CIDToGIDMap=file.add(dictionary(), _ONE_GLYPH.to_bytes(2, "big") * (LAST_CID + 1)),
    )
    font = file.add(
        dictionary(
            Type="/Font",
            Subtype="/Type0",
            BaseFont="/All",
            Encoding="/Identity-H",
            DescendantFonts=f"[{file.add(cid_font)}]",
        )
    )
    lines = "".join(f"0 {_STEP} Td <{cid:04x}> Tj\n" for cid in range(1, LAST_CID + 1))
    file.page(10, _STEP * (LAST_CID + 1), f"BT /F0 1 Tf {lines} ET", {"F0": font})
    return file.written()
