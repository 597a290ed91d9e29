"""``locready report``: any report later, from a stored run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from locready.cli.output import FORMATS_HELP, outputs, shown_as, write
from locready.errors import EXIT_PASSED
from locready.reports.table import Detail

_EPILOG = """Examples:

`locready report run.json` — on the terminal, as the scan showed it

`locready report run.json --format html=report.html` — with the slides that the scan kept (`--pictures`)

`locready report run.json --format csv=files.csv --format findings-csv=findings.csv` — two sheets

`locready report run.json --format markdown --redact` — for people who must not see what is in the materials"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="report", epilog=_EPILOG)(report)


def report(
    run: Annotated[Path, typer.Argument(help="A stored run (`locready scan … --format json=run.json`).")],
    report_format: Annotated[list[str] | None, typer.Option("--format", "-f", help=FORMATS_HELP)] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File for the report.")] = None,
    redact: Annotated[bool, typer.Option("--redact", help="No text of the materials in the reports.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only the verdicts.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Every finding.")] = False,
) -> int:
    """Make any report of a stored run; no material is opened.

    Messages of findings are in the language that the scan wrote them in, and so is the rest.

    Exit code: 0; 2 usage; 3 the file holds no run.
    """
    from locready.reports.stored_run import pictures_beside, read_run

    places = outputs(report_format or [], output)
    stored = shown_as(read_run(run), redact=redact)
    drawn = pictures_beside(run)
    pictures = drawn if drawn.is_dir() and not redact else None
    write(stored, places, Detail.of(quiet=quiet, verbose=verbose), pictures)
    return EXIT_PASSED
