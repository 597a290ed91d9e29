"""The formats that a job goes out in, one a row: what each is called, how its files end, what writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from locready.handoff import csv_table, subtitle_files, xliff1, xliff2, xlsx_table
from locready.handoff.job import Job


def _whole(job: Job) -> Job:
    return job


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """A format: the extension of its files, and the function that makes one for a reader of a language.

    ``part`` is what of a job the format can carry; by default all of it.
    """

    extension: str
    render: Callable[[Job, str], bytes]
    part: Callable[[Job], Job] = _whole


KITS: Mapping[str, Kit] = {
    "xliff": Kit(extension="xlf", render=xliff2.render),
    "xliff-1.2": Kit(extension="xlf", render=xliff1.render),
    "csv": Kit(extension="csv", render=csv_table.render),
    "xlsx": Kit(extension="xlsx", render=xlsx_table.render),
    "srt": Kit(extension="srt", render=subtitle_files.subrip, part=subtitle_files.timed),
    "ass": Kit(extension="ass", render=subtitle_files.substation, part=subtitle_files.timed),
}
