"""What a rule said of a document: outcome, score and findings, frozen before any score of the whole is known."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from locready.model.location import Location


class Severity(StrEnum):
    """How much a fault of this kind hurts, after MQM's four levels."""

    INFO = "info"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """Order: info 0, minor 1, major 2, critical 3."""
        return list(Severity).index(self)


class Outcome(StrEnum):
    """How a rule ended, after the Matterhorn protocol: a test may be for people, or break, and says so."""

    PASS = "pass"  # noqa: S105 -- the word, not a password
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"
    MANUAL = "manual"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place where a rule is not kept.

    ``message_id`` names one of the rule's messages and ``args`` fills it; ``message`` is that sentence in the run's
    language. ``words`` are word equivalents that a translator would get, ``gain`` the points that the score would win
    if this alone were mended. ``fingerprint`` stays the same when slides move.
    """

    rule: str
    severity: Severity
    category: str
    location: Location
    message_id: str = "message"
    message: str = ""
    args: Mapping[str, str] = field(default_factory=dict)
    excerpt: str = ""
    language: str | None = None
    suggestion: str = ""
    words: float = 0.0
    gain: float | None = None
    segments: tuple[str, ...] = ()
    fingerprint: str = ""
    baselined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleResult:
    """How one rule ended on one document.

    ``score`` is 0..1, None where it was not judged. ``units`` is how many slides, pages or minutes its findings were
    counted against.
    """

    rule: str
    outcome: Outcome
    score: float | None = None
    note: str = ""
    units: float = 1.0
    findings: tuple[Finding, ...] = ()


def fingerprint(rule: str, member: str, text: str) -> str:
    """Return 16 hex digits that name a finding by its rule and text; place, width and case do not matter."""
    plain = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip().casefold()
    return hashlib.sha256("\x1f".join((rule, member, plain)).encode()).hexdigest()[:16]
