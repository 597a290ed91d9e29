"""The bytes of a part for whom a part is a file: a picture, an embedded document."""

from __future__ import annotations

from locready.errors import Damaged
from locready.formats.parts import Parts, PartUnreadable


def content_of_part(package: Parts, part: str, most: int | None = None) -> bytes:
    """Return the bytes of a part, at most ``most``.

    Raises:
        Damaged: it is not there, or its bytes are damaged.
        TooLarge: it is over the limit.
    """
    try:
        return package.read(part, most)
    except PartUnreadable as error:
        raise Damaged(path=part, detail=str(error)) from error
