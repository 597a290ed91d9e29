"""From the units of DrawingML to boxes in 0..1 of the slide, through groups, rotations and flips.

A group maps its child space (``chOff``, ``chExt``) onto its own place (``off``, ``ext``), then flips and turns it
about its centre (ECMA-376 part 1, 20.1.7.5 and 20.1.7.6); a shape turns about its centre as well.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from lxml import etree

from locready.formats.markup.number import number
from locready.formats.opc.markup import A
from locready.model import Box

#: Angles are written in 60,000ths of a degree.
_DEGREE = 60_000
#: A box farther off or larger (in slides) is nowhere: the largest coordinate on a slide of an inch is within it.
_FARTHEST = 1e9


class Frame(NamedTuple):
    """A rectangle in EMU as written, turned clockwise by ``angle`` degrees about its centre."""

    x: float
    y: float
    width: float
    height: float
    angle: float = 0.0

    @property
    def centre(self) -> tuple[float, float]:
        """The point that it turns about."""
        return self.x + self.width / 2, self.y + self.height / 2


class Transform(NamedTuple):
    """An affine map of the plane: x' = a x + c y + e, y' = b x + d y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: Transform) -> Transform:
        """Return the map that does ``first`` and then this one."""
        e, f = self.point(first.e, first.f)
        return Transform(
            a=self.a * first.a + self.c * first.b,
            b=self.b * first.a + self.d * first.b,
            c=self.a * first.c + self.c * first.d,
            d=self.b * first.c + self.d * first.d,
            e=e,
            f=f,
        )


IDENTITY = Transform()


def frame_of(xfrm: etree._Element | None) -> Frame | None:
    """Return the rectangle that an ``xfrm`` element gives, or None when it gives none."""
    if xfrm is None:
        return None
    offset, extent = xfrm.find(f"{A}off"), xfrm.find(f"{A}ext")
    if offset is None or extent is None:
        return None
    return _frame(offset, extent, (number(xfrm.get("rot")) or 0) / _DEGREE)


def _frame(offset: etree._Element, extent: etree._Element, angle: float = 0.0) -> Frame | None:
    x, y, width, height = (number(side) for side in (*map(offset.get, "xy"), extent.get("cx"), extent.get("cy")))
    if x is None or y is None or width is None or height is None:
        return None
    return Frame(x, y, width, height, angle)


def group_transform(xfrm: etree._Element | None) -> Transform:
    """Return the map from the child space of a group into the space that the group stands in."""
    frame = frame_of(xfrm)
    if xfrm is None or frame is None:
        return IDENTITY
    child = _child_space(xfrm) or frame
    across = frame.width / child.width if child.width else 1.0
    down = frame.height / child.height if child.height else 1.0
    placed = Transform(a=across, d=down, e=frame.x - child.x * across, f=frame.y - child.y * down)
    flip = (-1.0 if xfrm.get("flipH") in _TRUE else 1.0, -1.0 if xfrm.get("flipV") in _TRUE else 1.0)
    return _turned(frame.centre, frame.angle, flip).after(placed)


_TRUE = ("1", "true")


def _child_space(xfrm: etree._Element) -> Frame | None:
    offset, extent = xfrm.find(f"{A}chOff"), xfrm.find(f"{A}chExt")
    return _frame(offset, extent) if offset is not None and extent is not None else None


def _turned(centre: tuple[float, float], angle: float, flip: tuple[float, float] = (1.0, 1.0)) -> Transform:
    """Return the map that flips and then turns clockwise about a centre."""
    if angle == 0.0 and flip == (1.0, 1.0):
        return IDENTITY
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    x, y = centre
    about = Transform(a=cosine * flip[0], b=sine * flip[0], c=-sine * flip[1], d=cosine * flip[1], e=x, f=y)
    return about.after(Transform(e=-x, f=-y))


def box_of(frame: Frame, through: Transform, width: int, height: int) -> Box | None:
    """Return the upright box around a frame on a slide of that size (EMU), in 0..1 of the slide.

    None when groups inside groups blow it up beyond all measure.
    """
    if frame.angle:
        through = through.after(_turned(frame.centre, frame.angle))
    corners = [
        through.point(frame.x + across * frame.width, frame.y + down * frame.height)
        for across in (0, 1)
        for down in (0, 1)
    ]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    sides = left / width, top / height, (right - left) / width, (bottom - top) / height
    return Box(*sides).rounded() if all(abs(side) <= _FARTHEST for side in sides) else None
