"""The gate opens where something new stands still that may be writing, once, and again when it comes back."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from locready.formats.video.gate import Gate
from locready.formats.video.history import Looked
from locready.formats.video.region import Region
from locready.formats.video.strokes import strokes_of
from made_scenes import Act, Ground, filmed, looks, moving, panned, plain, words

TITLE = Region(64, 64, 220, 96)


def told(seen: Sequence[Looked], lines: Sequence[Region] = ()) -> dict[int, tuple[Region, ...]]:
    """Return what a gate tells, by the numbers of the samples in which it tells something."""
    gate = Gate()
    places = [gate.places(looked.sample.frame.small, looked.strokes, lines) for looked in seen]
    return {number: regions for number, regions in enumerate(places) if regions}


def opened(ground: Ground, *acts: Act, seconds: float = 4.0) -> dict[int, tuple[Region, ...]]:
    """Return the same of a clip."""
    return told(looks(ground, *acts, seconds=seconds))


@pytest.mark.parametrize("ground", [plain, moving])
def test_a_text_is_told_in_its_third_sample_and_never_again(ground: Ground) -> None:
    places = opened(ground, words("港の夜明け", 1.0, 4.0))

    assert list(places) == [6]
    (place,) = places[6]
    assert place.common(TITLE) == TITLE.area


def test_a_text_of_half_a_second_is_not_told() -> None:
    assert opened(plain, words("港の夜明け", 1.0, 1.5)) == {}


def test_a_text_of_a_second_is_told_whenever_it_begins() -> None:
    for late_s in (0.0, 0.05, 0.1, 0.15, 0.2):
        assert len(opened(plain, words("港の夜明け", 1.0 + late_s, 2.0 + late_s), seconds=3)) == 1


def test_a_text_that_went_is_forgotten_and_told_when_it_comes_again() -> None:
    places = opened(plain, words("港の夜明け", 0.5, 1.5), words("港の夜明け", 2.5, 4.0))

    assert list(places) == [4, 12]


def test_a_text_that_is_lost_for_a_sample_is_remembered() -> None:
    assert list(opened(plain, words("港の夜明け", 0.5, 2.0), words("港の夜明け", 2.25, 4.0))) == [4]


def test_a_new_text_in_the_place_of_another_is_told() -> None:
    assert list(opened(plain, words("港の夜明け", 0.5, 2.0), words("最後の連絡船", 2.0, 4.0))) == [4, 10]


def test_what_moves_with_the_camera_is_not_told() -> None:
    assert opened(plain, filmed("北町商店街", (400, 120), panned, size=40)) == {}


def test_a_picture_without_strokes_has_no_places() -> None:
    assert opened(plain, seconds=2) == {}


def test_texts_far_apart_are_places_of_their_own_and_neighbours_are_one() -> None:
    far = opened(plain, words("港の夜明け", 1.0, 3.0), words("最後の便", 1.0, 3.0, (60, 280)), seconds=3)
    near = opened(plain, words("港の夜明け", 1.0, 3.0), words("最後の便", 1.0, 3.0, (60, 100)), seconds=3)

    assert [len(regions) for regions in far.values()] == [2]
    assert [len(regions) for regions in near.values()] == [1]


def test_a_single_letter_counts_only_beside_a_line_that_stands() -> None:
    seen = looks(plain, words("8", 1.0, 3.0, (322, 163), size=9), seconds=3)

    assert told(seen) == {}
    assert list(told(seen, [Region(200, 150, 330, 190)])) == [6]


def test_a_clip_that_changes_its_size_is_looked_at_anew() -> None:
    seen = looks(plain, words("港の夜明け", 0.0, 3.0), seconds=2)
    gate = Gate()
    for looked in seen:
        gate.places(looked.sample.frame.small, looked.strokes, ())
    smaller = np.asarray(cv2.resize(seen[-1].sample.frame.small, (320, 180), interpolation=cv2.INTER_AREA))

    places = [gate.places(smaller, strokes_of(smaller), ()) for _ in range(4)]

    assert [len(regions) for regions in places] == [0, 0, 1, 0]
