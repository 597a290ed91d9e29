"""How far each file has come that is being read: what its process says, and whoever shows it looks up.

The numbers cross in a small temporary file, a place for each file that is being read, which serves forked and spawned
processes alike. A process that is killed leaves its last number; the process that waits gives the place back.
"""

from __future__ import annotations

import os
import struct
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TypeVar

from locready.formats.progress import telling
from locready.sources import Source

T = TypeVar("T")
#: A share is written as a whole number of millionths.
_NUMBER = struct.Struct("<I")
_WHOLE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Where one process writes its share: a place in a file. It pickles."""

    path: str
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file that is being read: its share (0..1; 0 where its reader said nothing yet) and for how many seconds."""

    slot: Slot
    source: Source
    share: float
    seconds: float


class Shares:
    """The files that are being read. A context manager: its temporary file is gone afterwards.

    ``expected`` is how many files there will be, 0 where nobody said yet. Several threads may use one.
    """

    def __init__(self) -> None:
        self.expected = 0
        self._lock = threading.Lock()
        self._running: dict[Slot, tuple[Source, float]] = {}
        handle, self._path = tempfile.mkstemp(prefix="locready-shares-")
        self._file = os.fdopen(handle, "r+b", buffering=0)

    def __enter__(self) -> Shares:
        return self

    def __exit__(self, *_error: object) -> None:
        with self._lock:
            self._running.clear()
            self._file.close()
            with suppress(OSError):  # Windows, while a process that was given up still has it open
                Path(self._path).unlink()

    @contextmanager
    def reading(self, source: Source) -> Iterator[Slot]:
        """Give the place in which the process that reads a source says how far it is, for as long as it reads."""
        with self._lock:
            place = next(place for place in range(len(self._running) + 1) if self._slot(place) not in self._running)
            slot = self._slot(place)
            self._running[slot] = (source, monotonic())
            self._file.seek(place * _NUMBER.size)
            self._file.write(_NUMBER.pack(0))
        try:
            yield slot
        finally:
            with self._lock:
                self._running.pop(slot, None)

    def now(self) -> tuple[Reading, ...]:
        """Return what is being read at this moment, the longest first."""
        with self._lock:
            found = [
                Reading(slot=slot, source=source, share=self._share(slot), seconds=monotonic() - since)
                for slot, (source, since) in self._running.items()
            ]
        return tuple(sorted(found, key=lambda reading: -reading.seconds))

    def _slot(self, place: int) -> Slot:
        return Slot(path=self._path, place=place)

    def _share(self, slot: Slot) -> float:
        self._file.seek(slot.place * _NUMBER.size)
        written = self._file.read(_NUMBER.size)
        return min(_NUMBER.unpack(written)[0] / _WHOLE, 1.0) if len(written) == _NUMBER.size else 0.0


def posting(slot: Slot, task: Callable[..., T], *arguments: object) -> T:
    """Call a function, and write into the slot whatever it reports of its progress; for the process that reads."""
    try:
        file = Path(slot.path).open("r+b", buffering=0)  # noqa: SIM115 (its failing is no failing of the task)
    except OSError:
        return task(*arguments)

    def tell(share: float) -> None:
        with suppress(OSError):
            file.seek(slot.place * _NUMBER.size)
            file.write(_NUMBER.pack(round(share * _WHOLE)))

    with file, telling(tell):
        return task(*arguments)
