"""Where something stands in a material."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in 0..1 of the slide, page or frame, origin top left; overhang goes below 0 or over 1."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def area(self) -> float:
        """The share of the unit that lies under the box and inside the unit (0..1)."""
        width = min(self.right, 1.0) - max(self.x, 0.0)
        height = min(self.bottom, 1.0) - max(self.y, 0.0)
        return max(width, 0.0) * max(height, 0.0)

    def turned(self) -> Box:
        """The box with its sides exchanged, so that what is asked of rows can be asked of columns."""
        return Box(self.y, self.x, self.height, self.width)

    def common_height(self, other: Box) -> float:
        """How much height both share, as if they stood beside one another; below 0 the gap between them."""
        return min(self.bottom, other.bottom) - max(self.y, other.y)

    def rounded(self) -> Box:
        """The same box with four decimals, enough for a tenth of a pixel on a slide."""
        return Box(*(round(value, 4) for value in self))


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in one document; what does not apply is None.

    ``index`` is 1-based. ``start_s`` and ``end_s`` are seconds. ``member`` is the path of an embedded file, its
    nesting levels joined by ``!`` (``ppt/embeddings/deck2.pptx!ppt/media/clip.mp4``), empty for the file itself.
    """

    unit_kind: str | None = None
    index: int | None = None
    shape: str | None = None
    box: Box | None = None
    start_s: float | None = None
    end_s: float | None = None
    member: str = ""
