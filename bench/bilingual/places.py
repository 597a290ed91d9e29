"""Places on a slide, in shares of it: the band of the title, what is below it, and how these are divided."""

from __future__ import annotations

from locready.model import Box

#: Bands of the slide, in shares of it.
_LEFT, _WIDE, _GUTTER = 0.05, 0.9, 0.02
_TITLE_TOP, _TITLE_HEIGHT = 0.04, 0.14
_TOP, _HEIGHT = 0.22, 0.73


def title_box() -> Box:
    """Return the band of the title."""
    return Box(_LEFT, _TITLE_TOP, _WIDE, _TITLE_HEIGHT)


def body_box() -> Box:
    """Return what is below the title."""
    return Box(_LEFT, _TOP, _WIDE, _HEIGHT)


def slide_halves() -> tuple[Box, Box]:
    """Return the upper and the lower half of the slide."""
    return Box(_LEFT, _TITLE_TOP, _WIDE, 0.44), Box(_LEFT, 0.52, _WIDE, 0.44)


def tiles(count: int, across: int) -> list[Box]:
    """Return so many boxes, row by row, that fill the slide below its title."""
    rows = max(1, -(-count // across))
    width, height = _WIDE / across, _HEIGHT / rows
    return [
        Box(_LEFT + place % across * width, _TOP + place // across * height, width - _GUTTER, height * 0.92)
        for place in range(count)
    ]


def columns(box: Box) -> tuple[Box, Box]:
    """Return the left and the right half of a place."""
    width = (box.width - _GUTTER) / 2
    return Box(box.x, box.y, width, box.height), Box(box.x + width + _GUTTER, box.y, width, box.height)


def halves(box: Box) -> tuple[Box, Box]:
    """Return the upper and the lower half of a place."""
    height = box.height / 2
    return Box(box.x, box.y, box.width, height), Box(box.x, box.y + height, box.width, height)
