"""Objects embedded as OpenDocument: charts, and small documents of other kinds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from locready.formats.gathered import Found
from locready.formats.markup.address import address_of, way_to
from locready.formats.odf.names import OFFICE, TABLE, TEXT, XLINK
from locready.formats.odf.package import part_at
from locready.formats.odf.paragraphs import Inner
from locready.formats.odf.scene import Scene
from locready.model import GapReason, Role

_NUMBERS = ("float", "percentage", "currency")


def object_in(element: etree._Element, path: str, scene: Scene) -> Iterator[Found] | Inner:
    """Return what an object shows, or the body of a document that is still to be read.

    Raises:
        PartUnreadable: its content cannot be read.
    """
    if scene.depth >= scene.limits.depth:
        return iter([scene.gap(GapReason.LIMIT, f"an object embedded more than {scene.limits.depth} levels deep")])
    href = element.get(f"{XLINK}href", "")
    part = part_at(href) if href else None
    if not href:  # written into the XML itself: a formula, a document
        return Inner(element=element, path=path, scene=replace(scene, depth=scene.depth + 1))
    if part is None:
        return iter([scene.gap(GapReason.EMBEDDED, href)])
    name = f"{part}/content.xml"
    root = scene.package.xml(name)
    chart = root.find(f"{OFFICE}body/{OFFICE}chart")
    inner = replace(scene, part=name, depth=scene.depth + 1)
    if chart is not None:
        return _labels(chart, inner)
    body = root.find(f"{OFFICE}body")
    body = root if body is None else body
    return Inner(element=body, path=way_to(body), scene=inner)


def _labels(chart: etree._Element, scene: Scene) -> Iterator[Found]:
    """Yield the titles, categories and series of a chart, each once; numbers are left alone."""
    seen: set[str] = set()
    spot = scene.spot(Role.CHART)
    for paragraph in chart.iter(f"{TEXT}p"):
        text = "".join(paragraph.itertext()).strip()
        if text and text not in seen and not _is_number(paragraph):
            seen.add(text)
            yield spot.segment(text, address_of(scene.part, paragraph))


def _is_number(paragraph: etree._Element) -> bool:
    cell = paragraph.getparent()
    return cell is not None and cell.tag == f"{TABLE}table-cell" and cell.get(f"{OFFICE}value-type") in _NUMBERS
