"""Reads what a translator sends back, whatever of the formats it is in."""

from __future__ import annotations

from pathlib import Path

from locready.errors import TooLarge
from locready.formats.options import ReadLimits
from locready.handoff.read_table import returned_csv, returned_xlsx
from locready.handoff.read_xliff import returned_xliff
from locready.model.translation import Returned
from locready.sources import Source

#: Bytes: as many as a part of a material may have.
_MOST = ReadLimits().part_bytes
_ZIP = b"PK\x03\x04"
#: How XML begins: a mark or none, a declaration or an element, in UTF-8 or UTF-16.
_XML = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\0", b"\xfe\xff\0<", b"<\0", b"\0<")


def read_returned(path: Path) -> tuple[Returned, ...]:
    """Return the translations that a file holds, for each material that they are of.

    What the file is, is told by its bytes: XLIFF 2.0 or 1.2, an Excel workbook, else CSV. Texts may stand in any
    order, and without a translation: those are counted.

    Raises:
        Missing: the file cannot be opened.
        TooLarge: it is over the limits for parts of a material.
        NoTranslations: it is nothing that ``locready export`` began.
    """
    source = Source(path=path)
    data = _content(source)
    if data.startswith(_ZIP):
        return returned_xlsx(source)
    if data.lstrip().startswith(_XML):
        return returned_xliff(data, source.name)
    return returned_csv(data, source.name)


def _content(source: Source) -> bytes:
    with source.open() as stream:
        data = stream.read(_MOST + 1)
    if len(data) > _MOST:
        raise TooLarge(path=source.name, detail=f"it has more than {_MOST} bytes")
    return data
