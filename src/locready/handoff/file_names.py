"""Names of the files that go out: one for each material, of no other folder, and no two alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: What a name cannot hold on Windows, and what would lead out of the folder.
_ODD = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
#: Names of devices on Windows, whatever follows the first dot.
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
#: Bytes of a name that leave room for an ending: file systems allow 255.
_LONGEST = 200


def file_names(paths: Iterable[str], language: str, extension: str) -> Iterator[str]:
    """Yield ``deck.pptx.en.xlf`` for each path; of those that would be alike the later ones are numbered."""
    taken: set[str] = set()
    for path in paths:
        stem = _stem(path)
        name, number = f"{stem}.{language}.{extension}", 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}.{number}.{language}.{extension}"
        taken.add(name.casefold())
        yield name


def _stem(path: str) -> str:
    name = _ODD.sub("_", path.rsplit("/", 1)[-1]).strip(" .") or "_"
    name = f"_{name}" if _DEVICE.match(name) else name
    return name.encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore")
