"""Finds a file inside a package again, by the place that a finding names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from locready.errors import Damaged
from locready.formats.content import content_of_part
from locready.formats.opc.package import opened
from locready.formats.options import ReadOptions
from locready.formats.parts import PartUnreadable
from locready.sources import Source


@contextmanager
def inside(source: Source, member: str, options: ReadOptions) -> Iterator[Source]:
    """Give the source of a file inside another, for as long as it is read; the file itself for an empty ``member``.

    Args:
        source: a package (Office or OpenDocument), where there is a member.
        member: names of parts, from the outermost to the innermost, joined by ``!`` (``Location.member``).
        options: the password and the limits.

    Raises:
        InputError: the package or a part of it cannot be read.
    """
    if not member:
        yield source
        return
    part, _mark, rest = member.partition("!")
    with opened(source, options) as package:
        if rest:
            data = content_of_part(package, part, options.limits.embedded_bytes)
            with inside(source.embedded(part, data), rest, options) as inner:
                yield inner
            return
        try:
            with package.streamed(part) as stretch:
                yield source.embedded(part, stretch.open)
        except PartUnreadable as error:
            raise Damaged(path=source.name, detail=str(error)) from error
