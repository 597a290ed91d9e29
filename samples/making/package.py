"""Give an Office package the same bytes every time: fixed dates, fixed order, nested workbooks included."""

from __future__ import annotations

import io
import re
import zipfile

#: The day on which every sample says it was made.
MADE = (2026, 10, 1, 9, 0, 0)
MADE_ISO = "2026-10-01T09:00:00Z"

_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_OFFICE = (".xlsx", ".pptx")


def settled(package: bytes) -> bytes:
    """Return the package with its members' dates, and the dates inside it, set to the day ``MADE``."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, date_time=MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, _settled_member(name, old.read(name)))
    return result.getvalue()


def _settled_member(name: str, data: bytes) -> bytes:
    if name.endswith(_OFFICE):
        return settled(data)
    if name == "docProps/core.xml":
        return _STAMP.sub(rb"\g<1>" + MADE_ISO.encode(), data)
    return data
