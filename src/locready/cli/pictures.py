"""Draws the pictures that the reports of a scan show, and keeps them beside the run for reports made later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from locready.catalogue import mark as _
from locready.cli.output import Output
from locready.errors import UsageError

if TYPE_CHECKING:
    from locready.api import ScanOptions
    from locready.model.run import Run

#: So many files have pictures of all that a report shows, as LibreOffice shows them where it is there; of more files
#: it shows only so many slides each.
_FEW, _SLIDES_OF_MANY = 3, 12


def kept_pictures(places: Sequence[Output], *, wanted: bool, redact: bool) -> Path | None:
    """Return the folder in which ``--pictures`` keeps what is drawn: beside the run, under its name.

    Raises:
        UsageError: they are wanted, and no run is written to a file, or no text of the materials may be shown.
    """
    if not wanted:
        return None
    if redact:
        raise UsageError(_("--pictures keeps what --redact leaves out."), advice=_("Leave out one of them."))
    from locready.reports.stored_run import pictures_beside

    runs = [place.file for place in places if place.format == "json" and place.file is not None]
    if not runs:
        raise UsageError(_("--pictures keeps pictures beside a run."), advice=_("Add --format json=run.json."))
    return pictures_beside(runs[0])


@contextmanager
def pictures_for(run: Run, places: Sequence[Output], options: ScanOptions, kept: Path | None) -> Iterator[Path | None]:
    """Give the folder of the pictures that these reports show, which is kept or not; None where none is drawn."""
    if kept is not None:
        _draw(run, kept, options)
        yield kept
    elif any(place.report.paged for place in places):
        with TemporaryDirectory(prefix="locready-") as folder:
            _draw(run, Path(folder), options)
            yield Path(folder)
    else:
        yield None


def _draw(run: Run, folder: Path, options: ScanOptions) -> None:
    from locready.api import draw

    if len(run.results) <= _FEW:
        draw(run, folder, rendered=True, options=options)
    else:
        draw(run, folder, units=_SLIDES_OF_MANY, options=options)
