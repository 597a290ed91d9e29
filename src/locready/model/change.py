"""What has changed between two runs: material by material, with points, rules, slides and findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from locready.model.finding import Finding

#: Changes with every name or meaning that a reader of the JSON could notice.
COMPARISON_VERSION = "1.0"


class Verdict(StrEnum):
    """What has become of a material."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedBy:
    """What a run was judged by: two runs are comparable when all of this is the same but the gate and the language."""

    version: str
    rules_digest: str
    profile: str
    targets: tuple[str, ...]
    gate: int
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A material in one of the runs. ``gaps`` counts what an audience sees and was not read."""

    path: str
    status: str
    score: int | None
    band: str | None
    passed: bool
    readable: float | None
    gaps: int
    checked_share: float
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChange:
    """A rule that scores otherwise (0..1, None where it was not judged), or finds more or less.

    ``points`` is what it brings the whole score more than before, of 100 and without gates; below 0 what it costs.
    """

    rule: str
    category: str
    old: float | None
    new: float | None
    points: float
    old_findings: int
    new_findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChange:
    """A slide or page of which a buyer can read another share, or that is in one of the files only (1-based, or None).

    ``readable`` is 0..1, None without words; ``untranslated`` counts word equivalents.
    """

    kind: str
    old: int | None
    new: int | None
    title: str
    old_readable: float | None
    new_readable: float | None
    old_untranslated: float = 0.0
    new_untranslated: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialChange:
    """A material before and after; one side is None where it is in one of the runs only.

    ``gone`` and ``came`` are findings of the old and of the new side that the other does not have, by fingerprint.
    """

    verdict: Verdict
    old: Side | None
    new: Side | None
    points: int | None = None
    rules: tuple[RuleChange, ...] = ()
    units: tuple[UnitChange, ...] = ()
    gone: tuple[Finding, ...] = ()
    came: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RunComparison:
    """Two runs beside each other. Where they are not ``comparable``, points may come from the rules as well."""

    schema_version: str = COMPARISON_VERSION
    old: JudgedBy
    new: JudgedBy
    comparable: bool
    materials: tuple[MaterialChange, ...]

    @property
    def lost(self) -> bool:
        """Whether a material got worse, judged by the same rules."""
        return self.comparable and any(change.verdict is Verdict.WORSE for change in self.materials)
