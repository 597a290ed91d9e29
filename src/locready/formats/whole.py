"""Files that are one piece of text: read whole, within limits, in whatever encoding they are."""

from __future__ import annotations

from collections.abc import Callable

from locready.catalogue import mark as _
from locready.errors import Damaged, TooLarge
from locready.formats.encoding import decoded
from locready.formats.options import ReadOptions
from locready.sources import Source


def text_of(source: Source, options: ReadOptions, declared: Callable[[bytes], str | None] | None = None) -> str:
    """Return the text of a file; ``declared`` finds the encoding that the bytes name themselves.

    Raises:
        Missing: the file cannot be opened.
        Damaged: it is empty or no text.
        TooLarge: it has more bytes than a part of a package may have.
    """
    most = options.limits.part_bytes
    with source.open() as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise TooLarge(path=source.name, detail=f"it has more than {most} bytes")
    if not data:
        raise Damaged(path=source.name, detail=_("it is empty"))
    text = decoded(data, declared(data) if declared is not None else None)
    if text is None:
        raise Damaged(path=source.name, detail=_("its content is not what its name promises"))
    return text
