"""Whether a scan shows how far it has come: on a terminal's standard error and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from locready.cli.bars import Bars


@contextmanager
def progress(*, shown: bool) -> Iterator[Bars | None]:
    """Give the bars that a scan is to keep told; None off a terminal, where nothing is shown."""
    if not shown or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console

    from locready.cli.bars import Bars
    from locready.runners.shares import Shares

    with Shares() as shares, Bars(Console(stderr=True), shares) as bars:
        yield bars
