"""Pictures of the texts that a translator cannot see in the text: those in pictures, and those laid over clips."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from locready.api import ScanOptions
from locready.formats.cutouts import Spot
from locready.handoff.job import Carrier, Job, TextUnit
from locready.runners.cutouts import cut_out

#: Pictures of one material; a translator looks at no more, and a long clip would take too long.
_MOST = 300
#: How formats name pages and frames of their own, which are no parts of a package: each text there has its own cutout.
_PAGES = ("page[", "picture[")


def assets_of(file: Path) -> Path:
    """Return the folder beside a job's file that holds its pictures."""
    return file.with_name(f"{file.name}.assets")


def with_pictures(job: Job, material: Path, file: Path, options: ScanOptions) -> Job:
    """Draw the pictures of a job beside its file, and return the job with their names in it.

    Args:
        job: of a material.
        material: where that is; a job whose material is gone has no pictures.
        file: where the job goes.
        options: as for the scan: the password, the limits.
    """
    spots = _spots(unit for unit in job.units if _is_seen_only(unit))
    folder = assets_of(file)
    distinct = [*{spot.name: spot for spot in spots.values()}.values()][:_MOST]
    drawn = cut_out(material, distinct, folder, options.read, options.limits)
    shown = {name: f"{folder.name}/{spot.name}" for name, spot in spots.items() if spot.name in drawn}
    units = (replace(unit, picture=shown.get(unit.id, "")) for unit in job.units)
    return replace(job, units=tuple(units))


def _is_seen_only(unit: TextUnit) -> bool:
    burned_in = unit.carrier is Carrier.CUE and unit.location.box is not None
    return burned_in or unit.carrier in {Carrier.PICTURE, Carrier.OVERLAY}


def _spots(units: Iterable[TextUnit]) -> dict[str, Spot]:
    """Return what is to be drawn, by unit; the texts of one picture inside a deck share it."""
    first: dict[tuple[str, str], str] = {}
    spots: dict[str, Spot] = {}
    for unit in units:
        whole = unit.part and not unit.part.startswith(_PAGES)
        name = first.setdefault((unit.part, unit.location.member), unit.id) if whole else unit.id
        spots[unit.id] = Spot(name=f"{name}.jpg", location=unit.location, picture=unit.part)
    return spots
