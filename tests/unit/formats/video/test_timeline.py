"""The times of frames rise, whatever times the frames carry."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from locready.formats.video.timeline import Timeline


def placed(timeline: Timeline, times: Sequence[float | None]) -> list[float | None]:
    return [None if time_s is None else round(time_s, 3) for time_s in map(timeline.place, times)]


def test_frames_in_order_keep_their_times() -> None:
    assert placed(Timeline(usual_s=0.04), [0.0, 0.04, 3.2]) == [0.0, 0.04, 3.2]


def test_frames_without_times_come_as_far_apart_as_usual() -> None:
    assert placed(Timeline(usual_s=0.04), [None, None, 0.08]) == [0.0, 0.04, 0.08]


def test_a_frame_that_comes_late_or_too_soon_is_left_out() -> None:
    assert placed(Timeline(usual_s=0.04), [0.0, 0.5, 0.4, 0.501, 0.6]) == [0.0, 0.5, None, None, 0.6]


def test_of_a_thousand_frames_a_second_sixty_are_looked_at() -> None:
    times = placed(Timeline(usual_s=0.001), [number / 1000 for number in range(1000)])

    assert sum(time_s is not None for time_s in times) == pytest.approx(62, abs=3)


def test_a_clock_that_starts_anew_goes_on() -> None:
    timeline = Timeline(usual_s=0.04, declared_s=100.0)

    assert placed(timeline, [90.0, 90.04, 0.0, 0.04]) == [90.0, 90.04, 90.08, 90.12]
    assert timeline.jumped


def test_a_clock_that_never_comes_to_rest_still_gives_rising_times() -> None:
    times = placed(Timeline(usual_s=0.04), [5.0, -1e9, 1e12, 0.0, 3e5, -7.0])

    assert times == [5.0, 5.04, 5.08, 5.12, 5.16, 5.2]


def test_a_long_still_inside_the_declared_length_is_no_jump() -> None:
    timeline = Timeline(usual_s=0.04, declared_s=4000.0)

    assert (placed(timeline, [0.0, 3600.0]), timeline.jumped) == ([0.0, 3600.0], False)


def test_a_long_step_in_a_stream_that_was_sent_is_a_break_of_its_clock() -> None:
    timeline = Timeline(usual_s=0.04, declared_s=4000.0, breaks=True)

    assert (placed(timeline, [0.0, 3600.0]), timeline.jumped) == ([0.0, 0.04], True)


@pytest.mark.parametrize(("even", "lacked"), [(True, 24), (False, 0)])
def test_a_hole_counts_as_lacking_frames_where_frames_are_even(even: bool, lacked: int) -> None:
    timeline = Timeline(usual_s=0.04, even=even)

    placed(timeline, [0.0, 0.04, 1.04])

    assert timeline.lacked == lacked
