"""Shapes: what a frame, a drawing or a group shows, and its alternative text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from lxml import etree

from locready.formats.clips import Playing
from locready.formats.content import content_of_part
from locready.formats.embedded import Embedded
from locready.formats.gathered import Found
from locready.formats.markup.parse import characters
from locready.formats.odf.geometry import box_of
from locready.formats.odf.names import DRAW, OFFICE, PRESENTATION, SVG, TABLE, XLINK
from locready.formats.odf.package import part_at
from locready.formats.odf.paragraphs import Inner
from locready.formats.odf.scene import Scene
from locready.formats.pictures import Shown
from locready.model import Gap, GapReason, Link, Role

GROUP = f"{DRAW}g"
_LINKED = f"{DRAW}a"
_IMAGE, _OBJECT, _OLE = f"{DRAW}image", f"{DRAW}object", f"{DRAW}object-ole"
_PLUGIN = f"{DRAW}plugin"
_MEDIA = frozenset({_PLUGIN, f"{DRAW}applet", f"{DRAW}floating-frame"})
_ROLES = {"title": Role.TITLE, **dict.fromkeys(("header", "footer", "date-time", "page-number"), Role.FOOTER)}
_UNSEEN = ("none", "printer")


def shape_in(shape: etree._Element, path: str, scene: Scene) -> Iterator[Found | Inner]:
    """Yield what one shape holds; its text, tables and embedded objects are still to be read."""
    if shape.tag == _LINKED:
        if "://" in shape.get(f"{XLINK}href", ""):
            yield Link(url=shape.get(f"{XLINK}href", ""), location=scene.place.location(scene.shape))
        yield Inner(element=shape, path=path, scene=scene)
        return
    if shape.get(f"{PRESENTATION}placeholder") == "true":
        return  # the prompt of an empty placeholder
    inner = _inside(shape, scene)
    scene.place.fill()
    yield from _filled(shape, inner)
    if shape.tag == GROUP:
        yield Inner(element=shape, path=path, scene=replace(inner, box=scene.box))
    else:
        yield from _content(shape, path, inner)
    for position, told in enumerate(shape, 1):
        if told.tag in (f"{SVG}title", f"{SVG}desc") and characters(told).strip():
            yield inner.spot(Role.ALT).segment(characters(told), scene.address(f"{path}/{position}"))


def _inside(shape: etree._Element, scene: Scene) -> Scene:
    return scene.within(
        shape=shape.get(f"{DRAW}name") or scene.shape,
        box=box_of(shape, scene) or scene.box,
        role=_ROLES.get(shape.get(f"{PRESENTATION}class", "")),
        hidden=shape.get(f"{DRAW}display") in _UNSEEN,
    )


def _content(shape: etree._Element, path: str, scene: Scene) -> Iterator[Found | Inner]:
    """Yield what a shape shows; of a picture in several forms the first, and none where the original is read."""
    clip = _clip(shape, scene)
    if clip is not None:
        yield clip
        return
    told = {str(child.tag) for child in shape}
    pictured = bool(told & {_OBJECT, f"{TABLE}table"})
    for position, child in enumerate(shape, 1):
        if child.tag == _IMAGE:
            if not pictured:
                pictured = True
                yield from picture_at(child.get(f"{XLINK}href", ""), scene, embedded=len(child) > 0)
        elif child.tag == _OLE:
            yield from _file(child.get(f"{XLINK}href", ""), scene)
        elif child.tag in _MEDIA:
            yield scene.gap(GapReason.MEDIA, child.get(f"{XLINK}href") or "a clip")
        elif child.tag not in (f"{SVG}title", f"{SVG}desc"):
            yield Inner(element=child, path=f"{path}/{position}", scene=scene)


def _clip(shape: etree._Element, scene: Scene) -> Playing | None:
    """Return the clip of a shape where it is in the file; the picture beside it is shown until the clip plays."""
    plugin = shape.find(_PLUGIN)
    part = part_at(plugin.get(f"{XLINK}href", "")) if plugin is not None else None
    if not part or part not in scene.package:
        return None
    spot = scene.spot(Role.BODY)
    image = shape.find(_IMAGE)
    poster = () if image is None else picture_at(image.get(f"{XLINK}href", ""), scene, embedded=len(image) > 0)
    return Playing(
        key=part,
        content=partial(scene.package.streamed, part),
        location=spot.location,
        size=scene.package.size(part),
        poster=tuple(it for it in poster if isinstance(it, Shown | Gap)),
        weight=spot.weight,
        hidden=spot.hidden or not spot.role.for_audience,
    )


def picture_at(href: str, scene: Scene, *, embedded: bool = False) -> Iterator[Found]:
    """Yield the picture that a link names; a gap where it is not in the file (or written into the XML itself)."""
    part = part_at(href) if href else None
    if part is None or part not in scene.package:
        yield scene.gap(GapReason.PICTURE, href or ("a picture in the text" if embedded else "a picture"))
        return
    spot = scene.spot(Role.BODY)
    yield Shown(
        key=part,
        content=partial(content_of_part, scene.package, part),
        location=spot.location,
        hidden=spot.hidden or not spot.role.for_audience,
    )


def _filled(shape: etree._Element, scene: Scene) -> Iterator[Found]:
    """Yield the picture that fills a shape."""
    for family, attribute in (("graphic", f"{DRAW}style-name"), ("presentation", f"{PRESENTATION}style-name")):
        style = shape.get(attribute)
        if style and scene.styles.value(family, style, "graphic", f"{DRAW}fill") == "bitmap":
            name = scene.styles.value(family, style, "graphic", f"{DRAW}fill-image-name") or ""
            yield from picture_at(scene.fills.get(name, ""), scene)


def _file(href: str, scene: Scene) -> Iterator[Found]:
    part = part_at(href) if href else None
    if part is None or part not in scene.package:
        yield scene.gap(GapReason.EMBEDDED, "an object that is not in the file", audience=False)
        return
    yield Embedded(
        name=part,
        location=scene.place.location(scene.shape, scene.box),
        size=scene.package.size(part),
        content=partial(content_of_part, scene.package, part, scene.package.embedded_bytes),
    )


def is_shape(element: etree._Element) -> bool:
    """Say whether an element is a shape that may stand on a page."""
    return str(element.tag).startswith(DRAW) and element.tag not in _NO_SHAPES


_NO_SHAPES = frozenset(
    f"{DRAW}{name}"
    for name in ("text-box", "image", "object", "object-ole", "enhanced-geometry", "glue-point", "layer-set", "page")
) | {f"{OFFICE}forms"}
