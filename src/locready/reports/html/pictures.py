"""The drawn pictures of slides, pages and frames that go into a page, as long as there is room for them."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from locready.model.frames import PICTURE_KINDS

#: Bytes of pictures a file, as they stand in the page: of a file by itself, what a mail takes; of one among many, what
#: leaves room for its text in 300 KB.
ALONE, AMONG_MANY = 4_000_000, 150_000


@dataclass(slots=True, kw_only=True)
class Album:
    """Where pictures lie (None: there are none), and how many bytes may still be taken of them."""

    folder: Path | None
    room: int
    taken: dict[str, str] = field(default_factory=dict)

    def fill(self, stems: Iterable[str]) -> None:
        """Take pictures by the stems of their names, the most wanted first, until the room is used up."""
        for stem in dict.fromkeys(stems):
            uri = _uri(self.folder, stem)
            if uri and len(uri) <= self.room:
                self.taken[stem] = uri
                self.room -= len(uri)

    def picture(self, stem: str | None) -> str:
        """Return a picture that was taken, as a ``data:`` address; empty for one that was not."""
        return self.taken.get(stem or "", "")


def _uri(folder: Path | None, stem: str) -> str:
    for suffix, kind in PICTURE_KINDS.items() if folder is not None else ():
        file = folder / f"{stem}{suffix}" if folder is not None else Path()
        if file.is_file():
            return f"data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"
    return ""
