"""Where shapes stand on their slide."""

from __future__ import annotations

import re

from lxml import etree

from locready.formats.odf.lengths import points
from locready.formats.odf.names import DRAW, SVG
from locready.formats.odf.scene import Scene
from locready.model import Box

_TRANSLATE = re.compile(r"translate\s*\(\s*(\S+?)[\s,]+(\S+?)\s*\)")


def box_of(shape: etree._Element, scene: Scene) -> Box | None:
    """Return the box of a shape in shares of the slide, None where it says none.

    A turned shape says where its corner was moved to; it is placed there, its turn is not followed.
    """
    if not scene.placed:
        return None
    across, down = scene.place.size
    left, top = _corner(shape)
    width, height = points(shape.get(f"{SVG}width")), points(shape.get(f"{SVG}height"))
    if left is None or top is None:
        return _line_box(shape, across, down)
    return Box(left / across, top / down, max(width or 0.0, 0.0) / across, max(height or 0.0, 0.0) / down).rounded()


def _corner(shape: etree._Element) -> tuple[float | None, float | None]:
    moved = _TRANSLATE.search(shape.get(f"{DRAW}transform", ""))
    if moved is not None:
        return points(moved[1]), points(moved[2])
    return points(shape.get(f"{SVG}x")), points(shape.get(f"{SVG}y"))


def _line_box(line: etree._Element, across: float, down: float) -> Box | None:
    ends = [points(line.get(f"{SVG}{name}")) for name in ("x1", "y1", "x2", "y2")]
    if any(end is None for end in ends):
        return None
    x1, y1, x2, y2 = (end or 0.0 for end in ends)
    return Box(min(x1, x2) / across, min(y1, y2) / down, abs(x2 - x1) / across, abs(y2 - y1) / down).rounded()
