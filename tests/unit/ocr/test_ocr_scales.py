"""Every line is found once, at the scale that it needs, and told in pixels of the picture."""

from __future__ import annotations

import numpy as np
import pytest
from made_lines import box, plain

from locready.ocr.pixels import Corners, Pixels
from locready.ocr.scales import Finder, find_at_scales

INK = 0


def with_lines(width: int, height: int, *lines: tuple[int, int, int, int]) -> Pixels:
    """Return a white picture with black bars that stand for lines: left, top, width, height."""
    picture = plain(width, height)
    for left, top, across, down in lines:
        picture[top : top + down, left : left + across] = INK
    return picture


def bars_of(least: float, most: float) -> Finder:
    """Return a finder that sees bars of these heights in pixels only, and of a bar that is cut off what is left."""

    def find(picture: Pixels) -> list[Corners]:
        dark = picture[:, :, 0] < 128
        rows = np.flatnonzero(np.diff(np.concatenate(([0], dark.any(axis=1).astype(int), [0]))))
        found = []
        for top, bottom in rows.reshape(-1, 2).tolist():
            columns = np.flatnonzero(np.diff(np.concatenate(([0], dark[top:bottom].any(axis=0).astype(int), [0]))))
            for left, right in columns.reshape(-1, 2).tolist():
                if least <= bottom - top <= most:
                    found.append(box(left, top, right - left, bottom - top))
        return found

    return find


def test_a_small_picture_is_looked_at_once_as_it_is() -> None:
    sizes: list[tuple[int, ...]] = []

    found = find_at_scales(plain(700, 300), lambda picture: sizes.append(picture.shape) or [box(10, 10, 90, 20)])

    assert sizes == [(300, 700, 3)]
    assert [corners.tolist() for corners in found] == [box(10, 10, 90, 20).tolist()]


def test_a_large_line_is_found_in_the_small_copy_and_not_again_in_the_fine_look() -> None:
    picture = with_lines(3_000, 2_000, (300, 400, 1_200, 200))

    [corners] = find_at_scales(picture, bars_of(12, 1_000))

    assert corners == pytest.approx(box(300, 400, 1_200, 200), abs=6)


def test_a_small_line_is_found_in_the_fine_look_where_it_stands() -> None:
    picture = with_lines(3_000, 2_000, (2_100, 1_700, 200, 20))

    [corners] = find_at_scales(picture, bars_of(10, 60))

    assert corners == pytest.approx(box(2_100, 1_700, 200, 20), abs=4)


def test_a_line_that_two_tiles_show_is_found_once() -> None:
    centre = with_lines(4_000, 1_000, (1_950, 500, 100, 30))

    assert len(find_at_scales(centre, bars_of(15, 60))) == 1


@pytest.mark.parametrize("left", range(1_700, 2_400, 50))
def test_a_short_line_at_the_border_of_a_tile_is_found_whole_and_once(left: int) -> None:
    picture = with_lines(4_000, 1_000, (left, 500, 120, 30))

    [corners] = find_at_scales(picture, bars_of(15, 60))

    assert corners == pytest.approx(box(left, 500, 120, 30), abs=4)


def test_what_is_too_small_in_the_small_copy_counts_where_the_fine_look_sees_nothing() -> None:
    picture = with_lines(3_000, 2_000, (300, 400, 900, 40))

    [corners] = find_at_scales(picture, bars_of(8, 11))

    assert corners == pytest.approx(box(300, 400, 900, 40), abs=8)
