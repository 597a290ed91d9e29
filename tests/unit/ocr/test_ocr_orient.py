"""A picture is turned when its lines agree that it lies on its side or its head; columns are no such lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from made_lines import box, plain, says, seen

from locready.ocr.orient import turns_needed
from locready.ocr.pixels import Pixels, turned, turned_back
from locready.ocr.rapid import Guess

NOBODY = says(lambda line: Guess("", 0.0))
ACROSS, DOWN = (0, 0, 200, 20), (0, 0, 20, 200)


@pytest.mark.parametrize(
    ("corners", "over", "turns"), [(ACROSS, False, 0), (ACROSS, True, 2), (DOWN, True, 1), (DOWN, False, 3)]
)
def test_the_way_that_latin_lines_run_says_how_to_turn(corners: tuple[int, ...], over: bool, turns: int) -> None:
    lines = [seen("Northern Light", box(*corners), over=over), seen("Films presents", box(*corners), over=over)]

    assert turns_needed(lines, NOBODY) == turns


def test_one_line_alone_turns_nothing() -> None:
    assert turns_needed([seen("Northern Light", box(*DOWN), over=True)], NOBODY) == 0


def test_lines_that_disagree_turn_nothing() -> None:
    lines = [seen("Northern", box(*ACROSS)), seen("Lights", box(*ACROSS)), *[seen("Films", box(*DOWN), over=True)] * 2]

    assert turns_needed(lines, NOBODY) == 0


def test_lines_that_were_not_read_have_no_say() -> None:
    lines = [*[seen("xyzxyzxyzxyz", box(*DOWN), over=True, read=False)] * 5, seen("Northern Light", box(*ACROSS))]

    assert turns_needed(lines, NOBODY) == 0


def reads_standing(line: Pixels) -> Guess:
    """Read a character as it stands in a column: its dark edge is the upper one then."""
    return Guess("海", 0.99) if line[0, -1, 0] == 0 else Guess("?", 0.2)


def reads_lying(line: Pixels) -> Guess:
    """Read a character as it lies in a column that is laid down: its dark edge is the left one then."""
    return Guess("海", 0.99) if line[-1, 0, 0] == 0 else Guess("?", 0.2)


@pytest.mark.parametrize(("reader", "turns"), [(reads_standing, 0), (reads_lying, 3)])
def test_columns_are_told_from_a_page_on_its_side_by_single_characters(
    reader: Callable[[Pixels], Guess], turns: int
) -> None:
    cut = plain(200, 20)
    cut[:, ::20] = 0  # an edge of each character is dark, so that it can be told which way it stands
    columns = [replace(seen("海" * 10, box(left, 0, 20, 200)), cut=cut) for left in (0, 30)]

    assert turns_needed(columns, says(reader)) == turns


def test_no_line_no_turn() -> None:
    assert turns_needed([], NOBODY) == 0


@pytest.mark.parametrize("turns", range(4))
def test_points_of_a_turned_picture_go_back_to_where_they_were(turns: int) -> None:
    picture = plain(30, 20)
    picture[4:8, 5:15] = 0
    dark = (turned(picture, turns)[:, :, 0] == 0).nonzero()
    top, left = (int(side.min()) for side in dark)
    bottom, right = (int(side.max()) + 1 for side in dark)

    back = turned_back(box(left, top, right - left, bottom - top), turns, 30, 20)

    assert (back.min(axis=0).tolist(), back.max(axis=0).tolist()) == ([5, 4], [15, 8])
