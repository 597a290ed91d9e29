"""Pages of a document, as far as its file tells them.

A Word file has no pages: a program makes them when it lays the text out. What it holds are the breaks that its author
put in, and marks where Word broke pages when it last did so (``w:lastRenderedPageBreak``, ECMA-376 part 1, 17.3.3.13).
Both are counted; Word marks its own break after each of the author's, and that pair is one.
"""

from __future__ import annotations

from lxml import etree

from locready.formats.opc.markup import W
from locready.formats.xml.number import number
from locready.model import Location, Unit, UnitKind

#: A4 in points, where a section does not say.
_A4 = (595.3, 841.9)
_TWIPS = 20


class Pages:
    """Counts pages while a document is read from its beginning to its end; all after the last is put on that."""

    def __init__(self, most: int, member: str) -> None:
        self._most = most
        self._member = member
        self._size = _A4
        self._sizes = [_A4]
        self._filled = False

    @property
    def index(self) -> int:
        """The page that is being read, from 1."""
        return len(self._sizes)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of that page in points."""
        return self._sizes[-1]

    def location(self, shape: str | None = None) -> Location:
        """Return a place on that page."""
        return Location(unit_kind=UnitKind.PAGE, index=self.index, shape=shape, member=self._member)

    def fill(self) -> None:
        """Take note that something stands on the page."""
        self._filled = True

    def turn(self) -> None:
        """Go to the next page, as a break in the text says."""
        if self.index < self._most:
            self._sizes.append(self._size)
        self._filled = False

    def turn_filled(self) -> None:
        """Go to the next page unless the page is still empty: the break repeats the one before it."""
        if self._filled:
            self.turn()

    def set_section(self, section: etree._Element) -> None:
        """Begin a section: on a new page unless it is continuous, and with pages of its own size."""
        self._size = _size(section)
        kind = section.find(f"{W}type")
        if kind is None or kind.get(f"{W}val") not in ("continuous", "nextColumn"):
            self.turn_filled()
        if not self._filled:
            self._sizes[-1] = self._size

    def units(self, titles: dict[int, str]) -> tuple[Unit, ...]:
        """Return all pages, with the titles given by page."""
        return tuple(
            Unit(kind=UnitKind.PAGE, index=index, width=width, height=height, title=titles.get(index, ""))
            for index, (width, height) in enumerate(self._sizes, 1)
        )


def _size(section: etree._Element) -> tuple[float, float]:
    page = section.find(f"{W}pgSz")
    if page is None:
        return _A4
    width, height = (number(page.get(f"{W}{side}")) or 0 for side in ("w", "h"))
    return (width / _TWIPS, height / _TWIPS) if width > 0 and height > 0 else _A4
