"""What surrounds the text that is being read: its part, its page or slide, its place there, what styles mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from locready.formats.drawingml.spot import Spot
from locready.formats.odf.styles import Styles
from locready.formats.options import ReadLimits
from locready.formats.parts import Parts
from locready.formats.visibility import visible_share
from locready.model import Box, Gap, GapReason, Location, Role, UnitKind


class Place(Protocol):
    """The unit that is being read; breaks of pages in the text go on to the next where there is one."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""

    def location(self, shape: str | None = None, box: Box | None = None) -> Location:
        """Return a place on it."""

    def fill(self) -> None:
        """Take note that something stands on it."""

    def turn_filled(self) -> None:
        """Go to the next page unless this one is still empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A slide or sheet: its text goes on to no other."""

    kind: UnitKind
    index: int
    member: str
    size: tuple[float, float]

    def location(self, shape: str | None = None, box: Box | None = None) -> Location:
        """Return a place on it."""
        return Location(unit_kind=self.kind, index=self.index, shape=shape, box=box, member=self.member)

    def fill(self) -> None:
        """Nothing follows from it."""

    def turn_filled(self) -> None:
        """Breaks mean nothing here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What holds for text that is read.

    ``role`` is given where all of it has one role; ``shape`` and ``box`` are those of the shape around it. ``placed``
    is False where shapes have no place on the unit (notes; in a text, whose lines stand where a program puts them).
    ``declared`` is the text of fields that each slide fills by itself, by their tags. ``inserted`` collects the
    insertions (tracked changes) that are open. ``depth`` counts objects in objects.
    """

    package: Parts
    limits: ReadLimits
    part: str
    styles: Styles
    place: Place
    role: Role | None = None
    shape: str | None = None
    box: Box | None = None
    hidden: bool = False
    placed: bool = True
    depth: int = 0
    fills: Mapping[str, str] = field(default_factory=dict)
    declared: Mapping[str, str] = field(default_factory=dict)
    insertions: frozenset[str] = frozenset()
    open_insertions: set[str] = field(default_factory=set)

    def address(self, path: str) -> str:
        """Return the address of a way through the part."""
        return f"{self.part}#{path}"

    def spot(self, role: Role, *, shape: str | None = None, hidden: bool = False) -> Spot:
        """Return the place of text that usually has the role given."""
        own = role if self.role is None or role in (Role.ALT, Role.COMMENT) else self.role
        weight = visible_share(self.box)
        return Spot(
            location=self.place.location(shape or self.shape, self.box),
            role=own,
            hidden=self.hidden or hidden or weight == 0.0,
            weight=weight,
        )

    def gap(self, reason: GapReason, detail: str, *, audience: bool = True) -> Gap:
        """Return a gap here."""
        spot = self.spot(Role.BODY)
        return Gap(
            reason=reason,
            location=spot.location,
            audience=audience and not spot.hidden and spot.role.for_audience,
            detail=detail,
        )

    def within(self, *, shape: str | None, box: Box | None, role: Role | None = None, hidden: bool = False) -> Scene:
        """Return the scene inside a shape."""
        return replace(self, shape=shape, box=box, role=self.role or role, hidden=self.hidden or hidden)
