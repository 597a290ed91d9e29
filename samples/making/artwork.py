"""Draw the pictures that hold text, and the page that looks scanned."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from making import fonts

_PAPER = (250, 248, 240)
_INK = "#222222"


def key_art(title: str, lines: tuple[str, ...]) -> bytes:
    """Return a PNG of an evening sea with the title and lines of text drawn into it (960 by 540 pixels)."""
    picture = Image.new("RGB", (960, 540), "#10304A")
    pen = ImageDraw.Draw(picture)
    for band, colour in enumerate(("#F2A65A", "#D9734E", "#8C4A5B", "#3C3B5C")):
        pen.rectangle((0, band * 70, 960, band * 70 + 70), fill=colour)
    pen.ellipse((660, 120, 820, 280), fill="#FBE8C8")
    pen.polygon(((0, 330), (250, 200), (470, 330)), fill="#1C2B33")
    pen.rectangle((0, 280, 960, 284), fill="#FBE8C8")
    pen.text((60, 310), title, font=_font(fonts.GOTHIC_BOLD, 72), fill="white")
    for number, line in enumerate(lines):
        pen.text((64, 415 + number * 44), line, font=_font(fonts.GOTHIC, 28), fill="#FBE8C8")
    return _bytes(picture.quantize(32, dither=Image.Dither.NONE), "PNG", optimize=True)


def slide_picture(title: str, lines: tuple[str, ...]) -> bytes:
    """Return a PNG of a whole slide (1280 by 720 pixels): a title and lines of text on a coloured ground."""
    picture = Image.new("RGB", (1280, 720), "#1F3A4D")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, 28, 720), fill="#D9734E")
    pen.text((96, 110), title, font=_font(fonts.GOTHIC_BOLD, 68), fill="white")
    pen.rectangle((100, 212, 220, 218), fill="#D9734E")
    for number, line in enumerate(lines):
        pen.text((98, 280 + number * 66), line, font=_font(fonts.GOTHIC, 38), fill="#EDE6DA")
    return _bytes(picture.quantize(16, dither=Image.Dither.NONE), "PNG", optimize=True)


def scan(title: str, paragraphs: tuple[tuple[str, tuple[str, ...]], ...], foot: tuple[str, ...]) -> Image.Image:
    """Return an A4 page at 150 dpi as a scanner sees it: grey, a little crooked, grainy.

    Each paragraph is its head and its lines; lines are broken by hand, as on a typed page.
    """
    picture = Image.new("RGB", (1818, 2572), _PAPER)
    pen = ImageDraw.Draw(picture)
    pen.text((180, 200), title, font=_font(fonts.MINCHO, 108), fill=_INK)
    pen.line((180, 370, 1640, 370), fill=_INK, width=6)
    top = 450
    for head, lines in paragraphs:
        pen.text((180, top), head, font=_font(fonts.GOTHIC_BOLD, 48), fill=_INK)
        for line in lines:
            top += 72
            pen.text((180, top), line, font=_font(fonts.MINCHO, 46), fill=_INK)
        top += 128
    pen.line((180, 2220, 1640, 2220), fill=_INK, width=2)
    for number, line in enumerate(foot):
        pen.text((180, 2250 + number * 64), line, font=_font(fonts.GOTHIC, 40), fill=_INK)
    return _scanned(picture)


def _scanned(page: Image.Image) -> Image.Image:
    turned = page.rotate(0.8, resample=Image.Resampling.BICUBIC, fillcolor=_PAPER).convert("L")
    small = turned.resize((1240, 1754), Image.Resampling.LANCZOS)
    grain = np.random.default_rng(2026).normal(0, 5, (small.height, small.width))
    return Image.fromarray(np.clip(np.asarray(small, dtype=float) - 8 + grain, 0, 255).astype(np.uint8))


def _font(wanted: fonts.Wanted, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(fonts.path_of(wanted), size)


def _bytes(picture: Image.Image, form: str, *, optimize: bool) -> bytes:
    result = io.BytesIO()
    picture.save(result, form, optimize=optimize)
    return result.getvalue()
