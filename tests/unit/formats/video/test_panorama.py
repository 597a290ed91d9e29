"""What runs through is put together as it was, seam by seam."""

from __future__ import annotations

import numpy as np
import pytest

from locready.formats.video.panorama import Panorama
from locready.ocr.pixels import Pixels
from made_pictures import pixels, sign

WIDTH = 200


@pytest.fixture(scope="module")
def strip() -> Pixels:
    return pixels(sign("THE FIRST SNOW HAS FALLEN ON THE HARBOUR TOWN TONIGHT", 28))


def put_together(strip: Pixels, step: int, told: float) -> Panorama:
    """Lay frames of a strip that runs by ``step`` pixels a time, of which ``told`` are measured."""
    panorama = Panorama(strip[:, :WIDTH])
    for left in range(step, strip.shape[1] - WIDTH + 1, step):
        if panorama.moves(told):
            panorama.lay(strip[:, left : left + WIDTH])
    return panorama


@pytest.mark.parametrize("told", [37.0, 34.5, 39.0])
def test_seams_are_where_the_picture_fits_though_its_speed_is_not_known_exactly(strip: Pixels, told: float) -> None:
    panorama = put_together(strip, 37, told)

    length = panorama.picture.shape[1]
    assert length > strip.shape[1] - 1.5 * WIDTH
    assert np.array_equal(panorama.picture, strip[:, :length])


def test_what_has_come_in_is_counted_by_the_seams(strip: Pixels) -> None:
    panorama = put_together(strip, 37, 35.0)

    laid = panorama.picture.shape[1] - WIDTH
    assert laid <= panorama.came_in < laid + 0.5 * WIDTH


def test_a_frame_is_laid_only_when_enough_has_come_in(strip: Pixels) -> None:
    panorama = Panorama(strip[:, :WIDTH])

    assert [panorama.moves(30.0) for _ in range(3)] == [False, False, True]


def test_what_ran_by_unseen_is_not_laid_in_a_wrong_place(strip: Pixels) -> None:
    panorama = Panorama(strip[:, :WIDTH])
    panorama.moves(2.0 * WIDTH)

    panorama.lay(strip[:, 2 * WIDTH : 3 * WIDTH])

    assert panorama.picture.shape[1] == WIDTH


def test_a_panorama_does_not_grow_for_ever() -> None:
    frame = np.random.default_rng(5).integers(0, 255, (4, 32, 3)).astype(np.uint8)
    panorama = Panorama(frame)

    for _ in range(400):
        if panorama.moves(12.0):
            panorama.lay(frame)

    assert panorama.picture.shape[1] <= 62 * 32
