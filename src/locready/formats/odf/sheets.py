"""The sheets of a spreadsheet, as plain tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from locready.formats.damage import BROKEN, why
from locready.formats.gathered import Found
from locready.formats.markup.address import way_to
from locready.formats.odf.blocks import table_in
from locready.formats.odf.names import TABLE
from locready.formats.odf.scene import Fixed, Scene
from locready.formats.odf.source import Opened
from locready.formats.odf.tables import cells_of
from locready.model import Box, GapReason, Role, Unit, UnitKind

_FULL = Box(0.0, 0.0, 1.0, 1.0)
#: Width and height, in points, of a sheet that cannot be read.
_NOTHING = (1.0, 1.0)


def sheets_in(opened: Opened, units: list[Unit]) -> Iterator[Found]:
    """Yield the names and cells of the sheets, and put down each sheet as it is read."""
    for index, table in enumerate(opened.body.iterchildren(f"{TABLE}table"), 1):
        scene = _scene(table, index, opened)
        name = table.get(f"{TABLE}name", "")
        width, height = scene.place.size
        units.append(
            Unit(kind=UnitKind.SHEET, index=index, width=width, height=height, title=name, hidden=scene.hidden)
        )
        if name:
            yield scene.spot(Role.TITLE).segment(name, f"{scene.address(way_to(table))}@name")
        try:
            yield from table_in(table, way_to(table), replace(scene, box=_FULL))
        except BROKEN as error:
            yield scene.gap(GapReason.DAMAGED_PART, why(error))


def _scene(table: etree._Element, index: int, opened: Opened) -> Scene:
    style = table.get(f"{TABLE}style-name")
    hidden = opened.styles.value("table", style, "table", f"{TABLE}display") == "false"
    place = Fixed(kind=UnitKind.SHEET, index=index, member=opened.member, size=_NOTHING)
    scene = replace(opened.scene(place), hidden=hidden)
    try:
        _cells, grid = cells_of(table, way_to(table), scene)
    except BROKEN:
        return scene
    return replace(scene, place=replace(place, size=(grid.width, grid.height)))
