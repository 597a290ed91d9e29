"""Opens a PDF with pypdf, which knows its structure, and keeps what pypdf cannot read from failing the file."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from pypdf import PdfReader

from locready.errors import LocreadyError
from locready.formats.options import ReadOptions
from locready.model import Gap, GapReason, Location
from locready.sources import Source

_Part = TypeVar("_Part")


@contextmanager
def structured(source: Source, options: ReadOptions) -> Iterator[PdfReader | None]:
    """Give pypdf's reader to the block, or None where pypdf cannot open what pdfium may still repair.

    Raises:
        Missing: the file is not there or may not be read.
    """
    with _quiet(), source.open() as stream:
        reader, _ = attempted("structure", lambda: _reader(PdfReader(stream), options), None, Location())
        try:
            yield reader
        finally:
            if reader is not None:
                reader.close()


def attempted(
    name: str, part: Callable[[], _Part], fallback: _Part, place: Location, *, audience: bool = False
) -> tuple[_Part, tuple[Gap, ...]]:
    """Read one part of the structure; what is broken becomes the fallback and a gap, which an audience sees or not.

    pypdf raises whatever a damaged object makes it stumble over, from its own errors to KeyError and RecursionError:
    this is the border at which all of them are told as one thing. Lack of memory and our own errors pass.
    """
    try:
        return part(), ()
    except (MemoryError, LocreadyError):
        raise
    except Exception as error:  # see the docstring: the border around a foreign parser
        detail = f"{name}: {type(error).__name__}"
        return fallback, (Gap(reason=GapReason.DAMAGED_PART, location=place, audience=audience, detail=detail),)


def _reader(reader: PdfReader, options: ReadOptions) -> PdfReader | None:
    """Unlock it and make sure that it has a catalogue; None when it stays locked."""
    if reader.is_encrypted and not reader.decrypt(options.password or ""):
        return None
    return reader if reader.root_object is not None else None


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep pypdf from writing a line to the log for each oddity, while we use it and no longer."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)
