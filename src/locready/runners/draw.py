"""Draws what a report is to show, in processes of their own: a file that breaks costs its own pictures."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from threading import Event

from locready.errors import InputError, LocreadyError
from locready.formats.options import ReadOptions
from locready.runners.isolate import isolated
from locready.runners.limits import ProcessLimits
from locready.runners.wanted import UNFINISHED, Wanted


def draw(
    wanted: Sequence[Wanted], folder: Path, options: ReadOptions, limits: ProcessLimits, jobs: int
) -> tuple[Path, ...]:
    """Draw pictures into a folder, which is made, and return the files; those that are there already stay.

    A file that cannot be opened any more, or uses up the limits, has the pictures that were drawn until then.
    ``jobs`` files are drawn at a time, as many as there are processors for 0.
    """
    folder.mkdir(parents=True, exist_ok=True)
    missing = [left for pictures in wanted if (left := pictures.missing(folder)) is not None]
    given_up = Event()
    task = partial(_isolated, folder=folder, options=options, limits=limits, given_up=given_up)
    if len(missing) == 1:
        task(missing[0])  # without threads its process is a fork, which is quick
    else:
        _together(task, missing, jobs, given_up)
    for file in folder.glob(f"*{UNFINISHED}"):
        file.unlink(missing_ok=True)
    return tuple(file for pictures in wanted for file in pictures.files(folder))


def _together(task: Callable[[Wanted], None], missing: Sequence[Wanted], jobs: int, given_up: Event) -> None:
    """Do a task for each file, several at a time; when one is interrupted, the processes of all are ended."""
    with ThreadPoolExecutor(max_workers=jobs or os.cpu_count() or 1) as pool:
        try:
            for done in as_completed([pool.submit(task, left) for left in missing]):
                done.result()
        except BaseException:
            given_up.set()
            pool.shutdown(cancel_futures=True)
            raise


def _isolated(missing: Wanted, folder: Path, options: ReadOptions, limits: ProcessLimits, given_up: Event) -> None:
    """Draw the pictures of one file; this is the border around it: whatever breaks in it costs its pictures alone."""
    try:
        isolated(_draw, missing, folder, options, name=missing.name, limits=limits, given_up=given_up)
    except InputError:
        pass
    except LocreadyError:
        raise
    except Exception:  # noqa: S110 -- see the docstring; what is missing is seen by who asked
        pass


def _draw(missing: Wanted, folder: Path, options: ReadOptions) -> None:
    missing.draw(folder, options)
