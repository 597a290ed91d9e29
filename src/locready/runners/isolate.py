"""One file, read in a process of its own that can be killed: parsers hang, crash and eat memory on hostile files."""

from __future__ import annotations

import multiprocessing
import os
import re
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future, wait
from concurrent.futures import TimeoutError as FutureTimeout
from contextlib import suppress
from itertools import count
from math import ceil
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import TypeVar

from pebble import ProcessExpired
from pebble.concurrent import process

from locready.errors import Crashed, TimedOut, TooLarge
from locready.formats import ReadOptions, read
from locready.model import Document
from locready.runners.limits import ProcessLimits
from locready.runners.shares import Slot, posting
from locready.sources import Source

T = TypeVar("T")
_MIB = 1024 * 1024
#: How native libraries say that there is no memory left: when they are loaded, and when they work.
_WITHOUT_MEMORY = re.compile(
    r"failed to map segment|cannot allocate memory|memory allocation|bad[ _]alloc|insufficient memory|out of memory",
    re.IGNORECASE,
)
#: Seconds between two looks at whether the run was given up.
_LOOK_S = 0.1
_NUMBERS = count(1)


def read_isolated(
    source: Source,
    options: ReadOptions,
    limits: ProcessLimits,
    given_up: threading.Event | None = None,
    slot: Slot | None = None,
) -> Document:
    """Read one source inside limits; the slot is where the process says how far it is.

    Raises:
        InputError: it cannot be read; ``TimedOut``, ``TooLarge`` and ``Crashed`` say that the limits or the reader
            gave way. Nothing that happens in the reading process reaches this one.
        CancelledError: the run was given up.
    """
    if slot is None:
        return isolated(read, source, options, name=source.name, limits=limits, given_up=given_up)
    document: Document = isolated(
        posting, slot, read, source, options, name=source.name, limits=limits, given_up=given_up
    )
    return document


def isolated(
    task: Callable[..., T],
    *arguments: object,
    name: str,
    limits: ProcessLimits,
    given_up: threading.Event | None = None,
) -> T:
    """Return what a function of a module returns, called in a process of its own inside limits.

    Args:
        task: the function; it, its arguments and its result cross processes, so they pickle.
        arguments: what it is called with.
        name: what its errors call the file that it reads.
        limits: seconds and memory; the process is killed when they are used up.
        given_up: once it is set, the process is killed.

    Raises:
        TimedOut, TooLarge, Crashed: the limits or the process gave way.
        CancelledError: the run was given up.
        Exception: whatever the function raises.
    """
    # pebble documents and reads "context"; its type stub has another name.
    reader = f"locready-{next(_NUMBERS)}"
    call = process(name=reader, timeout=limits.timeout_s, context=_context())(_within)  # type: ignore[call-overload]
    try:
        result: T = _awaited(call(limits, task, *arguments), reader, given_up or threading.Event())
    except FutureTimeout as error:
        raise TimedOut(path=name, seconds=f"{limits.timeout_s:g}") from error
    except MemoryError as error:
        raise TooLarge(path=name, detail=f"it takes more than {limits.memory_mb} MB of memory") from error
    except ProcessExpired as error:
        raise Crashed(path=name, detail=_end(error.exitcode)) from error
    return result


def _awaited(future: Future[T], reader: str, given_up: threading.Event) -> T:
    while not given_up.is_set():
        try:
            return future.result(timeout=_LOOK_S)
        except FutureTimeout:
            if future.done():  # it was the reader's time that ran out, or the result came just now
                return future.result()
    _kill(reader)
    wait([future])
    raise CancelledError


def _kill(name: str) -> None:
    """Kill a process of ours; pebble's own cancelling may come too late when the program ends at once."""
    for child in multiprocessing.active_children():
        if child.name == name:
            child.kill()


def _within(limits: ProcessLimits, task: Callable[..., T], *arguments: object) -> T:
    _limit(limits)
    try:
        return task(*arguments)
    except Exception as error:
        if _WITHOUT_MEMORY.search(str(error)):
            raise MemoryError from error
        raise


def _limit(limits: ProcessLimits) -> None:
    """Hold this process to an address space and to processor time; Windows knows no such limits, macOS none on memory.

    Processor time is the second line behind the clock in the process that waits: it stops a reader that hangs even
    when nobody waits any more, because that process was killed.
    """
    try:
        import resource
    except ImportError:
        return
    seconds = ceil(limits.timeout_s * (os.cpu_count() or 1)) + 1
    for kind, wanted in ((resource.RLIMIT_AS, limits.memory_mb * _MIB), (resource.RLIMIT_CPU, seconds)):
        _soft, hard = resource.getrlimit(kind)
        with suppress(ValueError, OSError):  # macOS refuses limits on the address space
            resource.setrlimit(kind, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def preload(modules: Sequence[str]) -> None:
    """Have modules loaded once for all processes to come, where they are forked from a server; else do nothing.

    Worth it for many files: a single one loads its reader by itself, and no other. Has an effect before the first
    process only.
    """
    if "forkserver" in multiprocessing.get_all_start_methods():
        multiprocessing.get_context("forkserver").set_forkserver_preload(list(modules))


def _context() -> BaseContext:
    """Return how the next process starts.

    On Linux it is forked from this one while this one has a single thread (one file, no progress bar): nothing is
    loaded twice. With threads a fork may inherit a held lock, so it is forked from a clean server instead.
    """
    known = multiprocessing.get_all_start_methods()
    if sys.platform == "linux" and _threads() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("forkserver" if "forkserver" in known else "spawn")


def _threads() -> int:
    """Return how many threads this process has, those of native libraries included (Linux)."""
    return sum(1 for _thread in Path("/proc/self/task").iterdir())


def _end(exitcode: int | None) -> str:
    return f"signal {-exitcode}" if exitcode is not None and exitcode < 0 else f"exit code {exitcode}"
