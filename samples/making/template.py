"""Turn python-pptx's default template into a bare 16:9 one with the sample's own theme."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_BY_PRODUCTS = ("thumbnail", "printerSettings")


def clean(file: Any, *, keep: str, title_at: tuple[int, int, int, int]) -> None:
    """Leave one layout with nothing but its title, and drop the template's thumbnail and printer settings."""
    for layout in [layout for layout in file.slide_layouts if layout.name != keep]:
        file.slide_layouts.remove(layout)
    for holder in (file.slide_master, file.slide_layouts[0]):
        for shape in list(holder.placeholders):
            if "Title" not in shape.name:
                shape._element.getparent().remove(shape._element)
            else:
                shape.left, shape.top, shape.width, shape.height = title_at
    _drop(file.part.package, _BY_PRODUCTS)
    _drop(file.part, _BY_PRODUCTS)


def _drop(holder: Any, kinds: Iterable[str]) -> None:
    relations = holder._rels
    for key in [key for key, relation in relations.items() if relation.reltype.rsplit("/", 1)[-1] in kinds]:
        relations.pop(key)


def set_theme(file: Any, latin: str, japanese: str, accents: tuple[str, ...]) -> None:
    """Write typefaces and six accent colours into the theme, so that tables and charts follow them."""
    part = file.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme: Any = etree.fromstring(part.blob)
    for font in ("majorFont", "minorFont"):
        (holder,) = theme.iter(f"{_DRAWING}{font}")
        holder.find(f"{_DRAWING}latin").set("typeface", latin)
        holder.find(f"{_DRAWING}ea").set("typeface", japanese)
        holder.find(f"{_DRAWING}font[@script='Jpan']").set("typeface", japanese)
    for number, colour in enumerate(accents, 1):
        (slot,) = theme.iter(f"{_DRAWING}accent{number}")
        slot[0].set("val", colour)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
