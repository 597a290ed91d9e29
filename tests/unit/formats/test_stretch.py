"""A stretch of a file behaves as a file of its own."""

from __future__ import annotations

import io
import os

import pytest

from locready.formats.stretch import Stretch

INSIDE = bytes(range(100))


@pytest.fixture
def stretch() -> Stretch:
    return Stretch(file=io.BytesIO(b"before" + INSIDE + b"behind"), start=6, size=100)


def test_it_is_read_from_its_beginning_to_its_end(stretch: Stretch) -> None:
    with stretch.open() as stream:
        assert stream.read() == INSIDE
        assert stream.read(5) == b""


@pytest.mark.parametrize(
    ("offset", "whence", "at"), [(10, os.SEEK_SET, 10), (-10, os.SEEK_END, 90), (500, os.SEEK_SET, 500)]
)
def test_it_can_be_read_from_anywhere(stretch: Stretch, offset: int, whence: int, at: int) -> None:
    with stretch.open() as stream:
        assert stream.seek(offset, whence) == at
        assert stream.tell() == at
        assert stream.read(4) == INSIDE[at : at + 4]


def test_nothing_before_it_can_be_reached(stretch: Stretch) -> None:
    with stretch.open() as stream, pytest.raises((OSError, ValueError)):
        stream.seek(-1)


def test_two_readers_do_not_move_each_other(stretch: Stretch) -> None:
    with stretch.open() as first, stretch.open() as second:
        assert first.read(3) == second.read(3) == INSIDE[:3]
        second.seek(50)
        assert (first.read(97), second.read(1)) == (INSIDE[3:], INSIDE[50:51])


def test_closing_it_leaves_the_file_around_it_open(stretch: Stretch) -> None:
    stretch.open().close()

    assert not stretch.file.closed
    with stretch.open() as again:
        assert again.read(1) == INSIDE[:1]


def test_a_file_that_ends_early_ends_the_stretch() -> None:
    with Stretch(file=io.BytesIO(b"abc"), start=1, size=100).open() as stream:
        assert stream.read() == b"bc"
