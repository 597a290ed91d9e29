"""Makes segments of the blocks of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locready.formats.layout.blocks import Block
from locready.formats.pdf.pages import Page
from locready.formats.pdf.unread import box_of, is_old_ocr, is_unmapped
from locready.model import Location, Origin, Role, Segment, UnitKind

#: A block of which less is on the page is taken to lie outside it.
_LEAST_VISIBLE = 0.1


def segments_on(page: Page, roles: Sequence[Role], member: str) -> Iterator[Segment]:
    """Yield the blocks of a page as segments in reading order; codes that nobody can read are left to the gaps.

    The address of a block is its place in this order: ``page[3]/block[5]``.
    """
    old = is_old_ocr(page)
    for number, (block, role) in enumerate(zip(page.blocks, roles, strict=True), 1):
        if block.text and (block.confidence is not None or not is_unmapped(block)):
            origin = Origin.OCR if old or block.confidence is not None else Origin.NATIVE
            yield _segment(block, page, role, origin, number, member)


def _segment(block: Block, page: Page, role: Role, origin: Origin, number: int, member: str) -> Segment:
    box = box_of(block, page)
    visible = min(box.area / (box.width * box.height), 1.0) if box.width > 0 and box.height > 0 else 1.0
    invisible = origin is Origin.NATIVE and 2 * block.invisible > block.drawn
    return Segment(
        text=block.text,
        role=role,
        location=Location(unit_kind=UnitKind.PAGE, index=page.index, box=box, member=member),
        origin=origin,
        ocr_confidence=None if block.confidence is None else round(block.confidence, 3),
        hidden=invisible or visible < _LEAST_VISIBLE,
        weight=round(visible, 3),
        address=f"page[{page.index}]/block[{number}]",
        picture=block.picture,
        type_size=round(block.size / page.view.height, 4) if block.picture else None,
    )
