"""The columns of a job as a table, for people without a translation tool; CSV and XLSX share them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from locready.catalogue import LANGUAGES, translate
from locready.catalogue import mark as _
from locready.handoff.job import Job, TextUnit
from locready.handoff.wording import context_of, glossary_of, place_of, role_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its name for programs, its title (a sentence of the catalogue), its width in characters, what is in it.

    A technical one is how texts are found again, and nothing for people.
    """

    name: str
    title: str
    width: int
    value: Callable[[Job, TextUnit, str], str]
    technical: bool = False


COLUMNS = (
    Column(name="id", title=_("ID"), width=19, value=lambda _job, unit, _lang: unit.id),
    Column(name="file", title=_("File"), width=16, value=lambda job, _unit, _lang: job.path),
    Column(name="place", title=_("Place"), width=10, value=lambda _job, unit, lang: place_of(unit, lang)),
    Column(name="role", title=_("Role"), width=10, value=lambda _job, unit, lang: role_of(unit, lang)),
    Column(name="source", title=_("Source text"), width=40, value=lambda _job, unit, _lang: unit.source),
    Column(name="target", title=_("Translation"), width=46, value=lambda _job, _unit, _lang: ""),
    Column(
        name="limit",
        title=_("Room (characters, estimated)"),
        width=12,
        value=lambda _job, unit, _lang: "" if unit.limit is None else str(unit.limit),
    ),
    Column(name="context", title=_("Context"), width=40, value=lambda _job, unit, lang: context_of(unit, lang)),
    Column(name="glossary", title=_("Glossary"), width=28, value=lambda _job, unit, _lang: glossary_of(unit)),
    Column(
        name="language",
        title=_("Target language"),
        width=10,
        value=lambda job, _unit, _lang: job.target_language,
        technical=True,
    ),
    Column(name="segment", title=_("Segment"), width=10, value=lambda _job, unit, _lang: unit.segment, technical=True),
    Column(
        name="member",
        title=_("Embedded file"),
        width=20,
        value=lambda _job, unit, _lang: unit.location.member,
        technical=True,
    ),
    Column(name="address", title=_("Address"), width=30, value=lambda _job, unit, _lang: unit.address, technical=True),
    Column(name="sha256", title=_("SHA-256"), width=20, value=lambda job, _unit, _lang: job.sha256, technical=True),
)


def titles(lang: str) -> list[str]:
    """Return the header in a language."""
    return [translate(column.title, lang) for column in COLUMNS]


def rows(job: Job, lang: str) -> list[list[str]]:
    """Return a row a text."""
    return [[column.value(job, unit, lang) for column in COLUMNS] for unit in job.units]


def columns_in(header: list[str]) -> Mapping[str, int]:
    """Return the places of the columns by name, whatever language the header is in, and whatever was put between."""
    known = {translate(column.title, lang).casefold(): column.name for column in COLUMNS for lang in LANGUAGES}
    places = ((known.get(title.strip().casefold()), place) for place, title in enumerate(header))
    return {name: place for name, place in places if name is not None}
