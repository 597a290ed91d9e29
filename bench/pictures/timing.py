"""Makes the pictures that are timed: frames of films and a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pictures.block import block, text_of
from pictures.grounds import Shape, ground, plain
from pictures.make import pixels_of
from pictures.picture import Picture, lines_of, randomness

#: More lines than these are a page, and a page is plain.
_FEW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is timed: a shape, and so many lines of a language in a size."""

    shape: Shape
    language: str
    lines: int
    size: int


PAGES: Mapping[str, Page] = {
    "720p, 3 lines ja": Page(shape=(1280, 720), language="ja", lines=3, size=40),
    "720p, 3 lines ko": Page(shape=(1280, 720), language="ko", lines=3, size=40),
    "720p, no text": Page(shape=(1280, 720), language="ja", lines=0, size=40),
    "1080p, 3 lines ja": Page(shape=(1920, 1080), language="ja", lines=3, size=60),
    "1080p, 3 lines en": Page(shape=(1920, 1080), language="en", lines=3, size=60),
    "A4 at 150 dpi, 30 lines ja": Page(shape=(1240, 1754), language="ja", lines=30, size=26),
}


def page(title: str, seed: int, number: int, photos: Sequence[Path]) -> Picture:
    """Return one of the pictures to be timed."""
    wanted = PAGES[title]
    rng = randomness(seed, title, number)
    canvas = plain(rng, wanted.shape) if wanted.lines > _FEW else ground(rng, wanted.shape, photos)
    text = text_of(rng, wanted.language, lines_of(wanted.language), wanted.lines, wanted.size)
    drawn = block(rng, canvas, text, corner=(wanted.size, wanted.size))
    return Picture(name=f"{title} {number}", row=title, bucket="", pixels=pixels_of(canvas), drawn=tuple(drawn))
