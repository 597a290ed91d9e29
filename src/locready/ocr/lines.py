"""What every engine returns: the lines of text that it saw in a picture."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

#: The engines by name.
RAPIDOCR, TESSERACT = "rapidocr", "tesseract"
#: Four corners in pixels, clockwise as the picture is shown: the first two are the upper edge of the line.
Quad = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]


class Unread(StrEnum):
    """Why a line has no text: no engine for its script is here, the engine broke off, or it is not sure."""

    NO_ENGINE = "no-engine"
    ENGINE_FAILED = "engine-failed"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of writing in a picture.

    ``text`` is empty where a line is there and nobody could read it, ``why`` says then why. ``script`` is given where
    the engine reads that one only (ISO 15924). ``confidence`` is 0..1. ``turns`` says how often the picture has to be
    turned by 90 degrees clockwise for the line to be read; then ``upright`` is False for a column of vertical writing.
    """

    quad: Quad
    text: str
    confidence: float
    engine: str
    script: str | None = None
    upright: bool = True
    turns: int = 0
    why: Unread | None = None

    @property
    def names_only(self) -> bool:
        """Whether its letters are good enough to name its language and no more: Tesseract reads a script of its own."""
        return self.script is not None and self.engine == TESSERACT

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The upright rectangle around it: left, top, right, bottom in pixels."""
        across, down = zip(*self.quad, strict=True)
        return min(across), min(down), max(across), max(down)

    @property
    def sides(self) -> tuple[float, float]:
        """Its extent along the upper edge and across it, in pixels."""
        first, second, third, _ = self.quad
        return math.dist(first, second), math.dist(second, third)

    @property
    def size(self) -> float:
        """The height of the writing in pixels: the short side."""
        return min(self.sides)
