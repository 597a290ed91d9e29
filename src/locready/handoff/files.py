"""Where jobs go, and writing them there without harm to what a translator has done already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from locready.errors import UsageError
from locready.handoff.file_names import file_names
from locready.handoff.job import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class JobFile:
    """A job, and the file that it goes into."""

    job: Job
    path: Path


def placed(jobs: Sequence[Job], extension: str, output: Path | None, *, single: bool) -> list[JobFile]:
    """Return where each job goes.

    Args:
        jobs: of different materials, into one language.
        extension: of the format.
        output: the file that was named for a single material, or a folder: one that is there, or a name without an
            extension. By default here.
        single: whether there is one material only.
    """
    if output is not None and single and not is_folder(output):
        return [JobFile(job=job, path=output) for job in jobs]
    language = next((job.target_language for job in jobs), "")
    names = file_names((job.path for job in jobs), language, extension)
    return [JobFile(job=job, path=(output or Path()) / name) for job, name in zip(jobs, names, strict=True)]


def is_folder(output: Path) -> bool:
    """Say whether a place that somebody named is meant for several files."""
    return output.is_dir() or not output.suffix


def refuse_there(paths: Iterable[Path]) -> None:
    """Refuse to replace files.

    Raises:
        UsageError: one is there already.
    """
    for path in paths:
        if path.exists():
            raise UsageError(
                detail=f"{path} is there already, and may hold a translator's work.",
                advice="Name another --output, or add --overwrite.",
            )


def made(folder: Path) -> Path:
    """Return a folder that is there, made where it was not.

    Raises:
        UsageError: it cannot be made.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    return folder


def save(path: Path, content: bytes) -> None:
    """Write a file.

    Raises:
        UsageError: it cannot be written.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> UsageError:
    return UsageError(detail=f"{path} cannot be written: {error.strerror}.", advice="Choose another --output.")
