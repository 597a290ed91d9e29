"""Check a rule pack and write it in the form that start-up reads; called when the wheel is built."""

from __future__ import annotations

from pathlib import Path

import msgspec

from locready.rules.build import build
from locready.rules.load import Compiled, digest, read_files


def write_pack(folder: Path, target: Path) -> None:
    """Compile the YAML of a folder into one file.

    Raises:
        RulePackError: a file cannot be used as written.
    """
    files = read_files(folder)
    name = digest(folder)
    build(files, name)
    compiled = Compiled(digest=name, files={path: dict(file.data) for path, file in files.items()})
    target.write_bytes(msgspec.json.encode(compiled))
