"""From a source to a document, whatever its format."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import cast

from locready.catalogue import mark as _
from locready.errors import Unsupported
from locready.formats.amount import capped
from locready.formats.detect import detect
from locready.formats.options import ReadOptions
from locready.formats.table import Format
from locready.model import Document
from locready.ocr.clock import watched
from locready.sources import Source

_CHUNK = 1024 * 1024


def read(source: Source, options: ReadOptions) -> Document:
    """Read one source with the reader of its format, within the limits on text.

    Path, hash and size are those of the source, set here for every format.

    Raises:
        InputError: it cannot be read (missing, damaged, encrypted, unsupported, over a limit).
    """
    found = detect(source)
    if found is None:
        raise Unsupported(path=source.name, detail=_("it is not a deck, PDF, picture, clip or document"))
    with watched() as watch:
        document = _reader(found, source)(source, options)
    digest = _with_sidecars(_sha256(source), document)
    named = replace(document, path=source.name, sha256=digest, size=source.size, ocr_s=watch.seconds)
    return capped(named, options.limits, source.member)


def _reader(found: Format, source: Source) -> Callable[[Source, ReadOptions], Document]:
    if found.module is None:
        detail = _("this version does not read this kind of file")
        raise Unsupported(path=source.name, detail=detail, advice=found.instead)
    return cast("Callable[[Source, ReadOptions], Document]", import_module(found.module).read)


def _sha256(source: Source) -> str:
    digest = hashlib.sha256()
    with source.open() as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _with_sidecars(digest: str, document: Document) -> str:
    """Return the hash of a file and of its sidecars that were read: that of their hashes, one a line."""
    beside = [child.sha256 for child in document.children if any(track.sidecar for track in child.tracks)]
    return hashlib.sha256("\n".join((digest, *beside)).encode()).hexdigest() if beside else digest
