"""LibreOffice as a converter: a file of an old format in, the bytes of one of today's out."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from locready.catalogue import mark as _
from locready.errors import Damaged, TimedOut, TooLarge, Unsupported
from locready.formats.legacy import guard
from locready.formats.legacy.profile import write_profile

#: Seconds; a deck of 200 slides takes less than ten.
TIMEOUT_S = 120.0
_PROGRAMS = ("soffice", "libreoffice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """From one format to another, by the names of LibreOffice's filters; the way in is not left to its guess."""

    extension: str
    reads: str
    target: str
    writes: str


def converted(path: Path, conversion: Conversion, name: str, most: int) -> bytes:
    """Return a file converted by LibreOffice.

    Args:
        path: the file, alone in a temporary folder and under a name of ours, so that no name is taken for an option.
            The folder is worked in, and removed when this process is killed meanwhile.
        conversion: from what to what.
        name: what errors call the file.
        most: how many bytes the result may have.

    Raises:
        Unsupported: LibreOffice is not installed.
        TimedOut: it took too long and was ended, with all its processes.
        Damaged: it made nothing of the file.
        TooLarge: it made more than allowed.
    """
    program = next((found for program in _PROGRAMS if (found := which(program))), None)
    if program is None:
        raise Unsupported(
            path=name,
            detail=_("LibreOffice reads this kind of file, and it is not installed"),
            advice=_(
                "Install it (Debian, Ubuntu: sudo apt-get install libreoffice-impress libreoffice-writer "
                "libreoffice-calc), or save the file as PPTX, DOCX, XLSX or PDF and scan that."
            ),
        )
    target = _run(program, path, conversion, name)
    if target is None:
        raise Damaged(path=name, detail=_("LibreOffice cannot open it"))
    if target.stat().st_size > most:
        raise TooLarge(path=name, detail=f"converted, it has {target.stat().st_size} bytes")
    return target.read_bytes()


def _run(program: str, path: Path, conversion: Conversion, name: str) -> Path | None:
    """Run LibreOffice; its exit code is 0 also when it failed, so that what counts is whether a file was made."""
    folder = path.parent
    out = folder / "out"
    command = [
        *(program, write_profile(folder / "profile"), "--headless", "--norestore", "--nolockcheck", "--nodefault"),
        f"--infilter={conversion.reads}",
        *("--convert-to", f"{conversion.target}:{conversion.writes}", "--outdir", str(out), str(path)),
    ]
    guarded = [sys.executable, "-I", guard.__file__, str(TIMEOUT_S), str(folder), *command]
    surroundings = {**os.environ, "TMPDIR": str(folder)}
    result = subprocess.run(guarded, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=surroundings)  # noqa: S603
    if result.returncode == guard.TIMED_OUT:
        raise TimedOut(path=name, seconds=f"{TIMEOUT_S:g}")
    made = sorted(out.glob(f"*.{conversion.target}")) if out.is_dir() else []
    return made[0] if made and made[0].stat().st_size else None
