"""How far a scan has come, on a terminal's standard error and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from locready.display import on_one_line
from locready.sources import printable

if TYPE_CHECKING:
    from locready.runners.local import Outcome, Progress


@contextmanager
def progress(*, shown: bool) -> Iterator[Progress | None]:
    """Give what to tell of every file that is done; nothing is shown off a terminal."""
    if not shown or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),  # a single file with many pictures may take a minute
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def told(outcome: Outcome, done: int, total: int) -> None:
            bar.update(
                task, description=on_one_line(printable(outcome.source.path.name))[:40], completed=done, total=total
            )

        yield told
