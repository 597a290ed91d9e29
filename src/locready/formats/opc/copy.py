"""A copy of an Office file with some of its parts replaced, and every other part as it is."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from copy import copy
from pathlib import Path
from shutil import copyfileobj

from locready.formats.opc.package import Package

#: Parts are copied piece by piece, so that a film in a deck takes no memory.
_PIECE = 1024 * 1024


def copied(package: Package, target: Path, replaced: Mapping[str, bytes]) -> None:
    """Write a package to a new file.

    The order of the parts, their names, dates and packing stay. Of two parts with one name the one that counts stays.

    Args:
        package: opened anew: what was read of it counts towards its limits.
        target: the file to write; what is there is replaced.
        replaced: the new bytes of parts, by the names that the package has for them.

    Raises:
        PartUnreadable: a part is damaged and cannot be copied.
        TooLarge: a part is over the limits.
    """
    with zipfile.ZipFile(target, "w") as archive:
        for entry in package.entries():
            fresh = copy(entry)  # writing changes it: its place in the file, and its sizes
            if entry.filename in replaced:
                archive.writestr(fresh, replaced[entry.filename])
                continue
            large = entry.file_size >= zipfile.ZIP64_LIMIT
            with (
                package.streamed(entry.filename) as stretch,
                stretch.open() as content,
                archive.open(fresh, "w", force_zip64=large) as place,
            ):
                copyfileobj(content, place, _PIECE)
