"""Draws one line of text on a picture: upright or in a column, turned or sheared, with outline, shadow or box."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from locready.ocr.lines import Quad
from pictures.colours import Colour
from pictures.fonts import Face, font
from pictures.picture import Drawn, Point

Matrix = NDArray[np.float64]
STRAIGHT: Matrix = np.eye(2)
_RIGHT_TO_LEFT = ("ar",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a line looks: its colour, and what sets it off from the ground (widths in pixels)."""

    fill: Colour
    outline: Colour | None = None
    outline_width: int = 0
    shadow: Colour | None = None
    box: Colour | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One line of text before it has a place."""

    text: str
    language: str
    face: Face
    size: int
    vertical: bool = False
    matrix: Matrix

    @property
    def ink(self) -> tuple[float, float, float, float]:
        """The rectangle of the ink before it is turned: left, top, right, bottom from the point of drawing."""
        letters = font(self.face, self.size)
        if not self.vertical:
            return letters.getbbox(self.text)
        return letters.getbbox(self.text, direction="ttb", anchor="lt")

    @property
    def extent(self) -> tuple[int, int]:
        """Width and height of the upright rectangle around it in the picture."""
        corners = _corners(self)
        width, height = corners.max(axis=0) - corners.min(axis=0)
        return math.ceil(width), math.ceil(height)


def turned(degrees: float) -> Matrix:
    """Return a rotation, clockwise in the picture."""
    angle = math.radians(degrees)
    return np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])


def sheared(share: float) -> Matrix:
    """Return a slant: the upper edge is pushed to the right by a share of the height."""
    return np.array([[1.0, -share], [0.0, 1.0]])


def put(canvas: Image.Image, piece: Piece, place: tuple[int, int], style: Style) -> Drawn:
    """Draw a piece with the upper left corner of its extent at a place; the canvas is changed."""
    margin = piece.size
    layer = _layer(piece, style, margin)
    corners = _corners(piece)
    shift = np.array(place) - corners.min(axis=0)
    centre = _centre(piece)
    origin = np.array([margin - piece.ink[0], margin - piece.ink[1]]) + centre
    _composite(canvas, layer, piece.matrix, origin, shift)
    return _drawn(piece, corners + shift)


def _centre(piece: Piece) -> NDArray[np.float64]:
    left, top, right, bottom = piece.ink
    return np.array([(left + right) / 2, (top + bottom) / 2])


def _corners(piece: Piece) -> NDArray[np.float64]:
    """Return the four corners of the ink, turned about its middle."""
    left, top, right, bottom = piece.ink
    square = np.array([(left, top), (right, top), (right, bottom), (left, bottom)])
    return np.asarray((square - _centre(piece)) @ piece.matrix.T)


def _layer(piece: Piece, style: Style, margin: int) -> Image.Image:
    """Return the line with everything that goes with it, straight, on a transparent ground."""
    left, top, right, bottom = piece.ink
    size = (math.ceil(right - left) + 2 * margin, math.ceil(bottom - top) + 2 * margin)
    layer = Image.new("RGBA", size, (*style.fill, 0))
    at = (margin - left, margin - top)
    if style.box:
        pad = max(3, round(piece.size * 0.22))
        edges = (margin - pad, margin - pad, size[0] - margin + pad, size[1] - margin + pad)
        ImageDraw.Draw(layer).rectangle(edges, fill=(*style.box, 235))
    if style.shadow:
        layer = Image.alpha_composite(layer, _shadow(piece, style.shadow, size, at))
    written = Image.new("RGBA", size, (*(style.outline or style.fill), 0))
    _write(written, piece, at, style.fill, style.outline, style.outline_width)
    return Image.alpha_composite(layer, written)


def _shadow(piece: Piece, colour: Colour, size: tuple[int, int], at: Point) -> Image.Image:
    distance = max(1, round(piece.size * 0.06))
    layer = Image.new("RGBA", size, (*colour, 0))
    _write(layer, piece, (at[0] + distance, at[1] + distance), colour, None, 0)
    return layer.filter(ImageFilter.GaussianBlur(max(1.0, piece.size * 0.04)))


def _write(
    layer: Image.Image, piece: Piece, at: Point, fill: Colour, outline: Colour | None, outline_width: int
) -> None:
    ImageDraw.Draw(layer).text(
        at,
        piece.text,
        font=font(piece.face, piece.size),
        fill=(*fill, 255),
        stroke_width=outline_width,
        stroke_fill=(*outline, 255) if outline else None,
        direction="ttb" if piece.vertical else None,
        anchor="lt" if piece.vertical else "la",
    )


def _composite(
    canvas: Image.Image,
    layer: Image.Image,
    matrix: Matrix,
    origin: NDArray[np.float64],
    shift: NDArray[np.float64],
) -> None:
    """Lay the layer on the canvas: the layer's ``origin`` comes to ``shift`` after the matrix."""
    if np.array_equal(matrix, STRAIGHT):
        corner = np.floor(shift - origin + 0.5).astype(int)
        canvas.alpha_composite(*_cut(layer, (int(corner[0]), int(corner[1]))))
        return
    inverse = np.linalg.inv(matrix)
    offset = origin - inverse @ shift
    data = (*inverse[0], offset[0], *inverse[1], offset[1])
    placed = layer.transform(canvas.size, Image.Transform.AFFINE, tuple(map(float, data)), Image.Resampling.BICUBIC)
    canvas.alpha_composite(placed)


def _cut(layer: Image.Image, corner: tuple[int, int]) -> tuple[Image.Image, tuple[int, int]]:
    """Return what of a layer lies right of and below the canvas's origin, and where."""
    left, top = max(0, -corner[0]), max(0, -corner[1])
    return layer.crop((left, top, *layer.size)), (max(0, corner[0]), max(0, corner[1]))


def _drawn(piece: Piece, corners: NDArray[np.float64]) -> Drawn:
    along, across = (1.0, 0.0), (0.0, 1.0)
    if piece.vertical:
        along, across = (0.0, 1.0), (-1.0, 0.0)
    elif piece.language in _RIGHT_TO_LEFT:
        along = (-1.0, 0.0)
    return Drawn(
        text=piece.text,
        language=piece.language,
        quad=_quad(corners),
        size=piece.size,
        along=_unit(piece.matrix @ along),
        across=_unit(piece.matrix @ across),
    )


def _quad(corners: NDArray[np.float64]) -> Quad:
    first, second, third, fourth = ((float(x), float(y)) for x, y in corners)
    return first, second, third, fourth


def _unit(vector: NDArray[np.float64]) -> Point:
    length = float(np.hypot(*vector))
    return float(vector[0]) / length, float(vector[1]) / length
