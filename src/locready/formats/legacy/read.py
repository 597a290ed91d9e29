"""An Office file of before 2007 (ppt, doc, xls): converted by LibreOffice, then read as what it became."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from locready.catalogue import mark as _
from locready.errors import Damaged, TooLarge
from locready.formats.legacy.convert import Conversion, converted
from locready.formats.legacy.locked import unlock
from locready.formats.ole import kind_of
from locready.formats.options import ReadOptions
from locready.model import Document
from locready.sources import Source

#: How each kind is converted, and which of our packages reads what it becomes.
_CONVERSIONS: Mapping[str, Conversion] = {
    "ppt": Conversion(
        extension="ppt", reads="MS PowerPoint 97", target="pptx", writes="Impress MS PowerPoint 2007 XML"
    ),
    "doc": Conversion(extension="doc", reads="MS Word 97", target="docx", writes="MS Word 2007 XML"),
    "xls": Conversion(extension="xls", reads="MS Excel 97", target="xlsx", writes="Calc MS Excel 2007 XML"),
}
#: Put before the addresses of segments: they point into the converted file, which nobody has.
CONVERTED = "converted!"


def read(source: Source, options: ReadOptions) -> Document:
    """Read an old Office file by way of today's format.

    Addresses begin with ``converted!``: translations cannot be written back to the file.

    Raises:
        Missing: the file cannot be opened.
        Encrypted, WrongPassword: it opens with a password only, or with another one.
        Damaged: it holds none of the three kinds, or LibreOffice cannot open it.
        Unsupported: LibreOffice is not installed.
        TimedOut: LibreOffice took too long.
        TooLarge: it, or what it becomes, is over a limit.
    """
    if source.size > options.limits.package_bytes:
        raise TooLarge(path=source.name, detail=f"it has {source.size} bytes")
    kind, data = _converted(source, options)
    reader = import_module(f"locready.formats.{_CONVERSIONS[kind].target}.read").read
    document: Document = reader(replace(source, data=data), replace(options, password=None))
    return _as_read(document, kind)


def _converted(source: Source, options: ReadOptions) -> tuple[str, bytes]:
    with source.open() as stream, tempfile.TemporaryDirectory(prefix="locready-") as folder:
        kind = kind_of(stream)
        if kind is None:
            raise Damaged(path=source.name, detail=_("its OLE container is damaged"))
        conversion = _CONVERSIONS[kind]
        path = Path(folder) / f"material.{conversion.extension}"
        with path.open("wb") as target:
            if not unlock(stream, options.password, source.name, target):
                stream.seek(0)
                shutil.copyfileobj(stream, target)
        return kind, converted(path, conversion, source.name, options.limits.package_bytes)


def _as_read(document: Document, kind: str) -> Document:
    """Return the document as one of its own format: LibreOffice did not write that, and no address points into it."""
    return replace(
        document,
        format=kind,
        segments=tuple(replace(segment, address=f"{CONVERTED}{segment.address}") for segment in document.segments),
        properties=replace(document.properties, application=""),
    )
