"""Cuts out what a translator is to see of text in pictures and clips, in a process of its own for each file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path

from locready.errors import InputError, LocreadyError
from locready.formats.cutouts import Spot, cutouts
from locready.formats.inside import inside
from locready.formats.options import ReadOptions
from locready.runners.isolate import isolated
from locready.runners.limits import ProcessLimits
from locready.sources import Source


def cut_out(
    path: Path, spots: Sequence[Spot], folder: Path, options: ReadOptions, limits: ProcessLimits
) -> frozenset[str]:
    """Draw the texts of a file into a folder, which is made, and return the names of those that are there.

    This is the border around a file: what breaks in it, or uses up the limits, costs the pictures that were not drawn
    until then.
    """
    if not spots or not path.is_file():
        return frozenset()
    try:
        folder.mkdir(exist_ok=True)
        isolated(_draw, path, _by_member(spots), folder, options, name=str(path), limits=limits)
    except InputError:
        pass
    except LocreadyError:
        raise
    except Exception:  # noqa: S110 -- see the docstring; what is missing is named by no note
        pass
    with suppress(OSError):
        for spot in spots:
            _unfinished(folder / spot.name).unlink(missing_ok=True)
        folder.rmdir()  # it stays where it holds something
    return frozenset(spot.name for spot in spots if (folder / spot.name).is_file())


def _by_member(spots: Sequence[Spot]) -> Mapping[str, tuple[Spot, ...]]:
    ordered = sorted(spots, key=lambda spot: spot.location.member)
    return {member: tuple(them) for member, them in groupby(ordered, key=lambda spot: spot.location.member)}


def _draw(path: Path, spots: Mapping[str, tuple[Spot, ...]], folder: Path, options: ReadOptions) -> None:
    """Draw texts, each written whole or not at all; runs in a process of its own."""
    for member, them in spots.items():
        try:
            with inside(Source(path=path), member, options) as source:
                for name, jpeg in cutouts(source, them, options):
                    _unfinished(folder / name).write_bytes(jpeg)
                    _unfinished(folder / name).replace(folder / name)
        except InputError:
            continue  # an embedded file that cannot be opened costs its own pictures


def _unfinished(file: Path) -> Path:
    return file.with_suffix(".part")
