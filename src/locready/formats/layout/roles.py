"""What a block is for: the title of its page, a line that runs along the foot of every page, or the body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from locready.formats.layout.blocks import Block
from locready.formats.layout.characters import opens_item
from locready.model import Role

#: Against the text around it: a title is so much larger.
_LARGER = 1.2
#: What stands above everything else need not be so much larger.
_LARGER_AT_TOP = 1.08
#: Lines of one title differ in size by no more.
_AS_LARGE = 0.9
_LONGEST_TITLE = 150
#: Running lines stand in this share of the page, at its top and foot.
_EDGE = 0.12
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|頁)?\W*\d{1,4}\W*(?:(?:/|of|von|de|／)\s*\d{1,4})?\W*(?:頁|ページ)?\W*", re.IGNORECASE
)
_LETTER = re.compile(r"[^\W\d_]")

Key = tuple[str, int]


class Sheet(Protocol):
    """A page or picture with blocks of text on it; ``height`` is in the units of their boxes."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks in reading order."""

    @property
    def height(self) -> float:
        """How high it is."""


def roles_of(pages: Sequence[Sheet]) -> list[list[Role]]:
    """Return the role of every block, page by page in the order of its blocks."""
    running = _running(pages)
    usual = _usual_size(block for page in pages for block in page.blocks)
    return [_roles(page, running, usual) for page in pages]


def _roles(page: Sheet, running: frozenset[Key], usual: float) -> list[Role]:
    feet = [_is_running(block, page, running) for block in page.blocks]
    titles = _titles([block for block, foot in zip(page.blocks, feet, strict=True) if not foot], usual)
    return [
        Role.FOOTER if foot else Role.TITLE if id(block) in titles else Role.BODY
        for block, foot in zip(page.blocks, feet, strict=True)
    ]


def _running(pages: Sequence[Sheet]) -> frozenset[Key]:
    """Find what stands at the same place at the edge of most pages, whatever its digits say."""
    counted = Counter(key for page in pages for key in {_key(block, page) for block in _at_edge(page)})
    return frozenset(key for key, times in counted.items() if times > 1 and 2 * times > len(pages))


def _at_edge(page: Sheet) -> list[Block]:
    return [block for block in page.blocks if block.lines <= 3 and not _EDGE < _middle(block, page) < 1 - _EDGE]


def _middle(block: Block, page: Sheet) -> float:
    return (block.y0 + block.y1) / 2 / page.height


def _key(block: Block, page: Sheet) -> Key:
    return _DIGITS.sub("#", block.text), round(50 * _middle(block, page))


def _is_running(block: Block, page: Sheet, running: frozenset[Key]) -> bool:
    at_foot = _middle(block, page) >= 1 - _EDGE
    is_number = at_foot and bool(_PAGE_NUMBER.fullmatch(block.text))
    return is_number or (_key(block, page) in running and not _EDGE < _middle(block, page) < 1 - _EDGE)


def _titles(blocks: Sequence[Block], usual: float) -> set[int]:
    """Return the identities of the blocks that make up the title: the topmost of the largest, and what joins it."""
    able = [it for it in blocks if it.drawn <= _LONGEST_TITLE and _LETTER.search(it.text) and not opens_item(it.text)]
    largest = max((block.size for block in able), default=0.0)
    big = [block for block in able if block.size >= _AS_LARGE * largest]
    if not big:
        return set()
    first = min(big, key=lambda block: (block.y0, block.x0))
    known = {id(block) for block in big}
    is_topmost = first.lines <= 2 and all(first.y0 <= block.y0 for block in blocks)
    around = _usual_size(block for block in blocks if id(block) not in known) or usual
    if largest < (_LARGER_AT_TOP if is_topmost else _LARGER) * around:
        return set()
    return {id(block) for block in big if block.y0 - first.y1 < _LARGER * first.size and _above(first, block)}


def _above(first: Block, block: Block) -> bool:
    return block is first or (first.upright and block.upright and min(first.x1, block.x1) > max(first.x0, block.x0))


def _usual_size(blocks: Iterable[Block]) -> float:
    """Return the type size of the middle character; 0 without any."""
    sizes = sorted((block.size, block.drawn) for block in blocks)
    half = sum(drawn for _, drawn in sizes) / 2
    for size, drawn in sizes:
        half -= drawn
        if half <= 0:
            return size
    return 0.0
