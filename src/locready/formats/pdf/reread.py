"""Looks at what the text of the pages does not say, and puts what it reads among their blocks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import pypdfium2 as pdfium

from locready.formats.layout.blocks import Block
from locready.formats.layout.order import in_reading_order
from locready.formats.options import ReadOptions
from locready.formats.pdf.agreement import agree, contradict
from locready.formats.pdf.pages import FEW_CHARACTERS, Page
from locready.formats.pdf.render import Drawer, cut
from locready.formats.pdf.unread import Look, Region, doubted, guessed_on, is_unmapped, regions_of
from locready.formats.pictures.batch import Unread, read_together
from locready.formats.pictures.writing import Writing
from locready.model import Gap
from locready.ocr.options import Engine
from locready.ocr.pixels import Pixels

Outcome = Writing | Unread
#: Our own reading replaces an older one only where it is as sure as this (0..1).
_SURE = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """A page with what was read on it put in, and the gaps that stay."""

    page: Page
    gaps: tuple[Gap, ...] = ()


def reread(pages: Sequence[Page], document: pdfium.PdfDocument, options: ReadOptions, member: str) -> list[Reread]:
    """Return the pages with scans, outlines, pictures and doubtful text read from how they look."""
    asked = [*(region for page in pages for region in regions_of(page)), *doubted(pages)]
    if options.ocr.engine is Engine.NONE or not asked:
        return [Reread(page=page, gaps=tuple(_gaps(page, member))) for page in pages]
    found = _looked_at(asked, document, options)
    if any(_is_wrong(region, outcome) for region, outcome in found):
        guessed = [page for page in pages if guessed_on(page)]
        found += _looked_at([Region(page=page, look=Look.WRONG) for page in guessed], document, options)
    by_page: dict[int, list[tuple[Region, Outcome]]] = defaultdict(list)
    for region, outcome in found:
        by_page[region.page.index].append((region, outcome))
    return [_reread(page, by_page[page.index], member) for page in pages]


def _gaps(page: Page, member: str) -> Iterator[Gap]:
    return (region.gap(member) for region in regions_of(page) if region.needed)


def _looked_at(
    regions: Sequence[Region], document: pdfium.PdfDocument, options: ReadOptions
) -> list[tuple[Region, Outcome]]:
    drawer = Drawer(document)
    outcomes = read_together(
        {place: partial(_pixels, region, drawer) for place, region in enumerate(regions)},
        options.ocr,
        (block.text for region in regions for block in region.page.blocks if not is_unmapped(block)),
    )
    return [(region, outcomes[place]) for place, region in enumerate(regions)]


def _pixels(region: Region, drawer: Drawer) -> Pixels:
    return cut(drawer.drawn(region.page.index, text=region.look.at_text), region.box)


def _is_wrong(region: Region, outcome: Outcome) -> bool:
    """Whether a text that was doubted says something else than is drawn in its place."""
    if region.look is not Look.DOUBTED or region.block is None or isinstance(outcome, Unread):
        return False
    return contradict(region.block.text, _text(outcome.blocks))


def _reread(page: Page, found: Sequence[tuple[Region, Outcome]], member: str) -> Reread:
    """Return a page with what was found in its regions, each in turn."""
    gaps: list[Gap] = []
    for region, outcome in found:
        if isinstance(outcome, Unread):
            gaps += [region.gap(member, outcome.detail, outcome.reason)] if region.needed else []
        elif region.look is not Look.DOUBTED:
            blocks, told = _put_in(page, region, [_placed(block, region, outcome) for block in outcome.blocks])
            page = replace(page, blocks=blocks)
            gaps += [] if told else [region.gap(member)]
            gaps += _lines_unread(region, outcome, member)
    return Reread(page=page, gaps=tuple(gaps))


def _put_in(page: Page, region: Region, read: list[Block]) -> tuple[tuple[Block, ...], bool]:
    """Return the blocks of a page with those of a region put in, and whether the region is told by them now."""
    match region.look:
        case Look.UNMAPPED:
            kept = [block for block in page.blocks if block is not region.block or not read]
            return _ordered([*kept, *read]), bool(read)
        case Look.WRONG:
            return tuple(in_reading_order(read)), bool(read)
        case Look.OLD_OCR:
            return _in_place_of_old(page, read, region.picture)
        case _:
            few = page.characters < FEW_CHARACTERS
            return _ordered([*page.blocks, *read]) if few else (*page.blocks, *in_reading_order(read)), True


def _in_place_of_old(page: Page, read: list[Block], picture: str) -> tuple[tuple[Block, ...], bool]:
    """Return our own reading in place of an older one that it contradicts; where the two agree, the older stays.

    What lies invisibly over a picture is text in that picture, whoever recognised it.
    """
    old = [block for block in page.blocks if 2 * block.invisible > block.drawn]
    rest = [block for block in page.blocks if block not in old]
    sure = sum(block.drawn for block in read if (block.confidence or 0.0) >= _SURE)
    agreed = agree(_text(old), _text(read))
    if agreed or 2 * sure < sum(block.drawn for block in old):
        return _ordered([*rest, *(replace(block, picture=picture) for block in old)]), agreed
    return _ordered([*rest, *read]), True


def _ordered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(in_reading_order(blocks))


def _placed(block: Block, region: Region, writing: Writing) -> Block:
    """Return a block that was read in a region at its place on the page, in points."""
    page, box = region.page.view, region.box
    across = box.width * page.width / writing.width
    along = box.height * page.height / writing.height
    left, top = max(box.x, 0.0) * page.width, max(box.y, 0.0) * page.height
    return replace(
        block,
        x0=left + block.x0 * across,
        x1=left + block.x1 * across,
        y0=top + block.y0 * along,
        y1=top + block.y1 * along,
        size=block.size * along,
        picture=region.picture,
    )


def _lines_unread(region: Region, writing: Writing, member: str) -> Iterator[Gap]:
    """Yield a gap for each reason why lines of a region were not read."""
    for reason, lines, _box in writing.gaps():
        yield region.gap(member, lines, reason)


def _text(blocks: Iterable[Block]) -> str:
    return "\n".join(block.text for block in blocks)
