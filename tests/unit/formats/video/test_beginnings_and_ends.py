"""A line begins with the frame that first shows it and ends with the first that no longer does."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from locready.formats.video.beginnings import began, new_in, template_of
from locready.formats.video.ends import first_with, last_with, moves_along, slid_in
from locready.formats.video.history import History, Looked
from locready.formats.video.region import Region
from locready.formats.video.samples import Instant
from locready.formats.video.template import Template
from made_scenes import Act, Ground, Place, camera, cut_at, filmed, looks, plain, words

PLACE = Region(58, 60, 226, 100)


def seen(*acts: Act, ground: Ground = plain, seconds: float = 3.0) -> tuple[History, list[Looked]]:
    """Return the samples of a clip, kept and as they are."""
    history, samples = History(), looks(ground, *acts, seconds=seconds)
    for looked in samples:
        history.add(looked)
    return history, samples


def frames(samples: Sequence[Looked]) -> list[Instant]:
    """Return all frames of the samples in order."""
    return [instant for looked in samples for instant in looked.sample.since]


def template(looked: Looked, place: Region = PLACE) -> Template:
    """Return what a line looks like at its place."""
    return Template(place, looked.strokes[place.part])


def sliding(since_s: float) -> Place:
    """A title that comes from the right within half a second."""
    return max(640 - 1200 * since_s, 60), 60


def test_a_line_begins_and_ends_with_the_frames_that_show_it() -> None:
    _, samples = seen(words("港の夜明け", 0.85, 2.15))
    line = template(samples[6])

    instants = frames(samples)

    assert first_with(line, [it for it in instants if it.time_s < 1.5], 9.0) == pytest.approx(0.85)
    assert last_with(line, [it for it in instants if it.time_s > 1.5], 9.0) == pytest.approx(2.15)


def test_without_frames_between_the_samples_tell() -> None:
    _, samples = seen(words("港の夜明け", 0.0, 2.0), seconds=1)

    assert first_with(template(samples[1]), (), 0.25) == 0.25
    assert last_with(template(samples[1]), (), 0.75) == 0.75


def test_a_line_that_fades_begins_and_ends_within_its_fade() -> None:
    _, samples = seen(words("港の夜明け", 0.5, 2.5, fades_s=0.5))
    line, instants = template(samples[6]), frames(samples)

    start_s = first_with(line, [it for it in instants if it.time_s < 1.5], 9.0)
    end_s = last_with(line, [it for it in instants if it.time_s > 1.5], 9.0)

    assert 0.5 <= start_s <= 0.85
    assert 2.15 <= end_s <= 2.5


def test_a_line_that_slides_in_was_there_on_its_way() -> None:
    _, samples = seen(words("港の夜明け", 0.5, 3.0, goes=sliding))

    started_s = slid_in(template(samples[-1]), [it for it in frames(samples) if it.time_s < 0.98], 1.0)

    assert started_s == pytest.approx(0.65)  # at 0.6 its end is beyond the edge


def test_a_line_that_did_not_slide_begins_where_it_stands() -> None:
    _, samples = seen(words("港の夜明け", 1.0, 3.0))

    assert slid_in(template(samples[-1]), [it for it in frames(samples) if it.time_s < 1.0], 1.0) == 1.0


def rests(second: float) -> float:
    """A camera that pans 160 pixels a second until it rests."""
    return 160 * min(second, 1.0)


def test_a_sign_moves_along_with_what_is_around_it() -> None:
    history, samples = seen(filmed("港の夜明け", (220, 60), rests), ground=camera(rests), seconds=2)

    assert moves_along(template(samples[-1]), history, 4, 3)


@pytest.mark.parametrize("ground", [cut_at(), cut_at(1.0), camera(rests), plain])
def test_a_title_that_slides_moves_alone(ground: Ground) -> None:
    title = words("港の夜明け", 0.5, 9.0, goes=lambda since_s: (60, 60 + 120 * max(0.5 - since_s, 0.0)))
    history, samples = seen(title, ground=ground, seconds=2)

    assert not moves_along(template(samples[-1]), history, 4, 3)


def test_a_line_that_is_gone_has_not_moved() -> None:
    history, samples = seen(words("港の夜明け", 0.0, 1.0), ground=camera(rests), seconds=2)

    assert not moves_along(template(samples[1]), history, 3, 4)


def test_the_sample_and_the_frame_with_which_a_line_began_are_told() -> None:
    history, samples = seen(words("港の夜明け", 1.1, 3.0))

    number, start_s = began(template(samples[-1]), samples[-1], history, slides=True)

    assert (number, start_s) == (5, pytest.approx(1.1))


def test_a_typed_line_began_with_its_first_letters() -> None:
    history, samples = seen(words("海辺の町に雪が降る", 0.5, 4.0, typed_s=0.15), seconds=3)
    line = template(samples[-1], Region(58, 60, 354, 100))

    number, start_s = began(line, samples[-1], history, slides=False)

    assert number <= 4
    assert start_s == pytest.approx(0.5, abs=0.35)


def test_a_line_that_does_not_stand_yet_has_no_template() -> None:
    history, samples = seen(words("港の夜明け", 2.6, 9.0), seconds=2.75)

    assert template_of(PLACE, history.standing(3), samples[-1], history) is None


def test_the_strokes_of_a_line_are_those_that_came_with_it() -> None:
    history, samples = seen(words("港の夜明け", 1.5, 9.0), ground=cut_at(), seconds=2.5)

    found = template_of(PLACE, history.standing(3), samples[-1], history)

    assert found is not None
    ground = samples[0].strokes[PLACE.part]
    assert np.count_nonzero(found.strokes & ground) < 0.1 * found.amount


def test_a_line_in_the_place_of_another_is_told_by_what_the_other_had_not() -> None:
    history, samples = seen(words("密着その1", 0.0, 1.75), words("密着その3", 1.75, 9.0), seconds=2.5)
    line = template(samples[-1])

    new = new_in(line, history, samples[-1].sample.number)
    number, start_s = began(new, samples[-1], history, slides=False)

    assert 16 <= new.amount < 0.3 * line.amount
    assert (number, start_s) == (7, pytest.approx(1.75))
