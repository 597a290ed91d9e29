"""Which reports go where."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from locready.catalogue import preferred_language
from locready.errors import UsageError
from locready.reports.table import REPORTS, Detail, Look

if TYPE_CHECKING:
    from locready.model.run import Run

_WIDTH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One report: its format, and the file that it goes to (None: standard output)."""

    format: str
    file: Path | None = None


def outputs(formats: Sequence[str], file: Path | None) -> list[Output]:
    """Return the reports that ``--format`` and ``--output`` ask for; one on standard output at the most.

    Raises:
        UsageError: a format is unknown, or two reports would share a place.
    """
    asked = [_output(text) for text in formats] or [Output(format="terminal")]
    loose = [place for place in asked if place.file is None]
    if len(loose) > 1:
        raise UsageError(detail="Only one report can go to standard output.", advice="Write --format FORMAT=FILE.")
    return [Output(format=place.format, file=place.file or file) for place in asked]


def _output(text: str) -> Output:
    name, _, file = text.partition("=")
    if name not in REPORTS:
        raise UsageError(detail=f"There is no report format {name!r}.", advice=f"There are: {', '.join(REPORTS)}.")
    return Output(format=name, file=Path(file) if file else None)


def language(places: Sequence[Output]) -> str:
    """Return the language of messages where nobody chose: the person's for people, English for programs."""
    return preferred_language() if any(REPORTS[place.format].for_people for place in places) else "en"


def write(run: Run, places: Sequence[Output], detail: Detail) -> None:
    """Write every report.

    Raises:
        UsageError: a file cannot be written.
    """
    for place in places:
        text = REPORTS[place.format].render(run, _look(place, detail))
        if place.file is None:
            sys.stdout.write(text)
        else:
            _save(place.file, text)


def _save(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(
            detail=f"{file} cannot be written: {error.strerror}.", advice="Choose another --output."
        ) from error


def _look(place: Output, detail: Detail) -> Look:
    on_terminal = place.file is None and sys.stdout.isatty()
    return Look(
        width=get_terminal_size((_WIDTH, 24)).columns if on_terminal else _WIDTH,
        colour=on_terminal and "NO_COLOR" not in os.environ,
        detail=detail,
    )
