"""Which reports go where."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from locready.catalogue import mark as _
from locready.catalogue import preferred_language
from locready.errors import UsageError
from locready.reports.table import REPORTS, Detail, Look, Report
from locready.rules.pack import unknown

if TYPE_CHECKING:
    from locready.model.run import Run

FORMATS_HELP = f"{', '.join(REPORTS)}; as FORMAT=FILE more than once."
_WIDTH = 100
#: Columns of a page that goes to no terminal.
_PAGE = 80
_NO_FORMAT = (
    _("There is no report format '{name}'."),
    _("There is no report format '{name}'. Did you mean '{close}'?"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One report: its format, and the file that it goes to (None: standard output); ``folder`` says that it is one."""

    format: str
    file: Path | None = None
    folder: bool = False

    @property
    def report(self) -> Report:
        """What renders it."""
        return REPORTS[self.format]


def outputs(formats: Sequence[str], file: Path | None) -> list[Output]:
    """Return the reports that ``--format`` and ``--output`` ask for; one on standard output at the most.

    Raises:
        UsageError: a format is unknown, two reports would share a place, or a report's folder is not there: better
            known before a long scan than after it.
    """
    asked = [_output(text) for text in formats] or [Output(format="terminal")]
    loose = [place for place in asked if place.file is None]
    if len(loose) > 1:
        raise UsageError(_("Only one report can go to standard output."), advice=_("Write --format FORMAT=FILE."))
    if file is not None and not loose:
        raise UsageError(
            _("No report is left for --output {file}."), file=file, advice=_("Take it out, or add a --format.")
        )
    places = [replace(place, file=place.file or file) for place in asked]
    places = [replace(place, folder=place.folder or _is_folder(place)) for place in places]
    refuse_unwritable([place.file for place in places if place.file is not None and not place.folder])
    _refuse_files([place.file for place in places if place.file is not None and place.folder])
    return places


def _output(text: str) -> Output:
    name, equals, file = text.partition("=")
    if name not in REPORTS:
        raise unknown(name, REPORTS, _NO_FORMAT, _("There are: {known}."))
    if equals and not file:
        raise UsageError(_("--format {text} names no file."), text=text, advice=_("Write --format FORMAT=FILE."))
    folder = REPORTS[name].paged and file.endswith(("/", os.sep))
    return Output(format=name, file=Path(file) if file else None, folder=folder)


def _is_folder(place: Output) -> bool:
    """Whether a report of many pages goes to a folder that is there."""
    return place.file is not None and place.report.paged and place.file.is_dir()


def _refuse_files(folders: Sequence[Path]) -> None:
    """Refuse folders that are files, or whose own folder is not there.

    Raises:
        UsageError: see above.
    """
    for folder in folders:
        if folder.exists() and not folder.is_dir():
            raise UsageError(_("{path} is a file."), path=folder, advice=_("Name a folder, or leave the slash out."))
        if not folder.parent.is_dir():
            raise _no_folder_for(folder)


def refuse_unwritable(files: Sequence[Path]) -> None:
    """Refuse files that cannot be written.

    Raises:
        UsageError: two reports have one file, or there is no such folder.
    """
    for file in files:
        if files.count(file) > 1:
            raise UsageError(_("Two reports would go to {file}."), file=file, advice=_("Name a file for each."))
        if not file.parent.is_dir():
            raise _no_folder_for(file)
        if file.is_dir():
            raise UsageError(_("{path} is a folder."), path=file, advice=_("Name a file in it."))


def _no_folder_for(path: Path) -> UsageError:
    sentence, advice = _("There is no folder {folder} for {name}."), _("Make it first.")
    return UsageError(sentence, folder=path.parent, name=path.name, advice=advice)


def language(places: Sequence[Output]) -> str:
    """Return the language of messages where nobody chose: the person's for people, English for programs."""
    return preferred_language() if any(REPORTS[place.format].for_people for place in places) else "en"


def shown_as(run: Run, *, redact: bool) -> Run:
    """Return the run that reports are made of: without the text of its materials where that is asked for."""
    if not redact:
        return run
    from locready.reports.redacted import redacted

    return redacted(run)


def write(run: Run, places: Sequence[Output], detail: Detail, pictures: Path | None = None) -> None:
    """Write every report; ``pictures`` is where drawn ones lie.

    Raises:
        UsageError: a file cannot be written.
    """
    for place in places:
        chosen = replace(look(place, detail), pictures=pictures)
        if place.folder and place.file is not None:
            _save_all(place.file, place.report.pages(run, chosen))
        else:
            deliver(place.report.render(run, chosen), place)


def deliver(text: str, place: Output) -> None:
    """Write a report to its place.

    Raises:
        UsageError: the file cannot be written.
    """
    if place.file is None:
        _print(text, place)
    else:
        _save(place.file, text)


def _print(text: str, place: Output) -> None:
    """Write to standard output; what programs read is UTF-8 even where the console speaks something else."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not place.report.for_terminal:
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        hush()  # whoever read has seen enough; the exit code still says how the scan ended
    except OSError as error:
        raise UsageError(_("Standard output cannot be written: {reason}."), reason=error.strerror) from error


def page_width() -> int:
    """Return the columns that a page is broken into: those of the terminal, no more than are read with ease."""
    return min(get_terminal_size((_PAGE, 24)).columns, _WIDTH) if sys.stdout.isatty() else _PAGE


def hush() -> None:
    """Let nothing more be said on standard output, whose reader went away (``locready … | head``)."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _save(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        sentence, advice = _("{path} cannot be written: {reason}."), _("Choose another --output.")
        raise UsageError(sentence, path=file, reason=error.strerror, advice=advice) from error


def _save_all(folder: Path, pages: Iterable[tuple[str, str]]) -> None:
    """Write the pages of a report into a folder, which is made.

    Raises:
        UsageError: it cannot be written.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        sentence, advice = _("{path} cannot be made: {reason}."), _("Choose another --output.")
        raise UsageError(sentence, path=folder, reason=error.strerror, advice=advice) from error
    for name, text in pages:
        _save(folder / name, text)


def look(place: Output, detail: Detail) -> Look:
    """Return how a report is to look at its place: colour and the width of the window on a terminal only."""
    on_terminal = place.file is None and sys.stdout.isatty()
    return Look(
        width=get_terminal_size((_WIDTH, 24)).columns if on_terminal else _WIDTH,
        colour=on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        detail=detail,
    )
