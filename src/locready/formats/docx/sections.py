"""Sections: runs of pages with a size, headers and footers of their own.

A Word file has no pages. What it holds are the breaks that its author put in, and marks where Word broke pages when it
last laid the document out (``w:lastRenderedPageBreak``, ECMA-376 part 1, 17.3.3.13). Both are counted; Word marks its
own break after each of the author's, and that pair is one.
"""

from __future__ import annotations

from lxml import etree

from locready.formats.markup.number import number
from locready.formats.opc.markup import W
from locready.formats.pages import A4, Pages

_TWIPS = 20
_SAME_PAGE = ("continuous", "nextColumn")


def begin_section(section: etree._Element, pages: Pages) -> None:
    """Begin a section: on a new page unless it is continuous, and with pages of its own size."""
    kind = section.find(f"{W}type")
    if kind is None or kind.get(f"{W}val") not in _SAME_PAGE:
        pages.turn_filled()
    pages.resize(_size(section))


def _size(section: etree._Element) -> tuple[float, float]:
    page = section.find(f"{W}pgSz")
    if page is None:
        return A4
    width, height = (number(page.get(f"{W}{side}")) or 0 for side in ("w", "h"))
    return (width / _TWIPS, height / _TWIPS) if width > 0 and height > 0 else A4
