"""The parts of a zip package, unpacked under limits whatever its directory claims."""

from __future__ import annotations

import os
import struct
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO
from urllib.parse import unquote

from lxml import etree

from locready.errors import TooLarge
from locready.formats.archives import ARCHIVE_ERRORS
from locready.formats.markup.parse import parsed
from locready.formats.options import ReadLimits
from locready.formats.stretch import Stretch

_MIB = 1024 * 1024
#: Before the bytes of an entry: 30 bytes, whose last four are the lengths of its name and of what may follow that
#: (APPNOTE.TXT 4.3.7).
_HEADER, _LENGTHS = 30, struct.Struct("<26xHH")


class PartUnreadable(Exception):
    """One part is missing or damaged; the rest of the package may be sound."""


class Parts:
    """The parts of a package; every byte that is unpacked counts towards the limits.

    Part names are looked up as Office does: case and the direction of slashes do not matter, and of two parts
    with one name the later counts.
    """

    def __init__(self, archive: zipfile.ZipFile, limits: ReadLimits, name: str) -> None:
        self._archive = archive
        self._limits = limits
        self._name = name
        self._left = limits.package_bytes
        self._entries = {_folded(entry.filename): entry for entry in archive.infolist() if not entry.is_dir()}

    def __contains__(self, part: str) -> bool:
        return self._entry(part) is not None

    def read(self, part: str, limit: int | None = None) -> bytes:
        """Return the unpacked bytes of a part, at most ``limit`` (by default the limit for parts).

        Raises:
            PartUnreadable: it is not there, or its bytes are damaged.
            TooLarge: it is over the limit, packed like a bomb, or the package as a whole is over its limit.
        """
        entry = self._entry(part)
        if entry is None:
            raise PartUnreadable(f"{part} is missing")
        allowed = min(self._limits.part_bytes if limit is None else limit, self._left)
        self._refuse_bomb(entry, allowed)
        data = self._unpacked(entry, allowed)
        self._left -= len(data)
        return data

    @contextmanager
    def streamed(self, part: str) -> Iterator[Stretch]:
        """Give a part to be read in pieces: where it lies in the package, or, if it is packed, from a file on disk.

        A part that lies there as it is costs nothing and may have ``clip_bytes``; one that has to be unpacked has the
        limits of every other embedded file. The file on disk is gone afterwards.

        Raises:
            PartUnreadable: it is not there, or its bytes are damaged.
            TooLarge: it is over its limit, or packed like a bomb.
        """
        entry = self._entry(part)
        if entry is None:
            raise PartUnreadable(f"{part} is missing")
        if entry.compress_type == zipfile.ZIP_STORED:
            self._refuse_bomb(entry, self._limits.clip_bytes)
            yield self._in_place(entry)
            return
        allowed = min(self._limits.embedded_bytes, self._left)
        self._refuse_bomb(entry, allowed)
        with tempfile.TemporaryFile() as file:
            size = self._unpacked_to(file, entry, allowed)
            self._left -= size
            yield Stretch(file=file, start=0, size=size)

    @property
    def embedded_bytes(self) -> int:
        """How many bytes an embedded file may have."""
        return self._limits.embedded_bytes

    def entries(self) -> tuple[zipfile.ZipInfo, ...]:
        """The parts in the order of the package; of two with one name the one that counts."""
        return tuple(self._entries.values())

    def name_of(self, part: str) -> str | None:
        """Return the name of a part as the package has it, None when it is not there."""
        entry = self._entry(part)
        return entry.filename if entry is not None else None

    def size(self, part: str) -> int:
        """Return how many bytes a part claims to have unpacked; 0 when it is not there."""
        entry = self._entry(part)
        return entry.file_size if entry is not None else 0

    def xml(self, part: str) -> etree._Element:
        """Return the root element of a part.

        Raises:
            PartUnreadable: it is not there, damaged, or not XML.
            TooLarge: see ``read``.
        """
        try:
            return parsed(self._usual(self.read(part)))
        except etree.XMLSyntaxError as error:
            raise PartUnreadable(f"{part} is not well-formed XML") from error

    def _usual(self, data: bytes) -> bytes:
        """Return the XML of a part in the vocabulary that readers know, where there are several."""
        return data

    def _entry(self, part: str) -> zipfile.ZipInfo | None:
        found = self._entries.get(_folded(part))
        return found if found is not None else self._entries.get(_folded(unquote(part)))

    def _refuse_bomb(self, entry: zipfile.ZipInfo, allowed: int) -> None:
        if entry.file_size > allowed:
            raise TooLarge(path=self._name, detail=f"{entry.filename} unpacks to {entry.file_size} bytes")
        if entry.file_size > _MIB and entry.file_size > self._limits.ratio * max(entry.compress_size, 1):
            raise TooLarge(path=self._name, detail=f"{entry.filename} is packed like a decompression bomb")

    def _in_place(self, entry: zipfile.ZipInfo) -> Stretch:
        """Return where an entry lies that is not packed; the directory's word is held against the bytes there."""
        file = self._archive.fp
        try:
            self._archive.open(entry).close()  # compares names, and refuses what is locked or overlaps
            if file is None or entry.file_size != entry.compress_size:
                raise PartUnreadable(f"{entry.filename} is damaged")
            file.seek(entry.header_offset)
            start = entry.header_offset + _HEADER + sum(_LENGTHS.unpack(file.read(_HEADER)))
            end = file.seek(0, os.SEEK_END)
        except ARCHIVE_ERRORS as error:
            raise PartUnreadable(f"{entry.filename} is damaged") from error
        if start + entry.file_size > end:
            raise PartUnreadable(f"{entry.filename} is cut off")
        return Stretch(file=file, start=start, size=entry.file_size)

    def _unpacked_to(self, file: IO[bytes], entry: zipfile.ZipInfo, allowed: int) -> int:
        """Unpack an entry to a file, and return how many bytes it has."""
        size = 0
        try:
            with self._archive.open(entry) as stream:
                while size <= allowed and (piece := stream.read(min(_MIB, allowed + 1 - size))):
                    size += file.write(piece)
        except ARCHIVE_ERRORS as error:
            raise PartUnreadable(f"{entry.filename} is damaged") from error
        if size > allowed:
            raise TooLarge(path=self._name, detail=f"{entry.filename} unpacks to more than it claims")
        return size

    def _unpacked(self, entry: zipfile.ZipInfo, allowed: int) -> bytes:
        try:
            with self._archive.open(entry) as stream:
                data = stream.read(allowed + 1)
        except ARCHIVE_ERRORS as error:
            raise PartUnreadable(f"{entry.filename} is damaged") from error
        if len(data) > allowed:
            raise TooLarge(path=self._name, detail=f"{entry.filename} unpacks to more than it claims")
        return data


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
