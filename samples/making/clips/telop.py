"""A text that is burned into the picture: how it looks, when it stands there, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter, ImageFont

from making import fonts
from making.clips.canvas import Picture

SIZE = (1280, 720)
RATE = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Type size, outline and the ``spacing`` between letters are pixels of the clip; ``board`` is a colour behind it.

    ``anchor`` is Pillow's: what of the text stands at its place.
    """

    font: fonts.Wanted
    size: int
    fill: str = "#FFFFFF"
    outline: str = "#101014"
    stroke: int = 3
    board: str = ""
    spacing: int = 0
    opacity: float = 1.0
    anchor: str = "mm"
    shadow: bool = True


@dataclass(frozen=True, kw_only=True)
class Telop:
    """One event: one text, one place, one span of seconds.

    ``kind`` is overlay, subtitle, scene or watermark; ``fade_s`` is how long it takes to appear and to go. ``covered``
    says that its English stands in the clip at the same time.
    """

    text: str
    language: str
    kind: str
    start_s: float
    end_s: float
    at: tuple[float, float]
    style: Style
    vertical: bool = False
    fade_s: float = 0.0
    covered: bool = False

    @cached_property
    def _ink(self) -> Image.Image:
        """The letters alone, in white on black."""
        ink = Image.new("L", SIZE)
        _set(ImageDraw.Draw(ink), self, stroke=0)
        return ink

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """Where its letters stand: left, top, width and height as shares of the frame."""
        left, top, right, bottom = self._ink.getbbox() or (0, 0, 0, 0)
        return (left / SIZE[0], top / SIZE[1], (right - left) / SIZE[0], (bottom - top) / SIZE[1])

    @cached_property
    def _layer(self) -> tuple[NDArray[np.float32], int, int]:
        """Return what is laid over the picture (red, green, blue, opacity) and its upper left corner."""
        layer = _painted(self, self._ink)
        left, top, right, bottom = layer.getbbox() or (0, 0, 1, 1)
        return np.asarray(layer.crop((left, top, right, bottom)), dtype=np.float32), left, top

    def onto(self, frame: Picture, t: float) -> None:
        """Burn it into a frame of the clip as it stands ``t`` seconds after the clip's beginning."""
        share = self._share(t) * self.style.opacity
        if share <= 0:
            return
        layer, left, top = self._layer
        part = frame[top : top + layer.shape[0], left : left + layer.shape[1]]
        part += (layer[..., :3] - part) * (layer[..., 3:] * np.float32(share / 255))

    def _share(self, t: float) -> float:
        if not self.start_s - 1e-6 <= t < self.end_s - 1e-6:
            return 0.0
        if not self.fade_s:
            return 1.0
        return min(1.0, (t - self.start_s + 1 / RATE) / self.fade_s, (self.end_s - t) / self.fade_s)


def _painted(telop: Telop, ink: Image.Image) -> Image.Image:
    style = telop.style
    layer = Image.new("RGBA", SIZE)
    if style.board:
        left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
        ImageDraw.Draw(layer).rectangle((left - 16, top - 12, right + 16, bottom + 12), fill=style.board)
    outline = Image.new("L", SIZE)
    _set(ImageDraw.Draw(outline), telop, stroke=style.stroke)
    if style.shadow:
        fallen = ImageChops.offset(outline.filter(ImageFilter.GaussianBlur(5)), 2, 3)
        layer = Image.alpha_composite(layer, _coloured("#000000", fallen.point(lambda v: v * 0.7)))
    if style.stroke:
        layer = Image.alpha_composite(layer, _coloured(style.outline, outline))
    return Image.alpha_composite(layer, _coloured(style.fill, ink))


def _coloured(colour: str, opacity: Image.Image) -> Image.Image:
    layer = Image.new("RGBA", SIZE, ImageColor.getrgb(colour))
    layer.putalpha(opacity)
    return layer


def _set(pen: ImageDraw.ImageDraw, telop: Telop, stroke: int) -> None:
    """Set the text in white, its outline as wide as ``stroke``."""
    font = ImageFont.truetype(fonts.path_of(telop.style.font), telop.style.size)
    for letters, x, y, anchor in _placed(telop, font):
        pen.text((x, y), letters, font=font, fill=255, anchor=anchor, stroke_width=stroke)


def _placed(telop: Telop, font: ImageFont.FreeTypeFont) -> Iterator[tuple[str, float, float, str]]:
    """Yield pieces of the text, each with its place and anchor."""
    x, y = telop.at
    style = telop.style
    lines = telop.text.split("\n")
    if telop.vertical:
        for column, line in enumerate(lines):
            yield from _column(line, x - column * style.size * 1.5, y, style.size)
        return
    leading = style.size * 1.36
    for number, line in enumerate(lines):
        middle = y + (number - (len(lines) - 1) / 2) * leading
        if style.spacing:
            yield from _spaced(line, x, middle, style.spacing, font)
        else:
            yield line, x, middle, style.anchor


def _column(line: str, x: float, y: float, size: int) -> Iterator[tuple[str, float, float, str]]:
    """Set letters under one another; commas and full stops go to the upper right of their square."""
    for letter in line:
        aside = size * 0.6 if letter in "、。" else 0.0
        yield letter, x + aside, y - aside, "mm"
        y += size * 1.1


def _spaced(
    line: str, x: float, y: float, spacing: int, font: ImageFont.FreeTypeFont
) -> Iterator[tuple[str, float, float, str]]:
    """Set a line letter by letter around its middle."""
    widths = [font.getlength(letter) + spacing for letter in line]
    left = x - (sum(widths) - spacing) / 2
    for letter, width in zip(line, widths, strict=True):
        yield letter, left, y, "lm"
        left += width
