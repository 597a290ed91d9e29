"""A part whose shapes are shown on a slide, the shapes on it, and what reading them brings to light."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from locready.formats.clips import Playing
from locready.formats.drawingml.spot import Spot
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import Relationship, Relationships
from locready.formats.pictures import Shown
from locready.formats.pptx.placeholders import Inheritance
from locready.formats.visibility import visible_share
from locready.model import Box, Gap, GapReason, Link, Location, Role, Segment, UnitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file embedded in the deck, by the name of its part, and where it is shown."""

    part: str
    location: Location


#: What a shape can hold.
Found = Segment | Gap | Link | Attachment | Shown | Playing


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A part (slide, layout, master, notes) that is shown on slide ``index``; sizes are EMU.

    ``role`` is given where all text of the part has one role, whatever shape it stands in. ``placed`` is False where
    its shapes have no place on the slide (notes).
    """

    package: Package
    part: str
    index: int
    width: int
    height: int
    member: str = ""
    hidden: bool = False
    role: Role | None = None
    placed: bool = True
    inheritance: Inheritance = field(default_factory=Inheritance)

    @property
    def relationships(self) -> Relationships:
        """The pointers of the part."""
        return self.package.relationships(self.part)

    def pointer(self, identifier: str | None) -> Relationship | None:
        """Return the pointer of that id, or None."""
        return self.relationships.get(identifier) if identifier else None

    def role_of(self, usual: Role) -> Role:
        """Return the role of text that usually has the one given; alternative text is that wherever it stands."""
        return usual if self.role is None or usual is Role.ALT else self.role

    def damaged(self, detail: str, *, audience: bool = True) -> Gap:
        """Return the gap of something on or beside the slide that cannot be read; nobody sees a hidden slide."""
        seen = audience and not self.hidden
        return Gap(reason=GapReason.DAMAGED_PART, location=self.location(), audience=seen, detail=detail)

    def location(self, shape: str | None = None, box: Box | None = None) -> Location:
        """Return a place on the slide."""
        return Location(unit_kind=UnitKind.SLIDE, index=self.index, shape=shape, box=box, member=self.member)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One shape as placed on its slide.

    ``placeholder`` is its ``p:ph`` type, None when it is no placeholder; ``turns`` how often it is turned by 90 degrees
    clockwise, to the nearest quarter, ``mirrored`` that it is flipped from left to right before that.
    """

    element: etree._Element
    stage: Stage
    name: str | None
    box: Box | None
    hidden: bool
    placeholder: str | None = None
    turns: int = 0
    mirrored: bool = False

    @property
    def location(self) -> Location:
        """Where it stands."""
        return self.stage.location(self.name, self.box)

    @property
    def unseen(self) -> bool:
        """Whether an audience does not see it: it or its slide is hidden, or it lies off the slide."""
        return self.hidden or self.stage.hidden or visible_share(self.box) == 0.0

    def spot(self, role: Role) -> Spot:
        """Return the place of its text, which usually has the role given."""
        return self.spot_at(self.box, role)

    def spot_at(self, box: Box | None, role: Role) -> Spot:
        """Return the place of text in a box inside the shape: a cell, a node of a diagram."""
        weight = visible_share(box)
        return Spot(
            location=self.stage.location(self.name, box),
            role=self.stage.role_of(role),
            hidden=self.hidden or self.stage.hidden or weight == 0.0,
            weight=weight,
        )

    def gap(self, reason: GapReason, detail: str, *, audience: bool = True) -> Gap:
        """Return a gap at this shape; an audience does not miss what it could not have seen."""
        return Gap(reason=reason, location=self.location, audience=audience and not self.unseen, detail=detail)
