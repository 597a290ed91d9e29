"""The colours of DrawingML as they are seen: named by a theme, mapped by a master, made lighter or darker."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from locready.formats.markup.number import number
from locready.formats.opc.markup import A

#: Parts of a whole are written in 1,000ths of a percent.
_WHOLE = 100_000
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
#: Preset colours that decks name; the other hundred and thirty come out as grey.
_PRESETS: Mapping[str, str] = {
    "black": "000000", "white": "ffffff", "red": "ff0000", "green": "008000", "blue": "0000ff", "yellow": "ffff00",
    "gray": "808080", "grey": "808080", "orange": "ffa500", "purple": "800080", "lightGray": "d3d3d3", "navy": "000080",
}  # fmt: skip
_UNKNOWN = "808080"
#: How a master that maps no names reads them (ECMA-376 part 1, 19.3.1.6).
_USUAL_MAP: Mapping[str, str] = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Colour:
    """A colour as it is seen: six hexadecimal digits, and how opaque it is (0..1)."""

    digits: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of a theme by their names, and what a master calls them."""

    named: Mapping[str, str] = field(default_factory=dict)
    mapped: Mapping[str, str] = field(default_factory=lambda: dict(_USUAL_MAP))

    def colour(self, parent: etree._Element | None, own: Colour | None = None) -> Colour | None:
        """Return the colour that an element holds (``a:solidFill``, ``a:fillRef`` …), None where it holds none.

        ``own`` is what ``phClr`` stands for: the colour of the shape that a style of the theme is used for.
        """
        for element in parent.iterchildren("*") if parent is not None else ():
            if element.tag == f"{A}schemeClr" and element.get("val") == "phClr":
                return own
            digits = self._digits(element)
            if digits is not None:
                return _changed(digits, element)
        return None

    def _digits(self, element: etree._Element) -> str | None:
        value = element.get("val", "")
        if element.tag == f"{A}schemeClr":
            return self.named.get(self.mapped.get(value, value), _UNKNOWN)
        if element.tag == f"{A}sysClr":
            value = element.get("lastClr", "000000" if value == "windowText" else "ffffff")
        if element.tag == f"{A}prstClr":
            return _PRESETS.get(value, _UNKNOWN)
        known = element.tag in (f"{A}srgbClr", f"{A}sysClr")
        return value.lower() if known and _HEX.fullmatch(value) else None


def palette_of(theme: etree._Element | None, master: etree._Element | None) -> Palette:
    """Return the colours of a theme as a master names them."""
    scheme = theme.find(f".//{A}clrScheme") if theme is not None else None
    plain = Palette(mapped={})
    named = {
        etree.QName(entry).localname: colour.digits
        for entry in (scheme.iterchildren("*") if scheme is not None else ())
        if (colour := plain.colour(entry)) is not None
    }
    names = master.find("{*}clrMap") if master is not None else None
    return Palette(named=named, mapped=dict(names.attrib) if names is not None else dict(_USUAL_MAP))


def _changed(digits: str, element: etree._Element) -> Colour:
    """Return a colour with its changes: darker, lighter, see-through (ECMA-376 part 1, 20.1.2.3)."""
    changes = {
        etree.QName(change).localname: min(max((number(change.get("val")) or 0.0) / _WHOLE, 0.0), 10.0)
        for change in element.iterchildren("*")
    }
    red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, light, strong = colorsys.rgb_to_hls(red, green, blue)
    light = light * changes.get("lumMod", 1.0) + changes.get("lumOff", 0.0)
    light *= changes.get("shade", 1.0)
    light = 1.0 - (1.0 - light) * changes.get("tint", 1.0)
    values = colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), min(strong * changes.get("satMod", 1.0), 1.0))
    return Colour(
        digits="".join(f"{round(min(max(value, 0.0), 1.0) * 255):02x}" for value in values),
        opacity=round(min(changes.get("alpha", 1.0), 1.0), 3),
    )
