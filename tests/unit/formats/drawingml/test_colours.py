"""Colours of DrawingML as they are seen."""

from __future__ import annotations

import pytest
from lxml import etree

from locready.formats.drawingml.colours import Colour, Palette, palette_of

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
THEME = etree.fromstring(
    f"""<a:theme {A}><a:themeElements><a:clrScheme name="x">
    <a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:lt1><a:srgbClr val="FAFAFA"/></a:lt1>
    <a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>"""
)
MASTER = etree.fromstring('<p:m xmlns:p="x"><p:clrMap bg1="dk1" tx1="lt1" accent1="accent1"/></p:m>')


def colour(markup: str, palette: Palette | None = None) -> Colour | None:
    """Return the colour of a fill."""
    return (palette or palette_of(THEME, MASTER)).colour(etree.fromstring(f"<a:solidFill {A}>{markup}</a:solidFill>"))


@pytest.mark.parametrize(
    ("markup", "digits"),
    [
        ('<a:srgbClr val="FF8000"/>', "ff8000"),
        ('<a:schemeClr val="accent1"/>', "4472c4"),
        ('<a:schemeClr val="bg1"/>', "101010"),
        ('<a:prstClr val="red"/>', "ff0000"),
        ('<a:schemeClr val="nobody"/>', "808080"),
        ('<a:sysClr val="window"/>', "ffffff"),
    ],
)
def test_a_colour_is_found_by_its_name(markup, digits):
    found = colour(markup)

    assert found is not None and found.digits == digits


def test_lighter_darker_and_see_through():
    lighter = colour('<a:srgbClr val="4472C4"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:srgbClr>')
    darker = colour('<a:srgbClr val="4472C4"><a:lumMod val="50000"/></a:srgbClr>')
    faint = colour('<a:srgbClr val="000000"><a:alpha val="25000"/></a:srgbClr>')

    assert lighter is not None and lighter.digits == "b4c7e7"  # as PowerPoint shows "accent 1, lighter 60%"
    assert darker is not None and darker.digits == "203864"
    assert faint == Colour(digits="000000", opacity=0.25)


@pytest.mark.parametrize("markup", ['<a:srgbClr val="url(x)"/>', '<a:srgbClr val="FFF"/>', "<a:other/>", ""])
def test_what_is_no_colour_is_none(markup):
    assert colour(markup) is None
