"""Which format draws its slides, pages or pictures for a report, and what such a picture is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import NamedTuple

from locready.formats.options import ReadOptions
from locready.sources import Source


class Drawn(NamedTuple):
    """The picture of a slide, page or picture by its 1-based index; ``suffix`` says what kind of file it is."""

    unit: int
    suffix: str
    content: bytes


#: The module of each format that has ``drawn(source, indices, options)``; other formats are drawn from their text.
_DRAWERS: Mapping[str, str] = {
    "pdf": "locready.formats.pdf.draw",
    "image": "locready.formats.pictures.draw",
    "pptx": "locready.formats.pptx.draw",
}
#: The formats whose slides LibreOffice shows (``formats/legacy/render.py``).
_RENDERED = frozenset({"pptx", "ppt", "odp"})


def is_rendered(name: str) -> bool:
    """Whether LibreOffice, where it is installed, shows the slides of a format."""
    return name in _RENDERED


def is_drawn(name: str) -> bool:
    """Whether pictures can be drawn of a format."""
    return name in _DRAWERS


def drawn(name: str, source: Source, indices: Sequence[int], options: ReadOptions) -> Iterator[Drawn]:
    """Yield the pictures of a file of a format, each as soon as it is drawn; those that cannot be are left out.

    Raises:
        InputError: the file cannot be opened.
    """
    pictures: Iterator[Drawn] = import_module(_DRAWERS[name]).drawn(source, indices, options)
    return pictures
