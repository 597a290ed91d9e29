"""What a unit of either XLIFF says of the text that it was made of, so that it is found again."""

from __future__ import annotations

from lxml import etree

from locready.handoff.inline import writable
from locready.handoff.job import TextUnit
from locready.handoff.namespaces import ITS_, OWN_


def mark(element: etree._Element, unit: TextUnit, name: str) -> None:
    """Put the address of a text into the attribute that its version has for it, and beside it what neither knows."""
    if unit.address:
        element.set(name, writable(unit.address))
    element.set(f"{OWN_}segment", writable(unit.segment))
    if unit.location.member:
        element.set(f"{OWN_}member", writable(unit.location.member))
    if unit.missing:
        element.set(f"{ITS_}locQualityIssueType", "untranslated")
