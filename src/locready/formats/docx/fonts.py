"""The fonts of a document, as its font table lists them."""

from __future__ import annotations

from lxml import etree

from locready.formats.opc.markup import W
from locready.model import Font

#: Windows character sets of Japanese, Korean (two) and Chinese (simplified, traditional) fonts.
_EAST_ASIAN = frozenset({"80", "81", "82", "86", "88"})


def fonts_in(table: etree._Element | None) -> tuple[Font, ...]:
    """Return the fonts of a font table; none when the document has no such table."""
    fonts = table.iterchildren(f"{W}font") if table is not None else ()
    return tuple(_font(font) for font in fonts if font.get(f"{W}name"))


def _font(font: etree._Element) -> Font:
    charset = font.find(f"{W}charset")
    return Font(
        name=font.get(f"{W}name", ""),
        embedded=next(font.iterchildren(f"{W}embedRegular", f"{W}embedBold", f"{W}embedItalic"), None) is not None,
        east_asian=charset is not None and charset.get(f"{W}val", "").upper() in _EAST_ASIAN,
    )
