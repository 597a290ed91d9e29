"""SmartArt: text from the data part, places from the drawing that PowerPoint keeps beside it.

The drawing repeats the text; it is asked only where each node stands. A node of the data is shown by a presentation
point (``type="pres"``, ``presAssocID``), and a shape of the drawing has that point's ``modelId``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from locready.formats.drawingml.diagrams import nodes_in
from locready.formats.drawingml.paragraphs import paragraphs_in
from locready.formats.markup.parse import drops_text
from locready.formats.opc.markup import DGM, DSP, A, P
from locready.formats.parts import PartUnreadable
from locready.formats.pptx.geometry import Frame, frame_of
from locready.formats.pptx.stage import Shape
from locready.model import Box, Gap, GapReason, Role, Segment


def diagram_in(part: str, shape: Shape) -> Iterator[Segment | Gap]:
    """Yield the paragraphs of a diagram's nodes, in the order of its data part.

    Raises:
        PartUnreadable: the data part cannot be read.
    """
    data = shape.stage.package.xml(part)
    if drops_text(data):
        yield shape.gap(GapReason.DAMAGED_PART, f"{part} refers to entities")
    boxes = _boxes(data, shape)
    for node, body in nodes_in(data):
        yield from paragraphs_in(body, part, shape.spot_at(boxes.get(node, shape.box), Role.DIAGRAM))


def _boxes(data: etree._Element, shape: Shape) -> dict[str, Box]:
    """Return where the nodes stand, by the id of the node; none when the drawing is missing or damaged."""
    whole = frame_of(shape.element.find(f"{P}xfrm"))
    drawing = _drawing(data, shape)
    if drawing is None or whole is None or shape.box is None or not (whole.width and whole.height):
        return {}
    shown_by = _shown_by(data)
    boxes: dict[str, Box] = {}
    for drawn in drawing.iter(f"{DSP}sp"):
        node = shown_by.get(drawn.get("modelId", ""))
        frame = _text_frame(drawn)
        if node is not None and frame is not None and drawn.find(f"{DSP}txBody//{A}t") is not None:
            boxes.setdefault(node, _inside(shape.box, whole, frame))
    return boxes


def _drawing(data: etree._Element, shape: Shape) -> etree._Element | None:
    extension = data.find(f".//{DSP}dataModelExt")
    pointer = shape.stage.pointer(extension.get("relId")) if extension is not None else None
    if pointer is None or pointer.external:
        return None
    try:
        return shape.stage.package.xml(pointer.target)
    except PartUnreadable:
        return None


def _shown_by(data: etree._Element) -> Mapping[str, str]:
    """Return the node that each presentation point shows, by the point's id."""
    return {
        point.get("modelId", ""): about.get("presAssocID", "")
        for point in data.iter(f"{DGM}pt")
        if point.get("type") == "pres" and (about := point.find(f"{DGM}prSet")) is not None
    }


def _text_frame(drawn: etree._Element) -> Frame | None:
    return frame_of(drawn.find(f"{DSP}txXfrm")) or frame_of(drawn.find(f"{DSP}spPr/{A}xfrm"))


def _inside(box: Box, whole: Frame, frame: Frame) -> Box:
    """Return the box of a frame that is told in the space of a diagram whose box is known."""
    return Box(
        box.x + frame.x / whole.width * box.width,
        box.y + frame.y / whole.height * box.height,
        frame.width / whole.width * box.width,
        frame.height / whole.height * box.height,
    ).rounded()
