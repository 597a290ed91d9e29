"""Pages of a text, which a program makes only when it lays the text out: counted by the breaks that the file tells."""

from __future__ import annotations

from collections.abc import Mapping

from locready.model import Box, Location, Unit, UnitKind

#: A4 in points, where a file does not say.
A4 = (595.3, 841.9)


class Pages:
    """Counts pages while a text is read from its beginning to its end; all after the last is put on that."""

    def __init__(self, most: int, member: str, size: tuple[float, float] = A4) -> None:
        self._most = most
        self._member = member
        self._size = size
        self._sizes = [size]
        self._filled = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page that is being read, in points."""
        return self._sizes[-1]

    def location(self, shape: str | None = None, box: Box | None = None) -> Location:
        """Return a place on that page."""
        index = len(self._sizes)
        return Location(unit_kind=UnitKind.PAGE, index=index, shape=shape, box=box, member=self._member)

    def fill(self) -> None:
        """Take note that something stands on the page."""
        self._filled = True

    def turn(self) -> None:
        """Go to the next page, as a break in the text says."""
        if len(self._sizes) < self._most:
            self._sizes.append(self._size)
        self._filled = False

    def turn_filled(self) -> None:
        """Go to the next page unless this one is still empty: the break repeats the one before it."""
        if self._filled:
            self.turn()

    def resize(self, size: tuple[float, float]) -> None:
        """Give this page, while it is empty, and those to come another size."""
        self._size = size
        if not self._filled:
            self._sizes[-1] = size

    def units(self, titles: Mapping[int, str]) -> tuple[Unit, ...]:
        """Return all pages, with the titles given by page."""
        return tuple(
            Unit(kind=UnitKind.PAGE, index=index, width=width, height=height, title=titles.get(index, ""))
            for index, (width, height) in enumerate(self._sizes, 1)
        )
