"""One shape of a slide as SVG: its fill, its outline, its picture, the grid of its table. Its text is not drawn."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from locready.formats.content import content_of_part
from locready.formats.drawingml.colours import Colour, Palette
from locready.formats.drawingml.outlines import Place, path_of
from locready.formats.markup.number import number
from locready.formats.opc.markup import A, P
from locready.formats.opc.package import Package
from locready.formats.parts import PartUnreadable
from locready.formats.pictures.decode import PictureUnreadable, seen_through
from locready.formats.pictures.encode import webp
from locready.formats.pptx.pictures import crop_of, part_of
from locready.formats.pptx.stage import Shape
from locready.model import Box
from locready.ocr.options import OcrLimits

#: A slide is drawn so many units wide; a unit of it is a pixel of its pictures.
WIDTH = 960.0
_EMU_POINT = 12_700
#: Pictures of a slide lose little at this quality and this many pixels, beneath text that is set over them.
_SIDE, _QUALITY = 560, 45
_GREY, _LINE = "#d9d9d9", "#b0b0b0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Painter:
    """Paints the shapes of a deck; a picture that many slides show is shrunk once."""

    package: Package
    limits: OcrLimits
    height: float
    points: float
    shrunk: dict[tuple[str, Box, int], str] = field(default_factory=dict)

    def shape(self, shape: Shape, palette: Palette) -> Iterator[str]:
        """Yield the elements of a shape; nothing where it is hidden, or has no place."""
        if shape.hidden or shape.box is None:
            return
        place = self._place(shape.box)
        if shape.element.tag == f"{P}graphicFrame":
            yield from self._table(shape, place, palette)
            return
        properties = shape.element.find(f"{P}spPr")
        falling = not shape.mirrored
        yield from self._outlined(shape, properties, path_of(properties, place, falling=falling), palette)
        picture = shape.element.find(f"{P}blipFill")
        picture = properties.find(f"{A}blipFill") if picture is None and properties is not None else picture
        if picture is not None:
            yield self._picture(picture, shape, place)

    def background(self, shape: Shape, fill: etree._Element | None, palette: Palette) -> Iterator[str]:
        """Yield what lies behind everything: a colour, then a picture."""
        if fill is None:
            return
        colour = _first_colour(fill, palette) or palette.colour(fill)
        if colour is not None:
            yield f'<rect width="{WIDTH:g}" height="{self.height:g}"{_fill(colour)}/>'
        picture = fill.find(f"{A}blipFill")
        if picture is not None:
            yield self._picture(picture, shape, (0.0, 0.0, WIDTH, self.height))

    def _place(self, box: Box) -> Place:
        return box.x * WIDTH, box.y * self.height, max(box.width * WIDTH, 0.1), max(box.height * self.height, 0.1)

    def _outlined(self, shape: Shape, properties: etree._Element | None, path: str, palette: Palette) -> Iterator[str]:
        fill = _fill_of(shape.element, properties, palette)
        line, thick = _line_of(shape.element, properties, palette, WIDTH / self.points)
        if shape.element.tag == f"{P}cxnSp":
            fill = None
        if fill is not None or line is not None:
            yield f'<path d="{path}"{_fill(fill)}{_stroke(line, thick)}/>'

    def _picture(self, fill: etree._Element, shape: Shape, place: Place) -> str:
        x, y, width, height = place
        uri = self._shrunk(fill, shape, max(width, height))
        where = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
        if not uri:
            return f'<rect {where} fill="{_GREY}" fill-opacity="0.6" stroke="{_LINE}"/>'
        return f'<image {where} preserveAspectRatio="none" href="{uri}"/>'

    def _shrunk(self, fill: etree._Element, shape: Shape, side: float) -> str:
        """Return a picture as it is shown, as a ``data:`` address; empty for one that cannot be decoded."""
        blip = fill.find(f"{A}blip")
        part = part_of(blip, shape.stage) if blip is not None else None
        if part is None:
            return ""
        key = (part, crop_of(fill), min(round(side / 80 + 1) * 80, _SIDE))
        if key not in self.shrunk:
            self.shrunk[key] = self._encoded(*key)
        return self.shrunk[key]

    def _encoded(self, part: str, crop: Box, side: int) -> str:
        longest = round(side / max(min(crop.width, crop.height), 0.1))
        try:
            pixels = seen_through(content_of_part(self.package, part), self.limits, longest)
        except PictureUnreadable as error:
            if error.rest is None:
                return ""
            pixels = error.rest
        except PartUnreadable:
            return ""
        high, wide = pixels.shape[:2]
        rows = slice(int(crop.y * high), max(round(crop.bottom * high), int(crop.y * high) + 1))
        columns = slice(int(crop.x * wide), max(round(crop.right * wide), int(crop.x * wide) + 1))
        content = webp(pixels[rows, columns], side, _QUALITY)
        return f"data:image/webp;base64,{base64.b64encode(content).decode()}"

    def _table(self, shape: Shape, place: Place, palette: Palette) -> Iterator[str]:
        """Yield the cells of a table; of a chart or a diagram, whose text says what it is, a frame."""
        x, y, width, height = place
        table = shape.element.find(f"{A}graphic/{A}graphicData/{A}tbl")
        if table is None:
            yield f'<path d="{path_of(None, place)}" fill="none" stroke="{_LINE}" stroke-dasharray="4 3"/>'
            return
        wide = [number(column.get("w")) or 0.0 for column in table.iterfind(f"{A}tblGrid/{A}gridCol")]
        rows = table.findall(f"{A}tr")
        high = [number(row.get("h")) or 0.0 for row in rows]
        across, down = width / (sum(wide) or 1.0), height / (sum(high) or 1.0)
        for row, element in enumerate(rows):
            for column, cell in enumerate(element.findall(f"{A}tc")[: len(wide)]):
                own = (x + sum(wide[:column]) * across, y + sum(high[:row]) * down)
                colour = _first_colour(cell.find(f"{A}tcPr"), palette)
                path = path_of(None, (*own, wide[column] * across, high[row] * down))
                yield f'<path d="{path}"{_fill(colour)} stroke="{_LINE}"/>'


def _fill_of(element: etree._Element, properties: etree._Element | None, palette: Palette) -> Colour | None:
    """Return what a shape is filled with: what it says itself, else what its style says."""
    if properties is not None and properties.find(f"{A}noFill") is not None:
        return None
    own = _first_colour(properties, palette)
    reference = element.find(f"{P}style/{A}fillRef")
    styled = reference is not None and reference.get("idx", "0") != "0"
    return own or (palette.colour(reference) if styled else None)


def _line_of(
    element: etree._Element, properties: etree._Element | None, palette: Palette, unit: float
) -> tuple[Colour | None, float]:
    """Return the colour of a shape's outline, and how thick it is (units of the slide; ``unit`` of them a point)."""
    line = properties.find(f"{A}ln") if properties is not None else None
    thick = (number(line.get("w")) or _EMU_POINT) / _EMU_POINT * unit if line is not None else unit
    if line is not None and line.find(f"{A}noFill") is not None:
        return None, 0.0
    own = _first_colour(line, palette)
    reference = element.find(f"{P}style/{A}lnRef")
    styled = reference is not None and reference.get("idx", "0") != "0"
    return own or (palette.colour(reference) if styled else None), min(thick, 40.0)


def _first_colour(parent: etree._Element | None, palette: Palette) -> Colour | None:
    """Return the colour of a fill, of a gradient its first."""
    if parent is None:
        return None
    solid = palette.colour(parent.find(f"{A}solidFill"))
    return solid or palette.colour(parent.find(f"{A}gradFill/{A}gsLst/{A}gs"))


def _fill(colour: Colour | None) -> str:
    if colour is None:
        return ' fill="none"'
    return f' fill="#{colour.digits}"' + (f' fill-opacity="{colour.opacity:g}"' if colour.opacity < 1 else "")


def _stroke(colour: Colour | None, thick: float) -> str:
    return "" if colour is None else f' stroke="#{colour.digits}" stroke-width="{thick:.1f}"'
