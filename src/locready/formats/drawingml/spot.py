"""A place where text stands, and how it counts there."""

from __future__ import annotations

from dataclasses import dataclass

from locready.model import Gap, GapReason, Location, Role, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where text stands and how it counts there; all paragraphs of a frame share one."""

    location: Location
    role: Role
    hidden: bool = False
    weight: float = 1.0

    def segment(self, text: str, address: str, *, language: str | None = None, hidden: bool = False) -> Segment:
        """Return text that stands here."""
        return Segment(
            text=text,
            role=self.role,
            location=self.location,
            declared_language=language,
            hidden=self.hidden or hidden,
            weight=self.weight,
            address=address,
        )

    def gap(self, reason: GapReason, detail: str) -> Gap:
        """Return a gap in this place; an audience does not miss what it could not have seen."""
        return Gap(reason=reason, location=self.location, audience=not self.hidden, detail=detail)
