"""A story: one run of text through a document (its body, a header, a footnote, a text box), as its reader knows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from locready.formats.docx.fields import Fields
from locready.formats.docx.styles import Styles
from locready.formats.drawingml.spot import Spot
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import Relationship
from locready.formats.pages import Pages
from locready.model import Gap, GapReason, Location, Role

#: Takes the note of a kind (``footnote``, ``endnote``, ``comment``) and id out of the part that holds them.
TakeNote = Callable[[str, str], "Note | None"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote, endnote or comment: its element and where that stands."""

    element: etree._Element
    part: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What holds for all text of a story.

    ``role`` is given where all its text has one role, ``place`` where it stays on one page; ``shape`` is what reports
    call it. ``flows`` says that its breaks are breaks of pages: those of a text box are not.
    """

    package: Package
    part: str
    pages: Pages
    styles: Styles
    take_note: TakeNote
    role: Role | None = None
    shape: str | None = None
    place: Location | None = None
    hidden: bool = False
    flows: bool = False
    fields: Fields = field(default_factory=Fields)

    def location(self, shape: str | None = None) -> Location:
        """Return the place that is being read."""
        if self.place is not None:
            return replace(self.place, shape=shape or self.shape)
        return self.pages.location(shape or self.shape)

    def inside(self, element: etree._Element, address: str, *, shape: str | None, role: Role | None = None) -> Inner:
        """Return a story that stands in this one, on the page that is being read."""
        story = replace(self, flows=False, fields=Fields(), place=self.location(), shape=shape, role=role or self.role)
        return Inner(element=element, address=address, story=story)

    def pointer(self, identifier: str | None) -> Relationship | None:
        """Return the pointer of that id, or None."""
        return self.package.relationships(self.part).get(identifier) if identifier else None

    def spot(self, role: Role, *, shape: str | None = None, hidden: bool = False) -> Spot:
        """Return the place that is being read, for text that usually has the role given."""
        own = role if self.role is None or role in (Role.ALT, Role.COMMENT, Role.WATERMARK) else self.role
        return Spot(location=self.location(shape), role=own, hidden=self.hidden or hidden)

    def damaged(self, detail: str) -> Gap:
        """Return the gap of something here that cannot be read."""
        audience = not self.hidden and (self.role is None or self.role.for_audience)
        return Gap(reason=GapReason.DAMAGED_PART, location=self.location(), audience=audience, detail=detail)

    def unfinished(self) -> Iterator[Gap]:
        """Yield a gap where the story ends inside the instruction of a field: what follows its beginning is lost."""
        if self.fields.in_instruction:
            yield self.damaged(f"{self.part} has a field without an end")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    """A story inside another, that is still to be read."""

    element: etree._Element
    address: str
    story: Story

    def within(self, *, part: str, hidden: bool = False) -> Inner:
        """Return the same story as one of another part."""
        return replace(self, story=replace(self.story, part=part, hidden=self.story.hidden or hidden))
