"""What a page shows that its text layer does not say: scans, outlined text, pictures, characters without a meaning.

The thresholds were measured on 91 real files, of which 73 have a text that several readers agree on.
"""

from __future__ import annotations

from collections.abc import Iterator

from locready.formats.layout.blocks import Block
from locready.formats.pdf.pages import FEW_CHARACTERS, MOST_CHARACTERS, Page
from locready.model import Box, Gap, GapReason, Location, UnitKind

_SCAN = 0.25
_OUTLINES = 400
_PICTURES = 0.15
_SMALL_PICTURE = 0.01
_MOST_PICTURES = 20
_OLD_OCR = 0.8

_WHOLE = Box(0.0, 0.0, 1.0, 1.0)


def gaps_of(page: Page, member: str) -> Iterator[Gap]:
    """Yield what an audience sees on a page and nobody could read from its text."""
    drawings = page.drawings
    if page.characters < FEW_CHARACTERS:
        if drawings.covered > _SCAN:
            yield _gap(GapReason.SCANNED_PAGE, page, _WHOLE, member)
        elif drawings.segments > _OUTLINES:
            yield _gap(GapReason.OUTLINED_TEXT, page, _WHOLE, member)
    elif is_old_ocr(page):
        yield _gap(GapReason.OLD_OCR_LAYER, page, _WHOLE, member)
    elif drawings.covered > _PICTURES:
        yield from (_gap(GapReason.PICTURE_REGION, page, box, member) for box in _regions(drawings.pictures))
    if page.cut:
        yield _gap(GapReason.LIMIT, page, _WHOLE, member, f"only its first {MOST_CHARACTERS:,} characters are read")
    yield from (_gap(GapReason.UNMAPPED_TEXT, page, box_of(block, page), member) for block in unmapped(page))


def is_old_ocr(page: Page) -> bool:
    """Whether nearly all text of a page is laid invisibly over a picture by an earlier OCR."""
    invisible = sum(block.invisible for block in page.blocks)
    return invisible > _OLD_OCR * page.characters and page.drawings.covered > _PICTURES


def unmapped(page: Page) -> list[Block]:
    """Return the blocks whose characters do not mean what their codes say."""
    return [block for block in page.blocks if is_unmapped(block)]


def is_unmapped(block: Block) -> bool:
    """Whether a block is codes rather than text.

    pdfium's own doubt is not enough, since it guesses right for most fonts of old programs: codes among the controls
    or in private use must show it.
    """
    if 2 * block.unmapped > block.drawn:
        return 20 * block.strange > block.drawn
    return 10 * block.strange > 3 * block.drawn


def box_of(block: Block, page: Page) -> Box:
    """Return the place of a block as shares of the page."""
    return page.view.box(block.x0, block.y0, block.x1, block.y1)


def _regions(pictures: tuple[Box, ...]) -> list[Box]:
    """Return the pictures that could hold text; a picture cut into many strips is one."""
    large = [box for box in pictures if box.area > _SMALL_PICTURE]
    if len(large) <= _MOST_PICTURES and (large or not pictures):
        return large
    strips = large or list(pictures)
    x, y = max(min(box.x for box in strips), 0.0), max(min(box.y for box in strips), 0.0)
    right, bottom = (min(max(sides), 1.0) for sides in ([box.right for box in strips], [box.bottom for box in strips]))
    return [Box(x, y, right - x, bottom - y).rounded()]


def _gap(reason: GapReason, page: Page, box: Box, member: str, detail: str = "") -> Gap:
    location = Location(unit_kind=UnitKind.PAGE, index=page.index, box=box, member=member)
    return Gap(reason=reason, location=location, audience=True, detail=detail)
