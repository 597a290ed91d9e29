"""The formats that a job goes out in, one a row: what each is called, how its files end, what writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from locready.handoff import csv_table, xliff1, xliff2, xlsx_table
from locready.handoff.job import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """A format: the extension of its files, and the function that makes one for a reader of a language."""

    extension: str
    render: Callable[[Job, str], bytes]


KITS: Mapping[str, Kit] = {
    "xliff": Kit(extension="xlf", render=xliff2.render),
    "xliff-1.2": Kit(extension="xlf", render=xliff1.render),
    "csv": Kit(extension="csv", render=csv_table.render),
    "xlsx": Kit(extension="xlsx", render=xlsx_table.render),
}
