"""What is around a line tells whether it was laid over the picture or filmed with it."""

from __future__ import annotations

import pytest

from locready.formats.video.history import History
from locready.formats.video.region import Region
from locready.formats.video.surroundings import Surroundings, stays_around, while_standing
from made_scenes import Ground, cut_at, looks, moving, plain, words

PLACE = Region(56, 56, 224, 104)


def history(ground: Ground) -> History:
    """Return the samples of two seconds with a text on such a ground."""
    kept = History()
    for looked in looks(ground, words("港の夜明け", 0.0, 9.0), seconds=2):
        kept.add(looked)
    return kept


def test_around_a_line_all_stays_while_the_camera_does() -> None:
    assert stays_around(PLACE, history(cut_at()), 7, 5) == pytest.approx(1.0, abs=0.02)


@pytest.mark.parametrize("ground", [moving, cut_at(1.5)])
def test_around_a_line_nothing_stays_when_the_picture_moves_or_is_cut(ground: Ground) -> None:
    stays = while_standing(PLACE, history(ground), 7)

    assert stays is not None
    assert stays < 0.2


def test_on_plain_ground_and_of_samples_that_are_not_kept_nothing_can_be_told() -> None:
    assert stays_around(PLACE, history(plain), 7, 5) is None
    assert stays_around(PLACE, history(moving), 7, -3) is None


def test_while_a_line_stands_the_least_that_stayed_tells() -> None:
    seen = Surroundings()
    for stays in (None, 0.9, 0.2, None, 0.7):
        seen = seen.and_standing(stays)

    assert seen == Surroundings(while_standing=0.2)


def test_as_a_line_comes_and_goes_the_most_that_stayed_tells() -> None:
    seen = Surroundings().and_at_an_end(0.3, shifted=False).and_at_an_end(0.8, shifted=False)

    assert seen == Surroundings(at_its_ends=0.8)


@pytest.mark.parametrize(("stays", "moved"), [(0.1, True), (0.9, False), (None, False)])
def test_a_line_moved_with_the_picture_if_the_rest_did_not_stay_either(stays: float | None, *, moved: bool) -> None:
    assert Surroundings().and_at_an_end(stays, shifted=True).moved is moved


def test_of_two_lines_of_one_text_what_tells_more_is_kept() -> None:
    one, other = Surroundings(while_standing=0.9, moved=True), Surroundings(while_standing=0.4, at_its_ends=0.5)

    assert one.together(other) == Surroundings(while_standing=0.4, at_its_ends=0.5, moved=True)
