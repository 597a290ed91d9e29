"""Where the pages of a manual go: standard output, a file, or a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import typer

from locready.catalogue import mark as _
from locready.errors import UsageError

_ADVICE = _("Choose another --output.")


def write_page(text: str, file: Path | None) -> None:
    """Write one page to a file, or to standard output.

    Raises:
        UsageError: the file cannot be written.
    """
    if file is None:
        typer.echo(text, nl=False)
    else:
        _save(file, text)


def write_pages(pages: Mapping[str, str], folder: Path) -> None:
    """Write pages by name into a folder, which is made where it is missing; other files there stay as they are.

    Raises:
        UsageError: the folder or a file in it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            _("{path} cannot be made: {reason}."), path=folder, reason=error.strerror, advice=_ADVICE
        ) from error
    for name, text in pages.items():
        _save(folder / name, text)


def _save(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(
            _("{path} cannot be written: {reason}."), path=file, reason=error.strerror, advice=_ADVICE
        ) from error
