"""How far a reader has come with its file, for whoever looks; a reader that takes long says it from time to time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import accumulate

#: Takes a share of the file, from 0 to 1.
Tell = Callable[[float], None]

_TELL: ContextVar[Tell | None] = ContextVar("reading_progress", default=None)


def report(share: float) -> None:
    """Say that this share (0..1) of the file is read.

    It costs next to nothing where nobody looks, and a few microseconds where somebody does. Call it in the thread in
    which the reader was called.
    """
    tell = _TELL.get()
    if tell is not None:
        tell(min(max(share, 0.0), 1.0))


@contextmanager
def telling(tell: Tell) -> Iterator[None]:
    """Have everything that is reported inside the block told."""
    token = _TELL.set(tell)
    try:
        yield
    finally:
        _TELL.reset(token)


@contextmanager
def part(start: float, end: float) -> Iterator[None]:
    """Let what is reported inside the block, as shares of a part, count as the file's from ``start`` to ``end``."""
    outer = _TELL.get()
    if outer is None:
        yield
        return
    with telling(lambda share: outer(start + (end - start) * share)):
        yield


def spans(sizes: Sequence[int]) -> tuple[tuple[float, float], ...]:
    """Return from where to where (0..1) each of several parts reaches, by their sizes; one without a size has none."""
    whole = sum(sizes) or 1
    ends = [reached / whole for reached in accumulate(sizes)]
    return tuple(zip([0.0, *ends], ends, strict=False))
