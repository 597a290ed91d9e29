"""A scan on a terminal shows how far each long file has come and how much time is left; elsewhere it shows nothing."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from locready.cli.bars import Bars
from locready.cli.progress import progress
from locready.formats.progress import report
from locready.runners.local import Outcome
from locready.runners.shares import Shares, posting
from locready.sources import Source


def drawn(bars: Bars) -> list[str]:
    """What the bars show now, a line each, without colour."""
    paper = Console(file=io.StringIO(), width=120, color_system=None)
    with paper.capture() as shown:
        paper.print(bars.progress.get_renderable())
    return [re.sub(r"[━╸╺ ]+", " ", line).strip() for line in shown.get().splitlines()]


@pytest.fixture
def bars():
    with Shares() as shares:
        yield Bars(Console(file=io.StringIO(), force_terminal=True), shares)


def test_one_file_has_one_bar_with_its_share_and_time_left(bars):
    bars.shares.expected = 1

    with bars.shares.reading(Source(path=Path("film.mp4"))) as slot:
        for share in (0.2, 0.4):
            posting(slot, report, share)
            bars.follow()

        (line,) = drawn(bars)

    assert re.fullmatch(r"film\.mp4 40% 0:00:00 0:00:0\d", line)


def test_of_many_files_those_that_tell_their_share_stand_under_the_bar_of_all(bars):
    bars.shares.expected = 3
    deck, clip, silent = (Source(path=Path(name)) for name in ("deck.pptx", "film.mp4", "other.pptx"))
    bars.told(Outcome(source=deck), 1, 3)

    with bars.shares.reading(clip) as slot, bars.shares.reading(silent):
        posting(slot, report, 0.25)
        bars.follow()
        during = drawn(bars)
    bars.follow()
    after = drawn(bars)

    assert [line.split()[:2] for line in during] == [["deck.pptx", "1/3"], ["film.mp4", "25%"]]
    assert [line.split()[:2] for line in after] == [["deck.pptx", "1/3"]]


def test_the_bars_move_by_themselves_and_leave_nothing_behind():
    terminal = io.StringIO()

    with Shares() as shares, Bars(Console(file=terminal, force_terminal=True, width=100), shares) as bars:
        shares.expected = 1
        with shares.reading(Source(path=Path("film.mp4"))) as slot:
            posting(slot, report, 0.5)
            bars._ended.wait(0.6)

    assert "50%" in terminal.getvalue()
    assert terminal.getvalue().rstrip().endswith(("\x1b[2K", "\x1b[?25h"))


def test_off_a_terminal_nothing_is_shown_and_nothing_is_kept(capfd):
    with progress(shown=True) as bars:
        assert bars is None

    assert capfd.readouterr() == ("", "")
