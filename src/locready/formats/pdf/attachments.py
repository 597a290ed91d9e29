"""The files attached to a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pypdf import PdfReader
from pypdf.generic import EmbeddedFile

from locready.formats.embedded import Embedded
from locready.formats.pdf.structured import attempted
from locready.model import Gap, Location
from locready.sources import Source

_MOST = 200


def attached(reader: PdfReader, source: Source) -> tuple[list[Embedded], tuple[Gap, ...]]:
    """Return the attachments, not yet unpacked, and a gap when the list of them is broken."""
    place = Location(member=source.member)
    return attempted("attachments", lambda: list(_files(reader, source)), list[Embedded](), place)


def _files(reader: PdfReader, source: Source) -> Iterator[Embedded]:
    for _, file in zip(range(_MOST), reader.attachment_list, strict=False):
        name = _name(file)
        location = Location(member=source.embedded(name, b"").member)
        yield Embedded(name=name, location=location, content=partial(_content, file))


def _content(file: EmbeddedFile) -> bytes:
    return file.content


def _name(file: EmbeddedFile) -> str:
    """Return its name on one line; pypdf gives bytes where it cannot tell their encoding, or whatever stands there."""
    name: object = file.name
    text = name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name)
    return " ".join(text.split()) or "attachment"
