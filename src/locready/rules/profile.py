"""A market: which languages its buyers read, what it asks for, and how high the gate is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

import msgspec

from locready.model.finding import Severity

#: The day on which somebody compared it with the market's own page, year first.
Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="a day, as in 2026-11-30,")]
#: What is the same in every language (an address, a year), or a text by language tag; ``en`` is always there.
Words = str | Mapping[str, str]


def words_in(words: Words, lang: str) -> str:
    """Return words in a language, in English where they are not there."""
    return words if isinstance(words, str) else words.get(lang) or words["en"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A number that a market sets, with where it was read and when; ``unit`` is for people (``share``, ``MB``)."""

    value: Annotated[float, msgspec.Meta(ge=0)]
    unit: str
    source: Words
    edition: Words = ""
    verified_on: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """The file formats that a market takes (``pdf``, ``docx``), with where it was read and when.

    ``single`` says that everything has to be in one file.
    """

    formats: tuple[str, ...]
    single: bool = False
    source: Words
    edition: Words = ""
    verified_on: Day | None = None


#: What a market says of a file, with its source.
Said = Limit | Accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """What a market changes in a rule."""

    severity: Severity | None = None
    off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One market.

    ``targets``: a buyer reads any of these. ``required``: each of these must be served by every material.
    ``tolerated``: may stand beside a target and is no fault in itself, but never counts as readable. ``essentials``
    names, by material type, the rules about what must be there; ``accepts``, by material type, the formats that are
    taken. ``unchecked`` is, by language of messages, what the market asks for and no rule can see. ``gate`` is the
    score (0..100) that passes, ``gate_why`` the reason for it.
    """

    id: str
    title: Mapping[str, str]
    about: Mapping[str, str]
    targets: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    required: tuple[str, ...] = ()
    tolerated: tuple[str, ...] = ()
    gate: Annotated[int, msgspec.Meta(ge=0, le=100)] = 80
    gate_why: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    accepts: Mapping[str, Accepted] = field(default_factory=dict)
    essentials: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unchecked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    overrides: Mapping[str, Override] = field(default_factory=dict)
    source: Words = ""
    edition: Words = ""
    verified_on: Day | None = None
