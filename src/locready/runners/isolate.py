"""One file, read in a process of its own that can be killed: parsers hang, crash and eat memory on hostile files."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import TimeoutError as FutureTimeout
from functools import cache
from multiprocessing.context import BaseContext

from pebble import ProcessExpired
from pebble.concurrent import process

from locready.errors import Crashed, TimedOut, TooLarge
from locready.formats import ReadOptions, read
from locready.model import Document
from locready.runners.limits import ProcessLimits
from locready.sources import Source

_MIB = 1024 * 1024
_READERS = ["locready.formats.pdf.read", "locready.formats.pptx.read"]


def read_isolated(source: Source, options: ReadOptions, limits: ProcessLimits) -> Document:
    """Read one source inside limits.

    Raises:
        InputError: it cannot be read; ``TimedOut``, ``TooLarge`` and ``Crashed`` say that the limits or the reader
            gave way. Nothing that happens in the reading process reaches this one.
    """
    task = process(timeout=limits.timeout_s, mp_context=_context())(_read_within)
    try:
        document: Document = task(source, options, limits.memory_mb).result()
        return document
    except FutureTimeout as error:
        raise TimedOut(path=source.name, seconds=f"{limits.timeout_s:g}") from error
    except MemoryError as error:
        raise TooLarge(
            path=source.name, detail=f"reading it takes more than {limits.memory_mb} MB of memory"
        ) from error
    except ProcessExpired as error:
        raise Crashed(path=source.name, detail=_end(error.exitcode)) from error


def _read_within(source: Source, options: ReadOptions, memory_mb: int) -> Document:
    _limit_memory(memory_mb)
    return read(source, options)


def _limit_memory(memory_mb: int) -> None:
    """Hold this process to an address space; where the system knows no such limit (Windows), time alone holds."""
    try:
        import resource
    except ImportError:
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = memory_mb * _MIB
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


@cache
def _context() -> BaseContext:
    """Return how processes start: forked from a clean server where there is one, since this process has threads.

    The server loads the readers once, so that a batch does not pay for them with every file.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_READERS)
    return context


def _end(exitcode: int | None) -> str:
    return f"signal {-exitcode}" if exitcode is not None and exitcode < 0 else f"exit code {exitcode}"
