"""The zip package of an Office file, opened under limits; its parts are found by their pointers, never by guessing."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import BinaryIO

from locready.catalogue import mark as _
from locready.errors import Damaged
from locready.formats.archives import ARCHIVE_ERRORS
from locready.formats.opc.markup import transitional
from locready.formats.opc.relationships import Relationships, relationships_in, relationships_name
from locready.formats.options import ReadLimits, ReadOptions
from locready.formats.parts import Parts, PartUnreadable
from locready.sources import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Package(Parts):
    """The parts of an Office file and the pointers between them."""

    def __init__(self, archive: zipfile.ZipFile, limits: ReadLimits, name: str) -> None:
        super().__init__(archive, limits, name)
        self._pointers: dict[str, Relationships] = {}
        self._unread: list[str] = []

    def relationships(self, part: str) -> Relationships:
        """Return the pointers of a part by id (of the package itself for ``""``); none when they cannot be read."""
        if part not in self._pointers:
            self._pointers[part] = self._relationships(part)
        return self._pointers[part]

    @property
    def unread(self) -> tuple[str, ...]:
        """The names of relationship parts that could not be read, so that what they point at is not known."""
        return tuple(self._unread)

    def _relationships(self, part: str) -> Relationships:
        name = relationships_name(part)
        if name not in self:
            return {}
        try:
            return relationships_in(self.xml(name), part)
        except PartUnreadable:
            self._unread.append(name)
            return {}

    def _usual(self, data: bytes) -> bytes:
        return transitional(data)


@contextmanager
def opened(source: Source, options: ReadOptions) -> Iterator[Package]:
    """Open the package of an Office file, decrypted when it has to be.

    Raises:
        Missing: the file cannot be opened.
        Encrypted, WrongPassword: a password is needed, or another one.
        Damaged: it is not a zip package.
        TooLarge: its encrypted content is over the limit.
    """
    with source.open() as stream, _readable(stream, source, options) as readable:
        try:
            archive = zipfile.ZipFile(readable)
        except ARCHIVE_ERRORS as error:
            raise Damaged(path=source.name, detail=_("its zip package is cut off or broken")) from error
        with archive:
            yield Package(archive, options.limits, source.name)


def _readable(stream: BinaryIO, source: Source, options: ReadOptions) -> AbstractContextManager[BinaryIO]:
    head = stream.read(len(_OLE))
    stream.seek(0)
    if head != _OLE:
        return stream
    from locready.formats.opc.decrypt import decrypted

    return decrypted(stream, source, options)
