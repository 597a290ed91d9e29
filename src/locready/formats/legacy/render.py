"""Slides as LibreOffice shows them, where it is installed: truer than our own drawing, and far slower."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from locready.catalogue import mark as _
from locready.errors import Damaged
from locready.formats.drawing import Drawn
from locready.formats.legacy.convert import Conversion, converted
from locready.formats.options import ReadOptions
from locready.formats.pdf.draw import drawn as pages_drawn
from locready.formats.pdf.opened import opened
from locready.sources import Source

#: Hidden slides are pages as well, or the pages after them would be taken for others.
_WRITES = 'impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}'
_CONVERSIONS: Mapping[str, Conversion] = {
    "pptx": Conversion(extension="pptx", reads="Impress MS PowerPoint 2007 XML", target="pdf", writes=_WRITES),
    "ppt": Conversion(extension="ppt", reads="MS PowerPoint 97", target="pdf", writes=_WRITES),
    "odp": Conversion(extension="odp", reads="impress8", target="pdf", writes=_WRITES),
}


def rendered(name: str, source: Source, indices: Sequence[int], slides: int, options: ReadOptions) -> Iterator[Drawn]:
    """Yield slides as LibreOffice shows them.

    Args:
        name: the format, one that is rendered.
        source: the deck; one that is encrypted is not opened.
        indices: 1-based, of the slides wanted.
        slides: how many the deck has; when LibreOffice makes another number of pages, nobody knows which is which.
        options: the limits.

    Raises:
        Unsupported: LibreOffice is not installed.
        TimedOut, TooLarge: it took too much.
        Damaged: it cannot open the deck, or made another number of pages.
    """
    with tempfile.TemporaryDirectory(prefix="locready-") as folder:
        path = Path(folder) / f"material.{_CONVERSIONS[name].extension}"
        with source.open() as stream, path.open("wb") as target:
            shutil.copyfileobj(stream, target)
        content = converted(path, _CONVERSIONS[name], source.name, options.limits.package_bytes)
    made = replace(source, data=content)
    with opened(made, options) as document:
        if len(document) != slides:
            raise Damaged(path=source.name, detail=_("LibreOffice shows another number of slides"))
    yield from pages_drawn(made, indices, options)
