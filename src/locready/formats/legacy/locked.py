"""Old Office files that open with a password (MS-OFFCRYPTO): opened with it, or told to need one."""

from __future__ import annotations

from typing import IO, BinaryIO

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

from locready.catalogue import mark as _
from locready.errors import Damaged, Encrypted, WrongPassword

_BROKEN = (FileFormatError, ParseError, DecryptionError, OSError, ValueError, LookupError, AttributeError, TypeError)


def unlock(stream: BinaryIO, password: str | None, name: str, target: IO[bytes]) -> bool:
    """Write a file that is locked to ``target`` without its lock; return False where it is not locked.

    Raises:
        Encrypted: no password was given.
        WrongPassword: the password given is another one.
        Damaged: the file or its encryption cannot be made sense of.
    """
    try:
        stream.seek(0)
        office = msoffcrypto.OfficeFile(stream)
        if not office.is_encrypted():
            return False
        if password is None:
            raise Encrypted(path=name)
        office.load_key(password=password)
        office.decrypt(target)
    except InvalidKeyError as error:
        raise WrongPassword(path=name) from error
    except _BROKEN as error:
        raise Damaged(path=name, detail=_("its encryption is damaged or of an unknown kind")) from error
    return True
