"""The drawings that Office keeps of a SmartArt, and shows until somebody edits it."""

from __future__ import annotations

from collections.abc import Iterator

from locready.formats.opc.markup import DSP
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import all_of, owner_of
from locready.formats.parts import PartUnreadable


def drawings_of(data: str, package: Package) -> Iterator[str]:
    """Yield the names of the drawing parts of a diagram, given the name of its data part."""
    extension = _extension(data, package)
    if extension is None:
        return
    for entry in package.entries():
        pointers = package.relationships(owner) if (owner := owner_of(entry.filename)) else {}
        drawing = pointers.get(extension)
        shows = any(pointer.target == data for pointer in all_of(pointers.values(), "diagramData"))
        if shows and drawing is not None and not drawing.external and drawing.target in package:
            yield drawing.target


def _extension(data: str, package: Package) -> str | None:
    """Return by which pointer the part that shows a diagram finds its drawing."""
    try:
        mark = package.xml(data).find(f".//{DSP}dataModelExt")
    except PartUnreadable:
        return None
    return mark.get("relId") if mark is not None else None
