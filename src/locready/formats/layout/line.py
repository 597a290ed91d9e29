"""One line of writing as it stands on a page."""

from __future__ import annotations

from dataclasses import dataclass

from locready.formats.layout.characters import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line or column; the box is in points as shown.

    ``start`` and ``end`` run along the writing, ``pos`` is the place of the line among its neighbours and grows in
    reading direction: downwards, or from right to left for columns. ``size`` is the type size. ``confidence`` is that
    of a recognised line (0..1), None for text that the file itself holds.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    base: float
    order: int
    drawn: int
    upright: bool
    family: Family
    invisible: int = 0
    unmapped: int = 0
    strange: int = 0
    confidence: float | None = None

    @property
    def start(self) -> float:
        """Where the writing begins."""
        return self.x0 if self.upright else self.y0

    @property
    def end(self) -> float:
        """Where the writing ends."""
        return self.x1 if self.upright else self.y1

    @property
    def pos(self) -> float:
        """Where the line stands across the writing."""
        return self.base if self.upright else -(self.x0 + self.x1) / 2
