"""Regions are parts of the small copy: they never leave it and are never empty."""

from __future__ import annotations

import numpy as np

from locready.formats.video.region import Region, around


def corners(left: float, top: float, right: float, bottom: float) -> np.ndarray:
    """Return the corners of an upright rectangle."""
    return np.array(((left, top), (right, top), (right, bottom), (left, bottom)), dtype=np.float32)


def test_regions_share_what_lies_in_both() -> None:
    assert Region(0, 0, 10, 10).common(Region(6, 8, 20, 20)) == 8
    assert Region(0, 0, 10, 10).common(Region(10, 0, 20, 10)) == 0


def test_the_region_around_two_holds_both() -> None:
    assert Region(5, 6, 7, 8).joined(Region(1, 7, 6, 20)) == Region(1, 6, 7, 20)


def test_a_region_grows_no_further_than_the_picture() -> None:
    assert Region(2, 5, 90, 95).grown(8, (100, 94, 3)) == Region(0, 0, 94, 100)


def test_a_region_cuts_its_own_pixels_out() -> None:
    region = Region(3, 1, 8, 5)

    assert np.zeros((20, 30))[region.part].size == region.area == 20


def test_a_line_of_the_picture_is_mapped_onto_the_small_copy_and_lies_in_it() -> None:
    assert around(corners(201, 99, 405, 181), (1080, 1920), (360, 640)) == Region(67, 33, 135, 61)


def test_a_line_beyond_the_edge_or_without_extent_is_a_region_of_the_picture_all_the_same() -> None:
    shape = (360, 640)

    for line in (corners(-30, -9, 20, 8), corners(630, 350, 900, 500), corners(700, 400, 700, 400)):
        left, top, right, bottom = around(line, shape, shape)
        assert 0 <= left < right <= 640
        assert 0 <= top < bottom <= 360
