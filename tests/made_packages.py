"""Zip packages taken apart and put together again for a test."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from locready.formats import ReadOptions, read
from locready.model import Document, Role, Segment
from locready.sources import Source

Surgery = Mapping[str, "Callable[[bytes], bytes] | bytes | None"]
#: Entities that stand for ten billion characters, and one that names a file of the reader's machine.
BILLION_LAUGHS = (
    '<!ENTITY e0 "ha ha ha ">'
    + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    + '<!ENTITY bomb "&e9;">'
)
EXTERNAL = '<!ENTITY bomb SYSTEM "file:///etc/hostname">'


def packed(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Save a package of the parts given."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def operated(path: Path, surgery: Surgery) -> Path:
    """Rewrite parts of a package in place: bytes replace or add one, None takes it away."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, change in surgery.items():
        if change is None:
            parts.pop(name)
        else:
            parts[name] = change if isinstance(change, bytes) else change(parts[name])
    return packed(path, parts)


def with_entities(entities: str, text: str) -> Callable[[bytes], bytes]:
    """Return what declares entities in a part and puts ``&bomb;`` in place of a text."""

    def change(data: bytes) -> bytes:
        body = data.decode().partition("?>")[2] or data.decode()
        return f"<!DOCTYPE x [{entities}]>{body.replace(text, '&bomb;', 1)}".encode()

    return change


def document_of(path: Path, options: ReadOptions | None = None) -> Document:
    """Read a file."""
    return read(Source(path=path), options or ReadOptions())


def texts(document: Document, *roles: Role) -> list[str]:
    """Return the texts of the roles given, or of all that stand on a unit."""
    return [
        segment.text
        for segment in document.segments
        if (segment.role in roles if roles else segment.role is not Role.METADATA)
    ]


def only(document: Document, text: str) -> Segment:
    """Return the one segment of that text."""
    (found,) = [segment for segment in document.segments if segment.text == text]
    return found
