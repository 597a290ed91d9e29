"""How long recognising text took, for whoever asks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from time import perf_counter

_WATCH: ContextVar[Watch | None] = ContextVar("ocr_watch", default=None)


@dataclass(slots=True)
class Watch:
    """Seconds of wall time spent on recognising while it was held."""

    seconds: float = 0.0


@contextmanager
def watched() -> Iterator[Watch]:
    """Give a watch that runs whenever text is recognised inside the block, by whatever reader."""
    watch = Watch()
    token = _WATCH.set(watch)
    try:
        yield watch
    finally:
        _WATCH.reset(token)


@contextmanager
def running() -> Iterator[None]:
    """Let the watch run, if anybody holds one."""
    start = perf_counter()
    try:
        yield
    finally:
        watch = _WATCH.get()
        if watch is not None:
            watch.seconds += perf_counter() - start
