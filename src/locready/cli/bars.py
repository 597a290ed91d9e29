"""Bars of a scan: one of all files, and under it one for each long file that is being read."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from locready.display import on_one_line
from locready.sources import Source, printable

if TYPE_CHECKING:
    from locready.runners.local import Outcome
    from locready.runners.shares import Reading, Shares, Slot

#: Seconds between two looks at the shares.
_LOOK_S = 0.25
_NAME_WIDTH = 40


class Bars:
    """Shows the files that are done, and of those that are being read the ones that say how far they are.

    Of a single file the one bar shows how much of it is read. A context manager; the bars are gone afterwards.
    """

    def __init__(self, console: Console, shares: Shares) -> None:
        self.shares = shares
        self._ended = threading.Event()
        self._looker = threading.Thread(target=self._look, daemon=True)
        self._files: dict[tuple[Slot, Source], TaskID] = {}
        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.fields[reached]}", markup=False),
            TimeElapsedColumn(),  # a single file with many pictures may take a minute
            TimeRemainingColumn(),
        )
        self.progress = Progress(*columns, console=console, transient=True)
        self._all = self.progress.add_task("", total=None, reached="")

    def __enter__(self) -> Bars:
        self.progress.start()
        self._looker.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._ended.set()
        self._looker.join()
        self.progress.stop()

    def told(self, outcome: Outcome, done: int, total: int) -> None:
        """Show that a file is done."""
        self.progress.update(
            self._all, description=_name(outcome.source), completed=done, total=total, reached=f"{done}/{total}"
        )

    def follow(self) -> None:
        """Show how far the files have come that are being read."""
        now = [reading for reading in self.shares.now() if reading.share > 0]
        if self.shares.expected == 1:
            for reading in now:
                self._move(self._all, reading)
            return
        for gone in self._files.keys() - {_key(reading) for reading in now}:
            self.progress.remove_task(self._files.pop(gone))
        for reading in now:
            if _key(reading) not in self._files:
                self._files[_key(reading)] = self.progress.add_task("", total=1.0, reached="")
            self._move(self._files[_key(reading)], reading)

    def _move(self, task: TaskID, reading: Reading) -> None:
        self.progress.update(
            task,
            description=_name(reading.source),
            completed=reading.share,
            total=1.0,
            reached=f"{reading.share:.0%}",
        )

    def _look(self) -> None:
        while not self._ended.wait(_LOOK_S):
            self.follow()


def _key(reading: Reading) -> tuple[Slot, Source]:
    return reading.slot, reading.source


def _name(source: Source) -> str:
    return on_one_line(printable(source.path.name))[:_NAME_WIDTH]
