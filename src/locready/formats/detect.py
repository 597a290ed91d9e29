"""What a file is, by its bytes; its name is asked only when the bytes say nothing."""

from __future__ import annotations

import zipfile
from typing import BinaryIO

from locready.errors import Damaged
from locready.formats.table import FORMATS, Format
from locready.sources import Source

_HEAD = 2048
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_CONTENT_TYPES_CAP = 4 * 1024 * 1024
_BY_NAME = {known.name: known for known in FORMATS}


def detect(source: Source) -> Format | None:
    """Return the format of a source, or None when it is no material.

    An encrypted Office file is an OLE container that tells nothing of its content: its extension decides, and
    PowerPoint is assumed without one.

    Raises:
        Missing: the file cannot be opened.
        Damaged: the name promises a format that the bytes do not keep.
    """
    with source.open() as stream:
        head = stream.read(_HEAD)
        found = _by_bytes(head, stream, _promised(source))
    if found is not None:
        return found
    promised = _promised(source)
    if promised is not None:
        raise Damaged(path=source.name, detail=_broken_promise(head, promised))
    return None


def _by_bytes(head: bytes, stream: BinaryIO, promised: Format | None) -> Format | None:
    if b"%PDF-" in head[:1024]:
        return _BY_NAME["pdf"]
    if head.startswith(_ZIP):
        return _package(stream)
    if head.startswith(_OLE):
        return _ole(stream, promised)
    return next((known for known in FORMATS if _has_magic(head, known)), None)


def _has_magic(head: bytes, known: Format) -> bool:
    return any(head[offset : offset + len(magic)] == magic for offset, magic in known.magic)


def _package(stream: BinaryIO) -> Format | None:
    kind = _package_kind(stream).lower()
    return next((known for known in FORMATS if any(piece in kind for piece in known.package)), None)


def _package_kind(stream: BinaryIO) -> str:
    """Return the text that says what a zip package holds; empty when it is damaged or says nothing."""
    try:
        with zipfile.ZipFile(stream) as package:
            names = package.namelist()
            for name in ("mimetype", "[Content_Types].xml"):
                if name in names:
                    with package.open(name) as part:
                        return _main_types(part.read(_CONTENT_TYPES_CAP).decode("utf-8", "replace"))
            return "keynote" if "Index/Document.iwa" in names else ""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return ""


def _main_types(declared: str) -> str:
    """Keep the content types of main parts: a deck with an embedded workbook declares both kinds."""
    types = [piece.split('"')[0] for piece in declared.split('ContentType="')[1:]]
    main = [kind for kind in types if kind.endswith(".main+xml")]
    order = ("presentationml", "ms-powerpoint", "wordprocessingml", "ms-word", "spreadsheetml", "ms-excel")
    main.sort(key=lambda kind: next((rank for rank, piece in enumerate(order) if piece in kind), len(order)))
    return main[0] if main else declared[:200]


def _ole(stream: BinaryIO, promised: Format | None) -> Format | None:
    stream.seek(0)
    if _ENCRYPTED_PACKAGE in stream.read(_CONTENT_TYPES_CAP):
        return promised if promised is not None and promised.package else _BY_NAME["pptx"]
    return _BY_NAME["office-legacy"]


def _promised(source: Source) -> Format | None:
    extension = source.name.rsplit(".", 1)[-1].lower() if "." in source.name else ""
    return next((known for known in FORMATS if extension in known.extensions), None)


def _broken_promise(head: bytes, promised: Format) -> str:
    return "it is empty" if not head else f"it is called {promised.name} and its bytes are not ({promised.title})"
