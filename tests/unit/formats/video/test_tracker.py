"""Lines are met when they stand, followed while they do, and given when they are gone."""

from __future__ import annotations

from locready.formats.video.track import Track
from locready.formats.video.tracker import Tracker
from made_scenes import Act, Ground, cut_at, looks, plain, words


def followed(ground: Ground, *acts: Act, seconds: float) -> tuple[dict[int, list[Track]], list[Track]]:
    """Return the lines that went, by the samples in which that was told, and those that stood to the end."""
    tracker = Tracker()
    gone = {looked.sample.number: list(tracker.take(looked)) for looked in looks(ground, *acts, seconds=seconds)}
    return {number: tracks for number, tracks in gone.items() if tracks}, list(tracker.finish())


def said(tracks: list[Track]) -> list[str]:
    """Return what lines say."""
    return [track.seen.guess.text for track in tracks]


def test_a_line_is_given_two_samples_after_it_was_last_seen() -> None:
    gone, left = followed(plain, words("港の夜明け", 0.5, 2.0), seconds=3)

    ((number, (track,)),) = gone.items()
    assert number == 9
    assert (track.started, track.met, track.last) == (2, 4, 7)
    assert (round(track.start_s, 3), round(track.end_s, 3)) == (0.5, 2.0)
    assert left == []


def test_a_line_that_stands_to_the_end_is_given_then_and_once() -> None:
    gone, left = followed(plain, words("港の夜明け", 0.5, 9.0), seconds=2)

    assert gone == {}
    assert said(left) == ["港の夜明け"]
    assert left[0].end_s > 1.7


def test_a_line_that_goes_with_the_last_frames_ends_when_it_goes() -> None:
    _, (track,) = followed(plain, words("港の夜明け", 0.5, 1.8), seconds=2)

    assert round(track.end_s, 3) == 1.8


def test_a_line_is_not_met_again_because_the_picture_behind_it_is_cut() -> None:
    gone, left = followed(cut_at(1.5, 2.25), words("二十年前の港", 0.5, 9.0), seconds=3.5)

    assert said([track for tracks in gone.values() for track in tracks] + left) == ["二十年前の港"]


def test_a_figure_that_changes_ends_one_line_and_begins_another() -> None:
    gone, left = followed(plain, words("密着その1", 0.5, 2.0), words("密着その3", 2.0, 9.0), seconds=3.5)

    first = [track for tracks in gone.values() for track in tracks]
    assert said(first) == ["密着その1"]
    assert said(left) == ["密着その3"]
    assert round(first[0].end_s, 2) <= round(left[0].start_s, 2) == 2.0


def test_what_is_no_writing_is_not_followed() -> None:
    assert followed(cut_at(0.75), seconds=2) == ({}, [])
