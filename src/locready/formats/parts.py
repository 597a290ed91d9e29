"""The parts of a zip package, unpacked under limits whatever its directory claims."""

from __future__ import annotations

import zipfile
from urllib.parse import unquote

from lxml import etree

from locready.errors import TooLarge
from locready.formats.archives import ARCHIVE_ERRORS
from locready.formats.markup.parse import parsed
from locready.formats.options import ReadLimits

_MIB = 1024 * 1024


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

    @property
    def embedded_bytes(self) -> int:
        """How many bytes an embedded file may have."""
        return self._limits.embedded_bytes

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
