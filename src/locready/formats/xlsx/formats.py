"""Which number format a cell is shown in."""

from __future__ import annotations

from lxml import etree

from locready.formats.markup.number import number
from locready.formats.opc.markup import S
from locready.formats.xlsx.numbers import BUILT_IN

_GENERAL = "General"


def formats_in(styles: etree._Element | None) -> tuple[str, ...]:
    """Return the code of the number format of each cell style, by the number that cells name it with."""
    if styles is None:
        return ()
    own = {
        mark.get("numFmtId", ""): mark.get("formatCode", _GENERAL) for mark in styles.iterfind(f"{S}numFmts/{S}numFmt")
    }
    ids = [style.get("numFmtId", "0") for style in styles.iterfind(f"{S}cellXfs/{S}xf")]
    return tuple(own.get(identifier) or BUILT_IN.get(number(identifier) or 0, _GENERAL) for identifier in ids)


def format_of(cell: etree._Element, formats: tuple[str, ...]) -> str:
    """Return the code of the format of a cell."""
    style = number(cell.get("s")) or 0
    return formats[style] if 0 <= style < len(formats) else _GENERAL
