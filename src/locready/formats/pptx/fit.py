"""Text that is longer than its source is set smaller, as PowerPoint itself does it, and within limits.

Whether it fits is told from the box, the size of the type and the widths of letters (drawingml/metrics.py), without the
fonts. What already overflowed before counts as room: the author let it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from locready.formats.drawingml.metrics import lines_in, widest_word
from locready.formats.drawingml.write import said
from locready.formats.markup.number import number

#: The smallest that text is made, as a share of what it was and in points: below, nobody in a meeting reads it.
_SMALLEST, _SMALLEST_PT = 0.6, 9.0
_STEPS = tuple(percent / 100 for percent in range(100, 55, -5))
#: A line is 1.2 times as high as its type, as PowerPoint sets single spacing.
_LINE = 1.2
#: The usual margins of a text box and of a cell, left and right, above and below, in points (ECMA-376, 21.1.2.1.1).
_ACROSS, _DOWN = 7.2, 3.6
_EMU = 12_700
_AUTOFITS = ("{*}normAutofit", "{*}spAutoFit", "{*}noAutofit")
_WHOLE = 100_000


class Room(NamedTuple):
    """The inside of a box, in points, and the size of the type that its text has."""

    width: float
    height: float
    size: float


class Fit(NamedTuple):
    """How much smaller text has to be (1.0: not at all), and whether it fits then."""

    scale: float
    fits: bool


def room_in(body: etree._Element | None, width: float, height: float, size: float) -> Room:
    """Return the room of a text frame: its box in points less its margins."""
    across = _margin(body, "lIns", _ACROSS) + _margin(body, "rIns", _ACROSS)
    down = _margin(body, "tIns", _DOWN) + _margin(body, "bIns", _DOWN)
    if body is not None and body.get("vert", "horz") != "horz":
        width, height = height, width
    return Room(max(width - across, size), max(height - down, size * _LINE), size)


def fit(before: Sequence[str], after: Sequence[str], room: Room) -> Fit:
    """Return how paragraphs fit into a room that others stood in before, if it can be with every word in one piece."""
    allowed = max(room.height, _height(before, room, 1.0))
    sizes = list(_sizes(room))
    fitting = [scale for scale in sizes if _height(after, room, scale) <= allowed]
    if not fitting:
        return Fit(sizes[-1], False)
    across = max(room.width / room.size, _widest(before))
    whole = (scale for scale in fitting if _widest(after) * scale <= across)
    return Fit(next(whole, fitting[0]), True)


def _sizes(room: Room) -> Iterator[float]:
    """Yield how small text may be set, the largest first; the size that it has is among them."""
    for scale in _STEPS:
        if scale == 1.0 or (scale >= _SMALLEST and scale * room.size >= _SMALLEST_PT):
            yield scale


def shrink(frame: etree._Element, scale: float) -> None:
    """Set the text of a frame smaller, with the autofit that PowerPoint and LibreOffice know."""
    body = frame.find("{*}bodyPr")
    if body is None:
        return
    before = scale_of(body)
    for kind in _AUTOFITS:
        for autofit in body.findall(kind):
            body.remove(autofit)
    autofit = body.makeelement(f"{{{etree.QName(body).namespace}}}normAutofit", nsmap=None)
    autofit.set("fontScale", str(round(before * scale * _WHOLE)))
    body.insert(_behind_warp(body), autofit)


def shrink_runs(frame: etree._Element, size: float, scale: float) -> None:
    """Set the text of a cell smaller, run by run: cells know no autofit."""
    for form in frame.iter("{*}rPr"):
        points = (number(form.get("sz")) or round(size * 100)) * scale
        form.set("sz", str(round(points / 50) * 50))


def scale_of(body: etree._Element | None) -> float:
    """Return how much smaller the text of a frame is set already (1.0: not at all)."""
    autofit = body.find("{*}normAutofit") if body is not None else None
    written = number(autofit.get("fontScale")) if autofit is not None else None
    return written / _WHOLE if written and 0 < written <= _WHOLE else 1.0


def texts(frame: etree._Element) -> tuple[str, ...]:
    """Return what the paragraphs of a frame say."""
    return tuple(said(paragraph) for paragraph in frame.iterchildren("{*}p"))


def _behind_warp(body: etree._Element) -> int:
    """Return where the autofit stands among the children: a warp of the text comes before it."""
    return 1 if body.find("{*}prstTxWarp") is not None else 0


def _height(paragraphs: Sequence[str], room: Room, scale: float) -> float:
    size = room.size * scale
    return sum(lines_in(text, room.width / size) for text in paragraphs) * size * _LINE


def _widest(paragraphs: Sequence[str]) -> float:
    return max((widest_word(text) for text in paragraphs), default=0.0)


def _margin(body: etree._Element | None, name: str, usual: float) -> float:
    written = number(body.get(name)) if body is not None else None
    return usual if written is None else written / _EMU
