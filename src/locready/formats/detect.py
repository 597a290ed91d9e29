"""What a file is, by its bytes; its name is asked only when the bytes say nothing."""

from __future__ import annotations

import re
import zipfile
from typing import BinaryIO

from locready.catalogue import mark as _
from locready.errors import Damaged, Missing
from locready.formats.archives import ARCHIVE_ERRORS
from locready.formats.clip_bytes import is_clip, is_vobsub
from locready.formats.ole import kind_of
from locready.formats.table import FORMATS, Format
from locready.sources import Source, reason

_HEAD = 2048
_PDF = b"%PDF-"
#: Readers accept a PDF that begins so far into its file (ISO 32000-1, Annex H, note 13).
_PDF_WITHIN = 1024
_CHUNK = 1024 * 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_KINDS = ("ppt", "doc", "xls")
_PAGE = (b"<!doctype html", b"<html")
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_CONTENT_TYPES_CAP = 4 * 1024 * 1024
_CONTENT_TYPE = re.compile(r"""ContentType\s*=\s*["']([^"']+)""")
#: Names that promise nothing: most such files are programs in TypeScript.
_UNSURE = frozenset({"ts", "mts"})
_BY_NAME = {known.name: known for known in FORMATS}


def detect(source: Source) -> Format | None:
    """Return the format of a source, or None when it is no material.

    An encrypted Office file is an OLE container that tells nothing of its content: its extension decides, and
    PowerPoint is assumed without one.

    Raises:
        Missing: the file cannot be opened; where it was met in a folder, only if its name promises a material.
        Damaged: the name promises a format that locready reads, and the bytes do not keep it.
    """
    promised = _promised(source)
    try:
        with source.open() as stream:
            head = stream.read(_HEAD)
            found = _by_bytes(head, stream, promised) or _clip(head, _extension(source))
    except Missing:
        if source.named or promised is not None:
            raise
        return None
    except OSError as error:
        raise Missing(path=source.name, detail=reason(error)) from error
    if promised is not None and promised.module is not None and (found is None or _is_mistaken(found, promised)):
        raise Damaged(path=source.name, detail=_broken_promise(head, promised), advice=promised.again)
    return found


def _is_mistaken(found: Format, promised: Format) -> bool:
    """Say whether a file is called a subtitle file and is none: whoever plays the clip gets no subtitles from it."""
    return promised.name == "subtitles" and found.name != promised.name


def _by_bytes(head: bytes, stream: BinaryIO, promised: Format | None) -> Format | None:
    if _is_pdf(head, promised):
        return _BY_NAME["pdf"]
    if head.startswith(_ZIP):
        return _package(stream)
    if head.startswith(_OLE):
        return _ole(stream, promised)
    return next((known for known in FORMATS if _has_magic(head, known)), None) or _text(head, promised)


def _clip(head: bytes, extension: str) -> Format | None:
    if is_vobsub(head, extension):
        return _BY_NAME["picture-subtitles"]
    return _BY_NAME["video"] if is_clip(head, extension) else None


def _text(head: bytes, promised: Format | None) -> Format | None:
    """Return what kind of text the bytes may be: a page tells by its beginning, other text by its name alone.

    A file that promises something else and is a page is none: what was saved is somebody's message of an error.
    """
    if promised is not None:
        return promised if head and (promised.plain or promised.name == "html") else None
    beginning = head.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n").lower()
    return _BY_NAME["html"] if beginning.startswith(_PAGE) else None


def _is_pdf(head: bytes, promised: Format | None) -> bool:
    """Say whether the bytes begin a PDF; one that is called so may begin later, a text that quotes the mark may not."""
    if promised is not None and promised.name == "pdf":
        return _PDF in head[:_PDF_WITHIN]
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_PDF)


def _has_magic(head: bytes, known: Format) -> bool:
    return any(head[offset : offset + len(magic)] == magic for offset, magic in known.magic)


def _package(stream: BinaryIO) -> Format | None:
    kind = _package_kind(stream).lower()
    return next((known for known in FORMATS if any(piece in kind for piece in known.package)), None)


def _package_kind(stream: BinaryIO) -> str:
    """Return the text that says what a zip package holds; empty when it is damaged or says nothing."""
    try:
        with zipfile.ZipFile(stream) as package:
            names = {name.replace("\\", "/").lstrip("/").casefold(): name for name in package.namelist()}
            for name in ("mimetype", "[content_types].xml"):
                if name in names:
                    with package.open(names[name]) as part:
                        return _main_types(part.read(_CONTENT_TYPES_CAP).decode("utf-8", "replace"))
            return "keynote" if "index/document.iwa" in names else ""
    except ARCHIVE_ERRORS:
        return ""


def _main_types(declared: str) -> str:
    """Keep the content types of main parts: a deck with an embedded workbook declares both kinds."""
    without_zeros = declared.replace("\0", "")  # UTF-16 read as UTF-8: what is looked for is ASCII
    main = [kind for kind in _CONTENT_TYPE.findall(without_zeros) if kind.endswith(".main+xml")]
    order = ("presentationml", "ms-powerpoint", "wordprocessingml", "ms-word", "spreadsheetml", "ms-excel")
    main.sort(key=lambda kind: next((rank for rank, piece in enumerate(order) if piece in kind), len(order)))
    return main[0] if main else declared[:200]


def _ole(stream: BinaryIO, promised: Format | None) -> Format | None:
    if _holds(stream, _ENCRYPTED_PACKAGE):
        return promised if promised is not None and promised.package else _BY_NAME["pptx"]
    kind = kind_of(stream)
    if kind is not None:
        return _BY_NAME[kind]
    return promised if promised is not None and promised.name in _OLE_KINDS else _BY_NAME["office-legacy"]


def _holds(stream: BinaryIO, mark: bytes) -> bool:
    """Look through the whole file: an OLE container may have its directory at the end."""
    stream.seek(0)
    tail = b""
    while chunk := stream.read(_CHUNK):
        if mark in tail + chunk:
            return True
        tail = chunk[-len(mark) :]
    return False


def _promised(source: Source) -> Format | None:
    extension = _extension(source)
    if extension in _UNSURE:
        return None
    return next((known for known in FORMATS if extension in known.extensions), None)


def _extension(source: Source) -> str:
    return source.name.rsplit(".", 1)[-1].lower() if "." in source.name else ""


def _broken_promise(head: bytes, promised: Format) -> str:
    if not head:
        return _("it is empty")
    if promised.package and head.startswith(_ZIP):
        return _("its zip package is cut off or broken")
    return _("its content is not what its name promises")
