"""What runs ahead hands over everything in order, tells of its error, and ends when nobody wants more."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import count, islice

import pytest

from locready.formats.video.ahead import Ahead
from locready.formats.video.watching import watched
from made_scenes import looks, plain


def running_ahead() -> list[str]:
    """Return the threads that still run."""
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("locready-ahead")]


def test_all_items_come_in_their_order() -> None:
    with Ahead(range(100), 3) as items:
        taken = list(items)

    assert taken == list(range(100))
    assert running_ahead() == []


def test_no_more_than_asked_for_wait() -> None:
    made: list[int] = []

    def making() -> Iterator[int]:
        for number in count():
            made.append(number)
            yield number

    with Ahead(making(), 3) as items:
        taken = list(islice(items, 5))

    assert taken == [0, 1, 2, 3, 4]
    assert len(made) <= 5 + 3 + 1  # those taken, those that wait, and one in hand


def test_an_error_reaches_the_caller_after_what_came_before_it() -> None:
    def failing() -> Iterator[int]:
        yield 1
        yield 2
        raise OSError("the disk is gone")

    taken: list[int] = []
    with pytest.raises(OSError, match="the disk is gone"), Ahead(failing(), 8) as items:
        taken.extend(items)

    assert taken == [1, 2]
    assert running_ahead() == []


def test_leaving_early_ends_the_thread() -> None:
    with Ahead(count(), 2) as items:
        first = next(items)

    assert first == 0
    assert running_ahead() == []


def test_an_error_of_the_caller_ends_the_thread_too() -> None:
    def take() -> None:
        with Ahead(count(), 2) as items:
            next(items)
            raise KeyError("elsewhere")

    with pytest.raises(KeyError, match="elsewhere"):
        take()

    assert running_ahead() == []


def test_what_goes_wrong_while_a_clip_is_decoded_reaches_whoever_watches_it() -> None:
    frames = [looked.sample.frame for looked in looks(plain, seconds=1)]

    def decoded() -> Iterator[object]:
        yield from frames
        raise MemoryError("no more")

    times: list[float] = []
    with pytest.raises(MemoryError, match="no more"):
        watched(decoded(), 4.0, 60.0, times.append)  # type: ignore[arg-type]

    assert times == [0.0, 0.25, 0.5, 0.75]
    assert running_ahead() == []


def test_a_watcher_that_is_stopped_on_the_way_leaves_no_thread() -> None:
    frames = [looked.sample.frame for looked in looks(plain, seconds=2)]

    def stop(_time_s: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        watched(frames, 4.0, 60.0, stop)

    assert running_ahead() == []
