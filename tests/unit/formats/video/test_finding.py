"""Lines are found whole, though only a piece of them lies where something new was seen."""

from __future__ import annotations

import numpy as np
import pytest

from locready.formats.video.finding import in_rows, lines_in
from locready.formats.video.region import Region, around
from locready.ocr.pixels import Corners, Pixels
from made_pictures import pixels
from made_scenes import Place, plain, words

SMALL = (640, 360)


def shown(text: str, at: Place, size: float = 32) -> Pixels:
    """Return a frame with a text."""
    picture = plain(0.0)
    words(text, 0.0, 1.0, at, size=size)(picture, 0.0)
    return pixels(picture)


def box(left: float, top: float, right: float, bottom: float) -> Corners:
    """Return the corners of an upright rectangle."""
    return np.array(((left, top), (right, top), (right, bottom), (left, bottom)), dtype=np.float32)


def unknown(_line: Corners) -> bool:
    """Know no line."""
    return False


def test_a_line_is_found_whole_where_only_its_middle_was_looked_at() -> None:
    picture = shown("遠い夏の日に届いた手紙", (60, 150))

    (line,) = lines_in(picture, Region(160, 140, 280, 200), SMALL, unknown)

    left, _, right, _ = around(line, picture.shape, picture.shape)
    assert left == pytest.approx(60, abs=12)
    assert right == pytest.approx(60 + 11 * 32, abs=14)


def test_a_line_that_is_known_is_not_followed() -> None:
    picture = shown("遠い夏の日に届いた手紙", (60, 150))

    assert list(lines_in(picture, Region(0, 0, 640, 360), SMALL, lambda _line: True)) == []


def test_where_nothing_is_written_no_line_is_found() -> None:
    assert list(lines_in(pixels(plain(0.0)), Region(100, 100, 300, 200), SMALL, unknown)) == []


def test_corners_are_those_of_the_picture_though_the_place_is_one_of_the_small_copy() -> None:
    picture = np.ascontiguousarray(shown("港の夜明け", (60, 60)).repeat(2, axis=0).repeat(2, axis=1))

    (line,) = lines_in(picture, Region(40, 40, 260, 120), SMALL, unknown)

    assert line.min(axis=0) == pytest.approx((120, 124), abs=24)
    assert line.max(axis=0) == pytest.approx((440, 194), abs=24)


def test_the_pieces_of_a_row_are_one_line() -> None:
    rows = in_rows([box(150, 10, 240, 40), box(10, 12, 140, 41), box(250, 11, 300, 40)])

    (row,) = rows
    assert row.tolist() == box(10, 10, 300, 41).tolist()


@pytest.mark.parametrize(
    "other",
    [box(180, 10, 300, 40), box(110, 60, 300, 90), box(110, 0, 300, 80)],
    ids=["far apart", "a row below", "much higher"],
)
def test_what_is_apart_below_or_higher_is_a_line_of_its_own(other: Corners) -> None:
    assert len(in_rows([box(10, 10, 100, 40), other])) == 2
