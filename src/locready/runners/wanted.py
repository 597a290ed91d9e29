"""Which pictures a report may show of a run: the frames of clips, and slides, pages and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from locready.errors import InputError
from locready.formats.drawing import Drawn, drawn, is_drawn, is_rendered
from locready.formats.inside import inside
from locready.formats.options import ReadOptions
from locready.model.finding import Finding
from locready.model.frames import PICTURE_KINDS, frame_name, moment_of, unit_name
from locready.model.run import Result, UnitDetail
from locready.sources import Source

#: The end of a name of ours alone: a folder may hold unfinished files of others.
UNFINISHED = ".locready-part"


class Wanted(Protocol):
    """Pictures to draw of one file: what it is called, which of them are there already, and how to draw the rest."""

    @property
    def name(self) -> str:
        """What errors call the file."""

    def files(self, folder: Path) -> list[Path]:
        """Return the pictures that a folder has."""

    def missing(self, folder: Path) -> Wanted | None:
        """Return what is left to draw, None where everything is there."""

    def draw(self, folder: Path, options: ReadOptions) -> None:
        """Draw all of it; runs in a process of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedFrames:
    """The frames to draw of one clip: the file, the clip's place inside it, and each frame's moment and file name."""

    path: Path
    member: str
    frames: tuple[tuple[float, str], ...]

    @property
    def name(self) -> str:
        """What errors call the file."""
        return f"{self.path}!{self.member}" if self.member else str(self.path)

    def files(self, folder: Path) -> list[Path]:
        """Return the frames that a folder has."""
        return [folder / name for _moment, name in self.frames if (folder / name).is_file()]

    def missing(self, folder: Path) -> WantedFrames | None:
        """Return what is left to draw, None where everything is there."""
        left = tuple((moment, name) for moment, name in self.frames if not (folder / name).is_file())
        return replace(self, frames=left) if left else None

    def draw(self, folder: Path, options: ReadOptions) -> None:
        """Draw all of it."""
        from locready.formats.video import draw as video

        names = dict(self.frames)
        with inside(Source(path=self.path), self.member, options) as clip:
            for moment, jpeg in video.drawn(clip, tuple(names)):
                _write(folder / names[moment], jpeg)


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedUnits:
    """The slides, pages or pictures to draw of one file: its format, its hash, their 1-based indices.

    ``units`` is how many it has. ``rendered`` says that LibreOffice may show them.
    """

    path: Path
    format: str
    sha256: str
    indices: tuple[int, ...]
    units: int
    rendered: bool = False

    @property
    def name(self) -> str:
        """What errors call the file."""
        return str(self.path)

    def files(self, folder: Path) -> list[Path]:
        """Return the pictures that a folder has."""
        return [file for index in self.indices if (file := self._file(folder, index)) is not None]

    def missing(self, folder: Path) -> WantedUnits | None:
        """Return what is left to draw, None where everything is there."""
        left = tuple(index for index in self.indices if self._file(folder, index) is None)
        return replace(self, indices=left) if left else None

    def draw(self, folder: Path, options: ReadOptions) -> None:
        """Draw all of it by ourselves, then as LibreOffice shows it, where it can and may.

        It comes second, so that there are pictures also of a deck with which it does not come to an end.
        """
        source = Source(path=self.path)
        if is_drawn(self.format):
            self._keep(drawn(self.format, source, self.indices, options), folder)
        if self.rendered:
            from locready.formats.legacy.render import rendered

            with suppress(InputError):  # it is not installed, or does not get on with this deck
                self._keep(rendered(self.format, source, self.indices, self.units, options), folder)

    def _keep(self, pictures: Iterable[Drawn], folder: Path) -> None:
        """Write pictures, each in place of one of another kind."""
        for picture in pictures:
            former = self._file(folder, picture.unit)
            _write(folder / f"{unit_name(self.sha256, picture.unit)}{picture.suffix}", picture.content)
            if former is not None and former.suffix != picture.suffix:
                former.unlink()

    def _file(self, folder: Path, index: int) -> Path | None:
        files = (folder / f"{unit_name(self.sha256, index)}{suffix}" for suffix in PICTURE_KINDS)
        return next((file for file in files if file.is_file()), None)


def frames_wanted(results: Iterable[Result], base: Path, most: int) -> Iterator[WantedFrames]:
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
            yield WantedFrames(path=base / result.path, member=member, frames=chosen)


def units_wanted(results: Iterable[Result], base: Path, most: int, *, rendered: bool = False) -> Iterator[WantedUnits]:
    """Yield the slides, pages and pictures of materials that can be drawn, those with most work first.

    Args:
        results: of a run.
        base: the folder that their paths are relative to.
        most: how many a file.
        rendered: whether LibreOffice may show slides, which takes seconds a deck.
    """
    for result in results:
        can_be_drawn = is_drawn(result.format) or (rendered and is_rendered(result.format))
        if result.status == "checked" and result.units_detail and can_be_drawn:
            chosen = sorted(result.units_detail, key=_least_work)[:most]
            yield WantedUnits(
                path=base / result.path,
                format=result.format,
                sha256=result.sha256,
                indices=tuple(unit.index for unit in chosen),
                units=len(result.units_detail),
                rendered=rendered and is_rendered(result.format),
            )


def _write(file: Path, content: bytes) -> None:
    """Write a picture whole or not at all."""
    unfinished = file.with_suffix(UNFINISHED)
    unfinished.write_bytes(content)
    unfinished.replace(file)


def _least_work(unit: UnitDetail) -> tuple[float, int]:
    return -unit.untranslated_words, unit.index


def _badness(finding: Finding) -> tuple[float, float, float, float]:
    return (
        -finding.severity.rank,
        -(finding.gain or 0.0),
        -finding.words,
        finding.location.start_s or 0.0,
    )
