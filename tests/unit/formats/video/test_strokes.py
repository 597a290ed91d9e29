"""Strokes tell where a picture rises or falls, and in which direction."""

from __future__ import annotations

import numpy as np
import pytest

from locready.formats.video.picture import Grey
from locready.formats.video.strokes import (
    DEEPENS,
    FALLS,
    LIFTS,
    RISES,
    opposed,
    spread,
    steepness_of,
    strokes_of,
    transposed,
)


def square(value: int, ground: int = 40) -> Grey:
    """Return a square of one grey on the ground of another."""
    grey = np.full((40, 60), ground, np.uint8)
    grey[10:30, 20:40] = value
    return grey


def test_a_bright_square_has_a_stroke_of_its_own_on_each_side() -> None:
    bits = strokes_of(square(200))

    assert [bits[20, 20], bits[20, 40], bits[10, 30], bits[30, 30]] == [RISES, FALLS, DEEPENS, LIFTS]
    assert not bits[13:27, 23:37].any()


@pytest.mark.parametrize(("step", "are_strokes"), [(10, False), (14, True)])
def test_what_hardly_stands_out_is_no_stroke(step: int, *, are_strokes: bool) -> None:
    assert bool(strokes_of(square(40 + step)).any()) is are_strokes


def test_a_dark_square_has_the_opposed_strokes_of_a_bright_one() -> None:
    assert np.array_equal(strokes_of(square(100, 180)), opposed(strokes_of(square(180, 100))))


def test_strokes_of_a_turned_picture_are_turned_strokes() -> None:
    grey = square(200)

    assert np.array_equal(transposed(strokes_of(grey)), strokes_of(np.ascontiguousarray(grey.T)))


def test_a_stroke_is_spread_by_one_pixel_to_every_side() -> None:
    bits = np.zeros((5, 7), np.uint8)
    bits[2, 3] = RISES

    wide = spread(bits)

    assert np.array_equal(np.argwhere(wide), [(y, x) for y in (1, 2, 3) for x in (2, 3, 4)])
    assert set(wide[wide > 0]) == {RISES}


def test_strong_strokes_are_those_of_the_letters_and_not_of_the_ground() -> None:
    grey = square(220)
    grey[:, 50:] += 25

    strong = strokes_of(grey, steepness_of(grey, 0.4))

    assert strokes_of(grey)[20, 50] == RISES
    assert strong[20, 50] == 0
    assert strong[20, 20] == RISES
