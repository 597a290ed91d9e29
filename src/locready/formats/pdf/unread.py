"""What a page shows that its text layer does not say: scans, outlined text, pictures, characters without a meaning.

The thresholds were measured on 91 real files, of which 73 have a text that several readers agree on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from locready.formats.layout.blocks import Block
from locready.formats.pdf.pages import FEW_CHARACTERS, MOST_CHARACTERS, Page
from locready.model import Box, Gap, GapReason, Location, UnitKind

_SCAN = 0.25
_OUTLINES = 400
_PICTURES = 0.15
_SMALL_PICTURE = 0.01
_MOST_PICTURES = 20
_OLD_OCR = 0.8
#: On a page with hardly any text, pictures over so much of it are looked into.
_SOME = 0.03
#: So many pages of a file are tried, each by a text of at least so many letters.
_TRIED, _TRIED_LETTERS = 6, 10

_WHOLE = Box(0.0, 0.0, 1.0, 1.0)


class Look(StrEnum):
    """Why a part of a page is looked at. ``WRONG`` is a text that turned out to say something else than is drawn."""

    SCAN = "scan"
    OUTLINES = "outlines"
    PICTURES = "pictures"
    OLD_OCR = "old-ocr"
    UNMAPPED = "unmapped"
    DOUBTED = "doubted"
    WRONG = "wrong"

    @property
    def at_text(self) -> bool:
        """Whether it is the text itself that is looked at, and not what is drawn beside it."""
        return self in _AT_TEXT


_AT_TEXT = frozenset({Look.UNMAPPED, Look.DOUBTED, Look.WRONG})
_REASONS = {
    Look.SCAN: GapReason.SCANNED_PAGE,
    Look.OUTLINES: GapReason.OUTLINED_TEXT,
    Look.PICTURES: GapReason.PICTURE_REGION,
    Look.OLD_OCR: GapReason.OLD_OCR_LAYER,
    Look.UNMAPPED: GapReason.UNMAPPED_TEXT,
    Look.DOUBTED: GapReason.UNMAPPED_TEXT,
    Look.WRONG: GapReason.UNMAPPED_TEXT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A part of a page that has to be looked at to know what it says; ``block`` is the text that is in question.

    ``needed`` is False where it probably says nothing: it is no gap if nobody looks.
    """

    page: Page
    look: Look
    box: Box = _WHOLE
    block: Block | None = None
    needed: bool = True
    number: int = 0

    @property
    def picture(self) -> str:
        """The name of the picture that it is, empty for text."""
        if self.look.at_text:
            return ""
        return f"page[{self.page.index}]" + (f"/picture[{self.number}]" if self.number else "")

    def gap(self, member: str, detail: str = "", reason: GapReason | None = None, box: Box | None = None) -> Gap:
        """Return the gap that it is when it stays unread, or one inside it for another reason."""
        location = place_on(self.page, box or self.box, member)
        return Gap(reason=reason or _REASONS[self.look], location=location, audience=True, detail=detail)


def regions_of(page: Page) -> Iterator[Region]:
    """Yield what an audience sees on a page and its text does not say."""
    covered, outlined = page.drawings.covered, page.drawings.segments > _OUTLINES
    if page.characters < FEW_CHARACTERS:
        if covered > _SCAN:
            yield Region(page=page, look=Look.SCAN)
        elif outlined:
            yield Region(page=page, look=Look.OUTLINES)
        elif covered > _SOME:
            yield Region(page=page, look=Look.PICTURES, needed=False)
    elif is_old_ocr(page):
        yield Region(page=page, look=Look.OLD_OCR)
    elif outlined:
        yield Region(page=page, look=Look.PICTURES, needed=covered > _PICTURES)
    elif covered > _PICTURES:
        for number, box in enumerate(_pictures(page), 1):
            yield Region(page=page, look=Look.PICTURES, box=box, number=number)
    for block in page.blocks:
        if is_unmapped(block):
            yield Region(page=page, look=Look.UNMAPPED, box=box_of(block, page), block=block)


def doubted(pages: Iterable[Page]) -> Iterator[Region]:
    """Yield the texts by which pages are tried: the longest of those whose characters pdfium had to guess.

    A few are enough: a font that maps wrongly does so throughout.
    """
    tried = 0
    for page in pages:
        guessed = guessed_on(page)
        longest = max(guessed, key=lambda block: block.drawn, default=None)
        if longest is not None and longest.drawn >= _TRIED_LETTERS and tried < _TRIED:
            tried += 1
            yield Region(page=page, look=Look.DOUBTED, box=box_of(longest, page), block=longest, needed=False)


def guessed_on(page: Page) -> list[Block]:
    """Return the blocks of a page whose characters pdfium had to guess, and that look like text all the same."""
    return [block for block in page.blocks if 2 * block.unmapped > block.drawn and not is_unmapped(block)]


def cut_gaps(page: Page, member: str) -> Iterator[Gap]:
    """Yield a gap where a page holds more characters than are read."""
    if page.cut:
        detail = f"only its first {MOST_CHARACTERS:,} characters are read"
        yield Gap(reason=GapReason.LIMIT, location=place_on(page, _WHOLE, member), audience=True, detail=detail)


def is_old_ocr(page: Page) -> bool:
    """Whether nearly all text of a page is laid invisibly over a picture by an earlier OCR."""
    invisible = sum(block.invisible for block in page.blocks)
    return invisible > _OLD_OCR * page.characters and page.drawings.covered > _PICTURES


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


def place_on(page: Page, box: Box, member: str) -> Location:
    """Return a place on a page."""
    return Location(unit_kind=UnitKind.PAGE, index=page.index, box=box, member=member)


def _pictures(page: Page) -> list[Box]:
    """Return the pictures that could hold text; a picture cut into many strips is one."""
    pictures = page.drawings.pictures
    large = [box for box in pictures if box.area > _SMALL_PICTURE]
    if len(large) <= _MOST_PICTURES and (large or not pictures):
        return large
    strips = large or list(pictures)
    x, y = max(min(box.x for box in strips), 0.0), max(min(box.y for box in strips), 0.0)
    right, bottom = (min(max(sides), 1.0) for sides in ([box.right for box in strips], [box.bottom for box in strips]))
    return [Box(x, y, right - x, bottom - y).rounded()]
