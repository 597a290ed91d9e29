"""The shapes of a slide, layout or master, down through nested groups, each with its place on the slide."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from locready.formats.opc.markup import A, P, shown
from locready.formats.pptx.geometry import IDENTITY, Transform, box_of, frame_of, group_transform
from locready.formats.pptx.stage import Shape, Stage
from locready.model import Box

GROUP = f"{P}grpSp"
_SHAPES = frozenset(
    {f"{P}sp", f"{P}pic", f"{P}cxnSp", f"{P}graphicFrame", f"{P}contentPart", GROUP},
)
#: Where each kind of shape keeps its place; ``p14:xfrm`` is that of ink.
_XFRM = {GROUP: f"{P}grpSpPr/{A}xfrm", f"{P}graphicFrame": f"{P}xfrm", f"{P}contentPart": "{*}xfrm"}
_PLACEHOLDER = f"{P}nvPr/{P}ph"
_DRAWN = f"{P}spPr/{A}xfrm"
_TRUE = ("1", "true")


def shapes_of(
    tree: etree._Element, stage: Stage, through: Transform = IDENTITY, *, hidden: bool = False
) -> Iterator[Shape]:
    """Yield the shapes of a shape tree or group in the order drawn; a group comes before what it holds.

    ``through`` maps the space of the tree to the slide; ``hidden`` says that a group around it is hidden.
    Recursion ends where the XML parser's limit on depth does (256).
    """
    for element in shown(tree):
        if element.tag not in _SHAPES:
            continue
        shape = _shape(element, stage, through, hidden)
        yield shape
        if element.tag == GROUP:
            inner = through.after(group_transform(element.find(_XFRM[GROUP])))
            yield from shapes_of(element, stage, inner, hidden=shape.hidden)


def drawing_properties(element: etree._Element) -> etree._Element | None:
    """Return the ``cNvPr`` of a shape: its name, alternative text and whether it is hidden."""
    return next(_nonvisual(element).iterchildren("{*}cNvPr"), None)


def _nonvisual(element: etree._Element) -> etree._Element:
    """Return the first child of a shape, which holds what is not drawn; a shape without children stands for itself."""
    return next(element.iterchildren("*"), element)


def _shape(element: etree._Element, stage: Stage, through: Transform, hidden: bool) -> Shape:
    about = drawing_properties(element)
    mark = _nonvisual(element).find(_PLACEHOLDER)
    turns, mirrored = _turned(element)
    return Shape(
        element=element,
        stage=stage,
        name=about.get("name") or None if about is not None else None,
        box=_box(element, mark, stage, through),
        hidden=hidden or (about is not None and about.get("hidden") in _TRUE),
        placeholder=mark.get("type", "obj") if mark is not None else None,
        turns=turns,
        mirrored=mirrored,
    )


def _turned(element: etree._Element) -> tuple[int, bool]:
    """Return how often a shape is turned by 90 degrees, and whether it is mirrored: upside down is both at once."""
    xfrm = element.find(_XFRM.get(str(element.tag), _DRAWN))
    frame = frame_of(xfrm)
    if xfrm is None or frame is None:
        return 0, False
    across, down = (xfrm.get(flip) in _TRUE for flip in ("flipH", "flipV"))
    return (round(frame.angle / 90) + (2 if down else 0)) % 4, across != down


def _box(element: etree._Element, mark: etree._Element | None, stage: Stage, through: Transform) -> Box | None:
    if not stage.placed:
        return None
    frame = frame_of(element.find(_XFRM.get(str(element.tag), _DRAWN)))
    if frame is not None:
        return box_of(frame, through, stage.width, stage.height)
    if mark is None:
        return None
    frame = stage.inheritance.frame(mark.get("idx", "0"), mark.get("type", "obj"))
    return box_of(frame, IDENTITY, stage.width, stage.height) if frame is not None else None
