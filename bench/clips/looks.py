"""Draws the texts of a clip: one line, several, or a column, in a font, a size and a colour of their own."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw

from clips.shown import Look
from pictures.colours import FILLS, WHITE, Colour, clear_of
from pictures.draw import STRAIGHT, Piece, Style, put
from pictures.fonts import Face, covers, faces, font
from pictures.picture import Drawn, pick

#: Air between lines, and around the text of a box, of the em size.
_LEADING, _PAD = 0.35, 0.35


def typeface(rng: np.random.Generator, language: str, texts: Sequence[str]) -> Face:
    """Return a font that has all the letters."""
    fitting = [face for face in faces(language) if all(covers(face, text) for text in texts)]
    return pick(rng, fitting or faces(language))


def style(rng: np.random.Generator, size: int, *, boxed: bool | None = None) -> Style:
    """Return colours that stand off from any ground: an outline, a shadow with an outline, or a box behind."""
    fill = pick(rng, (WHITE, *FILLS))
    other = pick(rng, clear_of(fill))
    if boxed or (boxed is None and rng.random() < 0.25):
        return Style(fill=fill, box=other)
    width = max(2, round(size * rng.uniform(0.06, 0.12)))
    shadow = (0, 0, 0) if rng.random() < 0.3 else None
    return Style(fill=fill, outline=other, outline_width=width, shadow=shadow)


def subtitle_style(size: int) -> Style:
    return Style(fill=WHITE, outline=(0, 0, 0), outline_width=max(2, round(0.07 * size)))


def look(lines: Sequence[str], language: str, face: Face, size: int, style: Style, *, vertical: bool = False) -> Look:
    """Return lines set in the middle below one another, or one column."""
    pieces = [
        Piece(text=line, language=language, face=face, size=size, vertical=vertical, matrix=STRAIGHT) for line in lines
    ]
    margin = size
    height = sum(it.extent[1] for it in pieces) + round(_LEADING * size) * (len(pieces) - 1)
    width = max(it.extent[0] for it in pieces)
    canvas = Image.new("RGBA", (width + 2 * margin, height + 2 * margin), (*style.fill, 0))
    drawn, top = [], margin
    for piece in pieces:
        drawn.append(put(canvas, piece, (margin + (width - piece.extent[0]) // 2, top), style))
        top += piece.extent[1] + round(_LEADING * size)
    return _cut(canvas, drawn, _edges(face, size, lines[0], margin))


def plate(shape: tuple[int, int], colour: Colour, opacity: int = 225) -> Look:
    """Return a box without text."""
    canvas = Image.new("RGBA", shape, (*colour, opacity))
    return Look(pixels=np.asarray(canvas, dtype=np.uint8), ink=(0, 0, *shape))


def sign(text: str, language: str, face: Face, size: int, colours: tuple[Colour, Colour]) -> Image.Image:
    """Return a shop's sign: a framed plate with its text."""
    fill, ground = colours
    drawn = look([text], language, face, size, Style(fill=fill))
    _, _, width, height = drawn.ink
    pad = round(_PAD * size)
    board = Image.new("RGBA", (width + 2 * pad, height + 2 * pad), (*ground, 255))
    ImageDraw.Draw(board).rectangle((0, 0, board.width - 1, board.height - 1), outline=fill, width=max(2, size // 16))
    board.alpha_composite(Image.fromarray(drawn.pixels), (pad - drawn.ink[0], pad - drawn.ink[1]))
    return board


def _cut(canvas: Image.Image, drawn: Sequence[Drawn], edges: Sequence[int]) -> Look:
    """Return the canvas without its empty edges."""
    left, top, right, bottom = canvas.getbbox() or (0, 0, *canvas.size)
    points = np.array([corner for line in drawn for corner in line.quad])
    (x0, y0), (x1, y1) = np.floor(points.min(axis=0)), np.ceil(points.max(axis=0))
    return Look(
        pixels=np.array(canvas.crop((left, top, right, bottom)), dtype=np.uint8),
        ink=(int(x0) - left, int(y0) - top, int(x1 - x0), int(y1 - y0)),
        edges=(*(min(right - left, edge - left) for edge in edges[:-1]), right - left),
    )


def _edges(face: Face, size: int, line: str, margin: int) -> list[int]:
    letters = font(face, size)
    return [margin + round(letters.getlength(line[:count])) for count in range(1, len(line) + 1)]
