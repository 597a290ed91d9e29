"""The zip package of an OpenDocument file, opened under limits."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from locready.catalogue import mark as _
from locready.errors import Damaged, Encrypted
from locready.formats.archives import ARCHIVE_ERRORS
from locready.formats.odf.names import MANIFEST
from locready.formats.options import ReadOptions
from locready.formats.parts import Parts, PartUnreadable
from locready.sources import Source

_MANIFEST = "META-INF/manifest.xml"


@contextmanager
def opened(source: Source, options: ReadOptions) -> Iterator[Parts]:
    """Open the package of an OpenDocument file.

    Raises:
        Missing: the file cannot be opened.
        Encrypted: it opens with a password only; its encryption is not undone here.
        Damaged: it is not a zip package.
        TooLarge: its manifest is over the limit.
    """
    with source.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except ARCHIVE_ERRORS as error:
            raise Damaged(path=source.name, detail=_("its zip package is cut off or broken")) from error
        with archive:
            package = Parts(archive, options.limits, source.name)
            if _is_encrypted(package):
                raise Encrypted(path=source.name, advice=_("Save a copy without a password and scan that."))
            yield package


def _is_encrypted(package: Parts) -> bool:
    try:
        manifest = package.xml(_MANIFEST)
    except PartUnreadable:  # a package without a manifest may be read all the same
        return False
    return next(manifest.iter(f"{MANIFEST}encryption-data"), None) is not None


def part_at(href: str) -> str | None:
    """Return the part that a link names; None when it leads out of the package."""
    if ":" in href.partition("/")[0] or href.startswith(("../", "/", "#")):
        return None
    return href.removeprefix("./").rstrip("/")
