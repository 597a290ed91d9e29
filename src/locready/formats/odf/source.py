"""The parts of an OpenDocument file that all its readers need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from locready.catalogue import mark as _
from locready.errors import Damaged
from locready.formats.markup.parse import drops_text
from locready.formats.odf.names import OFFICE
from locready.formats.odf.scene import Place, Scene
from locready.formats.odf.styles import Styles, fills_in, styles_in
from locready.formats.options import ReadLimits
from locready.formats.parts import Parts, PartUnreadable

CONTENT, STYLES = "content.xml", "styles.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An OpenDocument file; ``body`` is the presentation, text or spreadsheet, ``unread`` what cannot be read."""

    package: Parts
    limits: ReadLimits
    member: str
    body: etree._Element
    roots: tuple[etree._Element, ...]
    styles: Styles
    fills: Mapping[str, str]
    unread: tuple[str, ...]

    def scene(self, place: Place, part: str = CONTENT) -> Scene:
        """Return the scene of text in a part."""
        return Scene(
            package=self.package, limits=self.limits, part=part, styles=self.styles, place=place, fills=self.fills
        )


def parts_of(package: Parts, limits: ReadLimits, name: str, member: str) -> Opened:
    """Return the parts of a file.

    Raises:
        Damaged: its content cannot be read.
    """
    try:
        content = package.xml(CONTENT)
    except PartUnreadable as error:
        raise Damaged(path=name, detail=str(error)) from error
    body = next((child for child in content.iterfind(f"{OFFICE}body/*")), None)
    if body is None:
        raise Damaged(path=name, detail=_("it has no content"))
    unread = [f"{CONTENT} refers to entities"] if drops_text(content) else []
    roots = [content]
    try:
        roots.insert(0, package.xml(STYLES))
    except PartUnreadable as error:
        unread.append(str(error))
    return Opened(
        package=package,
        limits=limits,
        member=member,
        body=body,
        roots=tuple(roots),
        styles=styles_in(roots),
        fills=fills_in(roots),
        unread=tuple(unread),
    )
