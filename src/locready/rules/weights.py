"""What severities, categories and gates are worth: the numbers behind a score, with their reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from locready.model.finding import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """The highest score that is possible while a rule scores below ``below`` (0..1)."""

    rule: str
    cap: int
    below: float = 1.0
    why: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A range of scores with a name, from ``least`` up."""

    id: str
    least: int
    title: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackWeights:
    """What the materials of one work count for together.

    ``importance`` is by material type; ``one_sheet`` is that of a pitch of at most ``one_sheet_pages`` pages.
    ``findings`` are the points (0..100) that faults across materials can cost at most. ``weakest_cap`` is the highest
    score of a pack in which a material scores below ``weakest_below``.
    """

    importance: Mapping[str, int]
    one_sheet: int
    one_sheet_pages: int
    findings: int
    weakest_below: int
    weakest_cap: int
    weakest_why: Mapping[str, str]

    def of(self, material: str, units: int) -> int:
        """Return the importance of a material of so many slides or pages; ``other`` serves types without their own."""
        if material == "pitch" and units <= self.one_sheet_pages:
            return self.one_sheet
        return self.importance.get(material, self.importance["other"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Points by severity, category weights by material type, gates, and bands from the highest down.

    ``unread_cap`` is the highest score of a material of which less than ``unread_below`` (0..1) could be checked.
    """

    points: Mapping[Severity, int]
    categories: Mapping[str, Mapping[str, int]]
    gates: tuple[Gate, ...]
    bands: tuple[Band, ...]
    unread_below: float
    unread_cap: int
    unread_why: Mapping[str, str]
    packs: PackWeights

    def of(self, material: str) -> Mapping[str, int]:
        """Return the category weights of a material type; ``default`` serves types that have none of their own."""
        return self.categories.get(material, self.categories["default"])

    def band(self, score: int) -> str:
        """Return the id of the band that a score of 0..100 falls into."""
        return next(band.id for band in self.bands if score >= band.least)
