"""The outlines of shapes as paths of SVG, inside a box: the presets that decks are made of, and shapes drawn freely."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from locready.formats.markup.number import number
from locready.formats.opc.markup import A

#: Corners of presets in shares of the box; of one that is not here its box is drawn.
_CORNERS: Mapping[str, tuple[tuple[float, float], ...]] = {
    "triangle": ((0.5, 0), (1, 1), (0, 1)),
    "rtTriangle": ((0, 0), (1, 1), (0, 1)),
    "diamond": ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "parallelogram": ((0.25, 0), (1, 0), (0.75, 1), (0, 1)),
    "trapezoid": ((0.25, 0), (0.75, 0), (1, 1), (0, 1)),
    "hexagon": ((0.25, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0.25, 1), (0, 0.5)),
    "homePlate": ((0, 0), (0.8, 0), (1, 0.5), (0.8, 1), (0, 1)),
    "chevron": ((0, 0), (0.8, 0), (1, 0.5), (0.8, 1), (0, 1), (0.2, 0.5)),
    "rightArrow": ((0, 0.25), (0.65, 0.25), (0.65, 0), (1, 0.5), (0.65, 1), (0.65, 0.75), (0, 0.75)),
    "leftArrow": ((1, 0.25), (0.35, 0.25), (0.35, 0), (0, 0.5), (0.35, 1), (0.35, 0.75), (1, 0.75)),
    "downArrow": ((0.25, 0), (0.75, 0), (0.75, 0.65), (1, 0.65), (0.5, 1), (0, 0.65), (0.25, 0.65)),
    "upArrow": ((0.25, 1), (0.75, 1), (0.75, 0.35), (1, 0.35), (0.5, 0), (0, 0.35), (0.25, 0.35)),
}
_ROUND = frozenset({"ellipse", "flowChartConnector", "donut", "pie", "chord"})
_ROUNDED = frozenset({"roundRect", "flowChartAlternateProcess", "wedgeRoundRectCallout", "round2SameRect"})
_LINES = frozenset({"line", "straightConnector1", "bentConnector2", "bentConnector3", "curvedConnector3"})
#: The radius of a rounded corner in shares of the shorter side (ECMA-376 part 1, presetShapeDefinitions).
_RADIUS = 0.16667
#: Commands of a free path: how many points each has.
_COMMANDS: Mapping[str, tuple[str, int]] = {
    "moveTo": ("M", 1), "lnTo": ("L", 1), "cubicBezTo": ("C", 3), "quadBezTo": ("Q", 2), "close": ("Z", 0),
}  # fmt: skip
#: Points of a free shape that are drawn: a traced picture has tens of thousands.
_MOST_POINTS = 3_000

Place = tuple[float, float, float, float]


def path_of(properties: etree._Element | None, place: Place, *, falling: bool = True) -> str:
    """Return the path of a shape in a box (x, y, width, height); a line falls from the left or rises."""
    preset = properties.find(f"{A}prstGeom") if properties is not None else None
    free = properties.find(f"{A}custGeom/{A}pathLst") if properties is not None else None
    if free is not None:
        return _free(free, place) or _rectangle(place)
    name = preset.get("prst", "") if preset is not None else ""
    if name in _LINES:
        return _line(place, falling=falling)
    if name in _CORNERS:
        return _polygon(_CORNERS[name], place)
    if name in _ROUND:
        return _ellipse(place)
    return _rounded(place) if name in _ROUNDED else _rectangle(place)


def _free(paths: etree._Element, place: Place) -> str:
    """Return the paths of a shape drawn freely; empty where a point is a formula or an arc, which few are."""
    parts = [part for path in paths.iterchildren(f"{A}path") for part in _steps(path, place)]
    return " ".join(parts) if parts and all(parts) and len(parts) <= _MOST_POINTS else ""


def _steps(path: etree._Element, place: Place) -> Iterator[str]:
    wide, high = number(path.get("w")) or 0.0, number(path.get("h")) or 0.0
    x, y, width, height = place
    for step in path.iterchildren("*"):
        command, count = _COMMANDS.get(etree.QName(step).localname, ("", 0))
        points = [(number(point.get("x")), number(point.get("y"))) for point in step.iterchildren(f"{A}pt")]
        if not command or len(points) != count or wide <= 0 or high <= 0:
            yield ""
            return
        shares = [(px / wide, py / high) for px, py in points if px is not None and py is not None]
        told = " ".join(f"{x + across * width:.1f} {y + down * height:.1f}" for across, down in shares)
        yield f"{command}{told}" if len(shares) == count else ""


def _polygon(corners: tuple[tuple[float, float], ...], place: Place) -> str:
    x, y, width, height = place
    return "M" + "L".join(f"{x + across * width:.1f} {y + down * height:.1f}" for across, down in corners) + "Z"


def _rectangle(place: Place) -> str:
    return _polygon(((0, 0), (1, 0), (1, 1), (0, 1)), place)


def _line(place: Place, *, falling: bool) -> str:
    x, y, width, height = place
    top, bottom = (y, y + height) if falling else (y + height, y)
    return f"M{x:.1f} {top:.1f}L{x + width:.1f} {bottom:.1f}"


def _ellipse(place: Place) -> str:
    x, y, width, height = place
    across, down, middle = width / 2, height / 2, y + height / 2
    arc = f"A{across:.1f} {down:.1f} 0 1 1"
    return f"M{x:.1f} {middle:.1f}{arc} {x + width:.1f} {middle:.1f}{arc} {x:.1f} {middle:.1f}Z"


def _rounded(place: Place) -> str:
    x, y, width, height = place
    radius = min(width, height) * _RADIUS
    arc = f"a{radius:.1f} {radius:.1f} 0 0 1"
    return (
        f"M{x + radius:.1f} {y:.1f}H{x + width - radius:.1f}{arc} {radius:.1f} {radius:.1f}"
        f"V{y + height - radius:.1f}{arc} {-radius:.1f} {radius:.1f}"
        f"H{x + radius:.1f}{arc} {-radius:.1f} {-radius:.1f}V{y + radius:.1f}{arc} {radius:.1f} {-radius:.1f}Z"
    )
