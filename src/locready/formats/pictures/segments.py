"""The segments and gaps of a picture at one of the places where it is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locready.formats.layout.blocks import Block
from locready.formats.layout.roles import roles_of
from locready.formats.pictures.shown import Shown
from locready.formats.pictures.writing import Writing
from locready.model import Gap, Origin, Role, Segment

#: A mark of a company or a work: so small a share of the slide; or up to the second, where it stands on several slides.
_SMALL, _REPEATED, _SEVERAL = 0.025, 0.10, 3
#: A mark has no more blocks and letters than this.
_BLOCKS, _LETTERS = 3, 40
#: A picture over more than this of a slide that has no title of its own has the title in it.
_FILLS = 0.4


def segments_of(picture: Shown, writing: Writing, *, units: int, titled: bool) -> Iterator[Segment | Gap]:
    """Yield the text of a picture, then a gap for each reason why a line of it was not read.

    Args:
        picture: the picture where it is shown.
        writing: what is written in it.
        units: on how many slides or pages it is shown.
        titled: whether its slide has a title outside it.
    """
    roles = _roles(picture, writing, units=units, titled=titled)
    yield from pieces_of(picture, writing, roles)


def pieces_of(picture: Shown, writing: Writing, roles: Sequence[Role]) -> Iterator[Segment | Gap]:
    """Yield the same, of blocks whose roles are known."""
    for number, (block, role) in enumerate(zip(writing.blocks, roles, strict=True), 1):
        yield _segment(picture, writing, block, role, number)
    for reason, remark, box in writing.gaps():
        yield picture.gap(reason, f"{picture.key}: {remark}", box)


def _roles(picture: Shown, writing: Writing, *, units: int, titled: bool) -> Sequence[Role]:
    if _is_logo(picture, writing.blocks, units):
        return [Role.LOGO] * len(writing.blocks)
    box = picture.location.box
    if not titled and box is not None and box.area > _FILLS:
        return [Role.TITLE if role is Role.TITLE else Role.BODY for role in roles_of([writing])[0]]
    return [Role.BODY] * len(writing.blocks)


def _is_logo(picture: Shown, blocks: Sequence[Block], units: int) -> bool:
    box = picture.location.box
    if box is None or len(blocks) > _BLOCKS or sum(block.drawn for block in blocks) > _LETTERS:
        return False
    return box.area <= _SMALL or (box.area <= _REPEATED and (units >= _SEVERAL or picture.behind))


def _segment(picture: Shown, writing: Writing, block: Block, role: Role, number: int) -> Segment:
    recognised = block.confidence is not None
    shown = picture.location.box
    return Segment(
        text=block.text,
        role=role,
        location=picture.placed(writing.box(block.x0, block.y0, block.x1, block.y1)),
        origin=Origin.OCR if recognised else Origin.NATIVE,
        ocr_confidence=round(block.confidence, 3) if block.confidence is not None else None,
        weight=picture.weight,
        address=f"{picture.key}!block[{number}]",
        picture=picture.key,
        type_size=None if shown is None else round(shown.height * block.size / writing.height, 4),
    )
