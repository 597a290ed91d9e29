"""Text in a picture as segments of the slide that shows it: where it stands, and how large its type is there."""

from __future__ import annotations

import pytest

from locready.formats.pictures.segments import segments_of
from locready.formats.pictures.shown import Shown
from locready.formats.pictures.writing import Writing, writing_of
from locready.model import Box, Location, Role, Segment
from locready.ocr.lines import Line

WIDTH, HEIGHT = 1000, 500
#: Half as wide and half as high as the slide.
QUARTER = Box(0.5, 0.5, 0.5, 0.5)


def writing(*sizes: float) -> Writing:
    """Return lines of these heights in pixels, far below one another."""
    tops = [100.0 + 150 * place for place in range(len(sizes))]
    quads = [
        ((50, top), (650, top), (650, top + size), (50, top + size)) for top, size in zip(tops, sizes, strict=True)
    ]
    lines = [Line(quad=quad, text="A line of writing in the picture", confidence=0.97, engine="test") for quad in quads]
    return writing_of(lines, WIDTH, HEIGHT)


def segments(made: Writing, box: Box | None = QUARTER) -> list[Segment]:
    shown = Shown(key="ppt/media/image1.png", content=bytes, location=Location(index=1, box=box))
    return [piece for piece in segments_of(shown, made, units=1, titled=True) if isinstance(piece, Segment)]


def test_the_size_of_type_is_a_share_of_the_slide_and_not_of_the_picture():
    (one,) = segments(writing(50))

    assert one.role is Role.BODY
    assert one.location.box is not None
    assert one.type_size == pytest.approx(one.location.box.height, abs=0.001)
    assert one.type_size == pytest.approx(0.72 * 50 / HEIGHT / 2, abs=0.001)


def test_a_picture_that_fills_the_slide_has_type_twice_as_large_as_one_of_half_its_height():
    (small,), (large,) = segments(writing(50)), segments(writing(50), Box(0.0, 0.0, 1.0, 1.0))

    assert (large.type_size or 0) == pytest.approx(2 * (small.type_size or 0), abs=0.001)


def test_the_size_of_type_is_not_known_where_the_place_of_its_picture_is_not():
    assert [segment.type_size for segment in segments(writing(50, 20), None)] == [None, None]
