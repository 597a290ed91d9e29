"""Lines are broken as Japanese is broken."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from locready.reports.flow import Flow, breaks


def lines(text: str, width: int) -> list[str]:
    places = [0, *breaks(text, width), len(text)]
    return [text[start:end].rstrip() for start, end in pairwise(places)]


@pytest.mark.parametrize(
    ("text", "width", "broken"),
    [
        ("She keeps the light burning.", 12, ["She keeps", "the light", "burning."]),
        ("灯台の明かりを守る。", 12, ["灯台の明かり", "を守る。"]),
        ("灯台の明かりを守。る", 16, ["灯台の明かりを", "守。る"]),
        ("彼女は（一人で）島に残る", 8, ["彼女は", "（一人", "で）島に", "残る"]),
        ("スライド 1-3 の約 82 語", 12, ["スライド 1-3", "の約 82 語"]),
        ("ABCDEFGHIJ", 4, ["ABCD", "EFGH", "IJ"]),
        ("", 10, [""]),
    ],
)
def test_lines_break_where_a_reader_expects_it(text, width, broken):
    assert lines(text, width) == broken


@given(st.text(alphabet="灯台。、「」（） ab-1ー", max_size=60), st.integers(min_value=8, max_value=40))
def test_no_line_is_too_long_and_nothing_is_lost(text, width):
    broken = lines(text, width)

    assert "".join("".join(broken).split()) == "".join(text.split())
    assert all(cell_len(line) <= width for line in broken)


def test_styles_survive_the_break():
    console = Console(width=10, force_terminal=True, color_system="standard", _environ={})
    text = Text("灯台の明かり", style="red") + Text("を守る", style="green")

    with console.capture() as shown:
        console.print(Flow(text))

    assert shown.get().count("\x1b[31m") == 2
    assert "\x1b[32mを守る" in shown.get()
