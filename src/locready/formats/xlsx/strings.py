"""The strings of a workbook: most cells point into one shared list of them."""

from __future__ import annotations

from lxml import etree

from locready.formats.markup.parse import characters
from locready.formats.opc.markup import S

_RUN, _TEXT = f"{S}r", f"{S}t"


def text_of(item: etree._Element) -> str:
    """Return the text of a string, plain or of several formats; readings above characters (``rPh``) repeat it."""
    pieces: list[str] = []
    for child in item:
        if child.tag == _TEXT:
            pieces.append(characters(child))
        elif child.tag == _RUN:
            pieces.extend(characters(text) for text in child.iterchildren(_TEXT))
    return "".join(pieces)


def strings_in(root: etree._Element | None) -> tuple[str, ...]:
    """Return the shared strings; none when there is no such part."""
    return tuple(text_of(item) for item in root.iterchildren(f"{S}si")) if root is not None else ()
