"""Which kind of Office file of before 2007 an OLE container holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import BinaryIO

#: The stream that only this kind has at its root, by the name of the format.
_STREAMS: Mapping[str, tuple[str, ...]] = {
    "ppt": ("PowerPoint Document",),
    "doc": ("WordDocument",),
    "xls": ("Workbook", "Book"),
}
#: What olefile raises on a container that is not as it should be, beyond its own error (an ``OSError``).
_BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)


def kind_of(stream: BinaryIO) -> str | None:
    """Return ``ppt``, ``doc`` or ``xls``, or None for other containers and for damaged ones."""
    import olefile

    stream.seek(0)
    try:
        with olefile.OleFileIO(stream) as container:
            return next((kind for kind, names in _STREAMS.items() if any(map(container.exists, names))), None)
    except _BROKEN:
        return None
