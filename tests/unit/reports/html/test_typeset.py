"""Text set into a box: as large as it fits, broken as its script is broken, cut with a mark where it cannot fit."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from locready.reports.html.typeset import setting

STORY = "岬にひとり残った灯台守の女が、冬のあいだ明かりを守る。" * 3
SYNOPSIS = "When the harbour closes, Aki stays behind to keep the light burning for one more winter. " * 2


@pytest.mark.parametrize("text", [STORY, SYNOPSIS, "灯", "Title", "", "A" * 500, "あ\nい\u202eう"])
@pytest.mark.parametrize(("width", "height"), [(880, 120), (300, 300), (40, 400), (900, 12), (6, 6)])
def test_lines_stay_inside_the_box(text, width, height):
    made = setting([text], width, height)

    assert made.size <= max(height / 1.25, 7.0) + 0.1
    assert len(made.lines) * made.size * 1.25 <= max(height, 7.0 * 1.25) * 1.02
    widest = max(map(cell_len, made.lines), default=0)
    assert widest <= max(int(width / (made.size * 0.53)), 2) + 1


def test_a_short_title_is_set_larger_than_a_long_text_in_the_same_box():
    assert setting(["灯台守の女"], 800, 200).size > 2 * setting([STORY * 4], 800, 200).size


def test_nothing_is_left_out_of_text_that_fits():
    assert "".join(setting([STORY], 600, 300).lines) == STORY


def test_what_is_left_out_is_marked():
    made = setting([SYNOPSIS * 20], 120, 40)

    assert made.lines[-1].endswith("…")
    assert len(made.lines) <= 4


def test_paragraphs_begin_lines_of_their_own():
    assert setting(["Budget", "JPY 300M"], 400, 100).lines == ("Budget", "JPY 300M")


def test_a_mark_that_turns_the_direction_of_text_is_shown_as_a_sign():
    assert "\u202e" not in "".join(setting(["exe.\u202egnp"], 300, 40).lines)
