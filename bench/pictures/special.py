"""Makes the special cases: what is rare in a deck and hard to read, each a row of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from pictures.block import block, text_of
from pictures.colours import BLACK, WHITE, faint_on
from pictures.draw import Style
from pictures.grounds import Shape, gradient, ground, photo, plain
from pictures.make import compressed, pixels_of
from pictures.picture import Drawn, Picture, Point, lines_of, pick, randomness

_FRAME: Shape = (1280, 720)
Photos = Sequence[Path]
Rng = np.random.Generator
Made = tuple[Image.Image, list[Drawn]]


def pictures(row: str, count: int, seed: int, photos: Photos) -> Iterator[Picture]:
    """Yield the pictures of one special case."""
    for number in range(count):
        canvas, drawn = CASES[row](randomness(seed, row, number), photos)
        name = f"{row} {number}".replace(" ", "_")
        yield Picture(name=name, row=row, bucket="", pixels=pixels_of(canvas), drawn=tuple(drawn))


def _large_glyph(rng: Rng, photos: Photos) -> Made:
    """One character as a title, 15 to 40 % of the height."""
    canvas = ground(rng, _FRAME, photos)
    text = text_of(rng, "ja", lines_of("glyphs"), 1, round(_FRAME[1] * rng.uniform(0.17, 0.42)))
    return canvas, block(rng, canvas, text)


def _turned_by(degrees: int) -> Callable[[Rng, Photos], Made]:
    """A page of lines that lies on its side or on its head."""

    def page(rng: Rng, _: Photos) -> Made:
        language = pick(rng, ("ja", "en"))
        straight = plain(rng, _FRAME)
        drawn = block(rng, straight, text_of(rng, language, lines_of(language), 5))
        return straight.rotate(-degrees, expand=True), [_moved(line, degrees, straight.size) for line in drawn]

    return page


def _two_columns(rng: Rng, _: Photos) -> Made:
    """Japanese in the left half, English in the right half, as on a slide."""
    canvas = ground(rng, (1600, 900), [])
    drawn: list[Drawn] = []
    for left, language in ((60, "ja"), (840, "en")):
        text = text_of(rng, language, lines_of(language), 8, int(rng.integers(24, 31)))
        drawn += block(rng, canvas, text, corner=(left, 120), right=left + 720)
    return canvas, drawn


def _low_contrast(rng: Rng, _: Photos) -> Made:
    """Grey on a ground that is nearly as light: a ratio of 1.5 to 2."""
    canvas = plain(rng, _FRAME)
    style = Style(fill=faint_on(rng, pixels_of(canvas)))
    language = pick(rng, ("ja", "en", "zh-Hans"))
    return canvas, block(rng, canvas, text_of(rng, language, lines_of(language), 3), style)


def _poor_jpeg(rng: Rng, photos: Photos) -> Made:
    """JPEG of quality 30."""
    language = pick(rng, ("ja", "en", "zh-Hans", "fr"))
    canvas = ground(rng, _FRAME, photos)
    drawn = block(rng, canvas, text_of(rng, language, lines_of(language), 3))
    return compressed(canvas, 30), drawn


def _white_on_white(rng: Rng, photos: Photos) -> Made:
    """White letters with a soft dark shadow on a photo that is nearly white."""
    bright = photo(rng, _FRAME, photos) if photos else gradient(rng, _FRAME)
    canvas = Image.blend(bright, Image.new("RGBA", _FRAME, (255, 255, 255, 255)), 0.7)
    language = pick(rng, ("ja", "en"))
    return canvas, block(rng, canvas, text_of(rng, language, lines_of(language), 2), Style(fill=WHITE, shadow=BLACK))


def _mixed(rng: Rng, photos: Photos) -> Made:
    """Japanese with English words in the line."""
    canvas = ground(rng, _FRAME, photos)
    return canvas, block(rng, canvas, text_of(rng, "ja", lines_of("mixed"), 3))


def _moved(line: Drawn, degrees: int, size: tuple[int, int]) -> Drawn:
    """Return where a line is after the picture was turned clockwise."""
    first, second, third, fourth = (_point(corner, degrees, size) for corner in line.quad)
    return replace(
        line,
        quad=(first, second, third, fourth),
        along=_point(line.along, degrees, (0, 0)),
        across=_point(line.across, degrees, (0, 0)),
    )


def _point(point: Point, degrees: int, size: tuple[int, int]) -> Point:
    x, y = point
    return {90: (size[1] - y, x), 180: (size[0] - x, size[1] - y), 270: (y, size[0] - x)}[degrees]


CASES: Mapping[str, Callable[[Rng, Photos], Made]] = {
    "one large glyph": _large_glyph,
    "turned by 90": _turned_by(90),
    "turned by 180": _turned_by(180),
    "turned by 270": _turned_by(270),
    "two columns": _two_columns,
    "low contrast": _low_contrast,
    "JPEG quality 30": _poor_jpeg,
    "white on white": _white_on_white,
    "ja and en in a line": _mixed,
}
