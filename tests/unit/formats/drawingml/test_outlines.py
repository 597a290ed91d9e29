"""The outlines of shapes as paths of SVG."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from locready.formats.drawingml.outlines import path_of

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
PLACE = (100.0, 50.0, 200.0, 100.0)
RECTANGLE = "M100.0 50.0L300.0 50.0L300.0 150.0L100.0 150.0Z"


def outline(geometry: str, *, falling: bool = True) -> str:
    """Return the path of a shape with that geometry."""
    return path_of(etree.fromstring(f"<p {A}>{geometry}</p>"), PLACE, falling=falling)


def preset(name: str) -> str:
    return f'<a:prstGeom prst="{name}"/>'


def free(steps: str, size: str = 'w="100" h="100"') -> str:
    return f"<a:custGeom><a:pathLst><a:path {size}>{steps}</a:path></a:pathLst></a:custGeom>"


def points(*pairs: tuple[object, object]) -> str:
    return "".join(f'<a:pt x="{x}" y="{y}"/>' for x, y in pairs)


@pytest.mark.parametrize("name", ["rect", "nobodyKnows", "<script>"[1:-1]])
def test_what_is_not_known_is_its_box(name):
    assert outline(preset(name)) == RECTANGLE


def test_presets_stay_in_their_box():
    for name in ("triangle", "chevron", "rightArrow", "hexagon", "roundRect", "ellipse", "diamond"):
        drawn = outline(preset(name))
        assert drawn != RECTANGLE and drawn.endswith("Z")
        numbers = [float(number) for number in re.findall(r"[MLHV]([0-9.]+)", drawn)]
        assert all(50 <= number <= 300 for number in numbers)


def test_a_line_falls_or_rises():
    assert outline(preset("line")) == "M100.0 50.0L300.0 150.0"
    assert outline(preset("line"), falling=False) == "M100.0 150.0L300.0 50.0"


def test_a_free_shape_is_scaled_into_its_box():
    steps = f"<a:moveTo>{points((0, 0))}</a:moveTo><a:lnTo>{points((50, 100))}</a:lnTo><a:close/>"

    assert outline(free(steps)) == "M100.0 50.0 L200.0 150.0 Z"


@pytest.mark.parametrize(
    "steps",
    [
        f"<a:moveTo>{points((0, 0))}</a:moveTo><a:arcTo wR='1' hR='1' stAng='0' swAng='1'/>",
        f"<a:moveTo>{points(('wd2', 0))}</a:moveTo>",
        f"<a:moveTo>{points((0, 0), (1, 1))}</a:moveTo>",
        f"<a:moveTo>{points((0, 0))}</a:moveTo>" + f"<a:lnTo>{points((1, 1))}</a:lnTo>" * 4_000,
        "",
    ],
)
def test_a_free_shape_that_cannot_be_followed_is_its_box(steps):
    assert outline(free(steps)) == RECTANGLE
