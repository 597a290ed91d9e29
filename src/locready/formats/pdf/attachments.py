"""Files attached to a PDF, each read as a document of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pypdf import PdfReader
from pypdf.generic import EmbeddedFile

from locready.errors import InputError
from locready.formats.options import ReadOptions
from locready.formats.pdf.structured import attempted
from locready.formats.read import read as read_any
from locready.model import Document, Gap, GapReason, Location
from locready.sources import Source

_MOST = 200


def attached(reader: PdfReader, source: Source, options: ReadOptions) -> tuple[tuple[Document, ...], tuple[Gap, ...]]:
    """Read every attachment; one that is no material, is broken or lies too deep becomes a gap."""
    files, gaps = attempted("attachments", lambda: list(_files(reader)), list[EmbeddedFile](), source.member)
    children: list[Document] = []
    for file in files:
        child = _child(file, source, options)
        if isinstance(child, Gap):
            gaps = (*gaps, child)
        else:
            children.append(_prefixed(child, f"m{len(children) + 1}."))
    return tuple(children), gaps


def _files(reader: PdfReader) -> Iterator[EmbeddedFile]:
    for _, file in zip(range(_MOST), reader.attachment_list, strict=False):
        yield file


def _child(file: EmbeddedFile, source: Source, options: ReadOptions) -> Document | Gap:
    name = " ".join(file.name.split()) or "attachment"
    if options.depth >= options.limits.depth:
        return _gap(name, "it lies too deep", source)
    data, broken = attempted(name, lambda: file.content, b"", source.member)
    if broken:
        return _gap(name, "its bytes cannot be unpacked", source)
    if len(data) > options.limits.embedded_bytes:
        return _gap(name, "it is too large", source)
    try:
        return read_any(source.embedded(name, data), replace(options, depth=options.depth + 1))
    except InputError as error:
        return _gap(name, error.message, source)


def _gap(name: str, why: str, source: Source) -> Gap:
    location = Location(member=source.embedded(name, b"").member)
    return Gap(reason=GapReason.EMBEDDED, location=location, audience=False, detail=f"{name}: {why}")


def _prefixed(document: Document, prefix: str) -> Document:
    """Give all segments below a document ids that no other document of the file has."""
    return replace(
        document,
        segments=tuple(replace(segment, id=f"{prefix}{segment.id}") for segment in document.segments),
        children=tuple(_prefixed(child, prefix) for child in document.children),
    )
