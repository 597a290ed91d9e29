"""A stretch of a file that is a file itself: it is read where it lies, and nothing of it is copied."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stretch:
    """So many bytes of an open file, from ``start`` on; the file stays open as long as the stretch is in use."""

    file: IO[bytes]
    start: int
    size: int

    def open(self) -> BinaryIO:
        """Return it as a file of its own, to be read and closed; closing it leaves the file around it open.

        Several may be open at a time, in one thread.
        """
        return io.BufferedReader(_Window(self))


class _Window(io.RawIOBase):
    """A stretch with a place in it; whatever is read ends where the stretch ends."""

    def __init__(self, stretch: Stretch) -> None:
        super().__init__()
        self._stretch = stretch
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        bases = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._stretch.size}
        at = bases[whence] + offset
        if at < 0:
            raise OSError(f"there is no byte {at}")
        self._at = at
        return at

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        wanted = min(len(view), max(self._stretch.size - self._at, 0))
        if not wanted:
            return 0
        self._stretch.file.seek(self._stretch.start + self._at)
        data = self._stretch.file.read(wanted)
        view[: len(data)] = data
        self._at += len(data)
        return len(data)
