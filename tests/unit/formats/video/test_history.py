"""The last samples are kept, and tell what stands, since when, and by which frames."""

from __future__ import annotations

import numpy as np
import pytest

from locready.formats.video.history import KEPT, History, Looked
from locready.formats.video.region import Region
from made_scenes import looks, plain, words

EARLY, LATE = Region(60, 60, 220, 100), Region(60, 200, 220, 240)


def kept(*seen: Looked) -> History:
    """Return a history of these samples."""
    history = History()
    for looked in seen:
        history.add(looked)
    return history


@pytest.fixture(scope="module")
def seen() -> list[Looked]:
    acts = [words("港の夜明け", 1.0, 9.0), words("港の夜明け", 2.0, 9.0, (60, 200))]
    return looks(plain, *acts, seconds=5)


def test_what_stands_is_what_all_of_the_last_samples_have(seen: list[Looked]) -> None:
    history = kept(*seen[:10])  # the second text stands in the last two

    assert history.standing(3)[EARLY.part].any()
    assert history.standing(2)[LATE.part].any()
    assert not history.standing(3)[LATE.part].any()


def test_strokes_are_as_old_as_the_samples_that_had_them(seen: list[Looked]) -> None:
    history = kept(*seen[:10])

    ages = [history.ages(region, history.standing(1)[region.part]) for region in (EARLY, LATE)]

    assert [int(np.median(age[age > 0])) for age in ages] == [6, 2]


def test_samples_are_known_by_their_numbers_until_they_are_forgotten(seen: list[Looked]) -> None:
    history = kept(*seen)

    assert history.strokes(19) is seen[19].strokes
    assert history.strokes(len(seen) - KEPT - 1) is None
    assert history.strokes(99) is None
    assert next(history.backwards()) is seen[-1]


def test_the_frames_between_two_times_are_those_after_the_first_and_up_to_the_second(seen: list[Looked]) -> None:
    times = [round(instant.time_s, 3) for instant in kept(*seen).between(2.0, 2.25)]

    assert times == [2.05, 2.1, 2.15, 2.2, 2.25]


def test_after_a_change_of_size_nothing_before_is_compared(seen: list[Looked]) -> None:
    smaller = Looked(sample=seen[10].sample, strokes=seen[10].strokes[::2, ::2])

    history = kept(*seen[:10], smaller)

    assert list(history.backwards()) == [smaller]
    assert history.strokes(9) is None
