"""Draws the pictures that the reports of a scan show, for as long as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from locready.cli.output import Output

if TYPE_CHECKING:
    from locready.api import ScanOptions
    from locready.model.run import Run

#: So many files have pictures of all that a report shows, as LibreOffice shows them where it is there; of more files
#: it shows only so many slides each.
_FEW, _SLIDES_OF_MANY = 3, 12


@contextmanager
def pictures_for(run: Run, places: Sequence[Output], options: ScanOptions) -> Iterator[Path | None]:
    """Give the folder of the pictures that these reports show; None where none shows any."""
    if not any(place.report.paged for place in places):
        yield None
        return
    from locready.api import draw

    with TemporaryDirectory(prefix="locready-") as folder:
        if len(run.results) <= _FEW:
            draw(run, folder, rendered=True, options=options)
        else:
            draw(run, folder, units=_SLIDES_OF_MANY, options=options)
        yield Path(folder)
