"""Draws the frames that a report is to show, in processes of their own: a clip that breaks costs its own pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from locready.errors import InputError, LocreadyError
from locready.formats.inside import inside
from locready.formats.options import ReadOptions
from locready.model.finding import Finding
from locready.model.frames import frame_name, moment_of
from locready.model.run import Result
from locready.runners.isolate import isolated
from locready.runners.limits import ProcessLimits
from locready.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The frames to draw of one clip: the file, the clip's place inside it, and each frame's moment and file name."""

    path: Path
    member: str
    frames: tuple[tuple[float, str], ...]


def frames_wanted(results: Iterable[Result], base: Path, most: int) -> Iterator[Wanted]:
    """Yield the frames of the findings that have a time, the worst first, at most so many a clip.

    Args:
        results: of a run; those that were not read have none.
        base: the folder that their paths are relative to.
        most: frames a clip.
    """
    for result in results:
        clips: dict[str, dict[str, float]] = {}
        for finding in sorted(result.findings, key=_badness):
            name, moment = frame_name(result.sha256, finding.location), moment_of(finding.location)
            if name is not None and moment is not None and not finding.baselined:
                clips.setdefault(finding.location.member, {})[name] = moment
        for member, frames in clips.items():
            chosen = tuple((moment, name) for name, moment in [*frames.items()][:most])
            yield Wanted(path=base / result.path, member=member, frames=chosen)


def draw(wanted: Iterable[Wanted], folder: Path, options: ReadOptions, limits: ProcessLimits) -> tuple[Path, ...]:
    """Draw frames into a folder, which is made, and return the files; those that are there already stay.

    A clip that cannot be opened any more, or uses up the limits, has the frames that were drawn until then.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    for clip in wanted:
        missing = [(moment, name) for moment, name in clip.frames if not (folder / name).is_file()]
        if missing:
            _isolated(clip, missing, folder, options, limits)
        files += [folder / name for _moment, name in clip.frames if (folder / name).is_file()]
    return tuple(files)


def _isolated(
    clip: Wanted, missing: Sequence[tuple[float, str]], folder: Path, options: ReadOptions, limits: ProcessLimits
) -> None:
    """Draw the frames of one clip; this is the border around a file: whatever breaks in it costs its pictures alone."""
    name = f"{clip.path}!{clip.member}" if clip.member else str(clip.path)
    try:
        isolated(_draw, clip.path, clip.member, tuple(missing), folder, options, name=name, limits=limits)
    except InputError:
        pass
    except LocreadyError:
        raise
    except Exception:  # noqa: S110 -- see the docstring; what is missing is seen by who asked
        pass
    finally:
        for _moment, file in missing:
            _unfinished(folder / file).unlink(missing_ok=True)


def _draw(path: Path, member: str, frames: Sequence[tuple[float, str]], folder: Path, options: ReadOptions) -> None:
    """Draw frames, each written whole or not at all; runs in a process of its own."""
    from locready.formats.video.draw import drawn

    names = dict(frames)
    with inside(Source(path=path), member, options) as clip:
        for moment, jpeg in drawn(clip, tuple(names)):
            file = folder / names[moment]
            _unfinished(file).write_bytes(jpeg)
            _unfinished(file).replace(file)


def _unfinished(file: Path) -> Path:
    return file.with_suffix(".part")


def _badness(finding: Finding) -> tuple[float, float, float, float]:
    return (
        -finding.severity.rank,
        -(finding.gain or 0.0),
        -finding.words,
        finding.location.start_s or 0.0,
    )
