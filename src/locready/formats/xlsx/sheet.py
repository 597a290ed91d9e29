"""One sheet as its readers know it, and where things stand on it."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from locready.formats.drawingml.spot import Spot
from locready.formats.opc.package import Package
from locready.formats.opc.relationships import Relationship
from locready.formats.xlsx.grid import Grid
from locready.formats.xlsx.references import Range
from locready.formats.xlsx.workbook import SheetEntry, Workbook
from locready.model import Box, Gap, GapReason, Location, Role, UnitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A worksheet or chart sheet."""

    package: Package
    workbook: Workbook
    entry: SheetEntry
    part: str
    root: etree._Element
    grid: Grid
    member: str

    def pointer(self, identifier: str | None) -> Relationship | None:
        """Return the pointer of that id, or None."""
        return self.package.relationships(self.part).get(identifier) if identifier else None

    def location(self, shape: str | None = None, box: Box | None = None) -> Location:
        """Return a place on the sheet."""
        return Location(unit_kind=UnitKind.SHEET, index=self.entry.index, shape=shape, box=box, member=self.member)

    def spot(self, role: Role, *, shape: str | None = None, area: Range | None = None, hidden: bool = False) -> Spot:
        """Return a place for text of a role; ``area`` is what it covers of the grid."""
        box = self.grid.box(area) if area is not None else None
        return Spot(location=self.location(shape, box), role=role, hidden=hidden or self.entry.hidden)

    def damaged(self, detail: str, *, audience: bool = True) -> Gap:
        """Return the gap of something on the sheet that cannot be read."""
        seen = audience and not self.entry.hidden
        return Gap(reason=GapReason.DAMAGED_PART, location=self.location(), audience=seen, detail=detail)
