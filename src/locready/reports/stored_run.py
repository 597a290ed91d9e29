"""Reading a run that was written as JSON, here or elsewhere, now or long ago."""

from __future__ import annotations

from pathlib import Path

import msgspec

from locready.errors import Missing, NotARun, OtherSchema
from locready.model.run import SCHEMA_VERSION, Run
from locready.reports.run_json import parse
from locready.sources import printable


class _Head(msgspec.Struct):
    """What every run says of itself, whatever its version."""

    schema_version: str


def read_run(path: Path) -> Run:
    """Return the run that a file holds.

    Raises:
        Missing: the file cannot be opened.
        OtherSchema: it is a run of another schema version.
        NotARun: it is no run.
    """
    name = printable(str(path))
    try:
        content = path.read_bytes().removeprefix(b"\xef\xbb\xbf")  # PowerShell's ``>`` writes the mark
    except OSError as error:
        raise Missing(path=name, detail=error.strerror or error) from error
    try:
        version = msgspec.json.decode(content, type=_Head).schema_version
        if version != SCHEMA_VERSION:
            raise OtherSchema(path=name, version=version, known=SCHEMA_VERSION)
        return parse(content)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NotARun(path=name, detail=error) from error


def pictures_beside(path: Path) -> Path:
    """Return the folder that holds the drawn pictures of a run in that file, where a scan has drawn them."""
    return path.with_suffix(".assets")
