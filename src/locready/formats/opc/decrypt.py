"""Office files that open with a password: an OLE file around the encrypted package (ECMA-376, MS-OFFCRYPTO)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO, cast

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

from locready.catalogue import mark as _
from locready.errors import Damaged, Encrypted, TooLarge, Unsupported, WrongPassword
from locready.formats.options import ReadOptions
from locready.sources import Source

#: Decrypted packages up to this many bytes stay in memory.
_IN_MEMORY = 32 * 1024 * 1024
_BROKEN = (FileFormatError, ParseError, DecryptionError, OSError, ValueError, LookupError, AttributeError)


@contextmanager
def decrypted(stream: BinaryIO, source: Source, options: ReadOptions) -> Iterator[BinaryIO]:
    """Open the package inside an encrypted file.

    Raises:
        Encrypted: no password was given.
        WrongPassword: the password given is another one.
        Unsupported: the OLE file holds no encrypted package; it may be a deck of before 2007.
        Damaged: the encryption cannot be made sense of.
        TooLarge: the file is over the limit for packages.
    """
    _refuse_others(stream, source)
    if options.password is None:
        raise Encrypted(path=source.name)
    if source.size > options.limits.package_bytes:
        raise TooLarge(path=source.name, detail=f"its encrypted content has {source.size} bytes")
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as package:
        try:
            _decrypt(stream, options.password, package)
        except InvalidKeyError as error:
            raise WrongPassword(path=source.name) from error
        except _BROKEN as error:
            raise Damaged(path=source.name, detail=_("its encryption is damaged or of an unknown kind")) from error
        yield cast("BinaryIO", package)


def _refuse_others(stream: BinaryIO, source: Source) -> None:
    try:
        encrypted = msoffcrypto.OfficeFile(stream).format == "ooxml"
    except FileFormatError:
        encrypted = False
    except _BROKEN as error:
        raise Damaged(path=source.name, detail=_("its OLE container is damaged")) from error
    if not encrypted:
        raise Unsupported(path=source.name, detail=_("it is an Office file of before 2007"))


def _decrypt(stream: BinaryIO, password: str, package: IO[bytes]) -> None:
    stream.seek(0)
    office = msoffcrypto.OfficeFile(stream)
    office.load_key(password=password, verify_password=True)
    office.decrypt(package)
    package.seek(0)
