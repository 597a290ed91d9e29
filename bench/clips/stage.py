"""Where texts are set in a clip: a frame of a size, and the places that texts take in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from clips.looks import look, style, subtitle_style, typeface
from clips.shown import Look
from pictures.picture import lines_of, pick

#: How often a text is in which language; "zh" is a variant of its own.
_LANGUAGES = ("ja",) * 10 + ("zh-Hans",) * 3 + ("zh-Hant", "en", "en", "en", "fr", "fr", "ko", "th", "ru")
#: Places: how much of the free room lies left of and above the text.
BOTTOM, LOWER, MIDDLE = (0.5, 0.93), (0.5, 0.8), (0.5, 0.42)
TOP_LEFT, TOP_RIGHT, LEFT, RIGHT = (0.05, 0.06), (0.95, 0.06), (0.05, 0.72), (0.94, 0.45)
_WIDEST = 0.9
#: Share of subtitles that are white with a black outline.
_PLAIN = 0.7


@dataclass(frozen=True, slots=True)
class Stage:
    """What a clip is set on: its randomness, its width and height, and its length in seconds."""

    rng: np.random.Generator
    shape: tuple[int, int]
    seconds: float

    def size(self, low: int, high: int) -> int:
        """Return an em size between two that are given for 720 lines."""
        return int(self.rng.integers(low, high + 1)) * self.shape[1] // 720

    def words(self, longest: int = 99) -> tuple[str, str]:
        """Return a language and a text in it."""
        language = pick(self.rng, _LANGUAGES)
        return language, self.of(language, longest)

    def of(self, language: str, longest: int = 99) -> str:
        return pick(self.rng, [line for line in lines_of(language) if len(line) <= longest])

    def dressed(self, lines: Sequence[str], language: str, size: int, *, subtitle: bool = False) -> Look:
        """Return lines in a font and colours of their own, smaller where they would be too wide."""
        face = typeface(self.rng, language, lines)
        colours = subtitle_style(size) if subtitle and self.rng.random() < _PLAIN else style(self.rng, size)
        drawn = look(lines, language, face, size, colours)
        wide = drawn.pixels.shape[1] / (_WIDEST * self.shape[0])
        return drawn if wide <= 1 else look(lines, language, face, int(size / wide), colours)

    def placed(self, drawn: Look, place: tuple[float, float]) -> tuple[int, int]:
        """Return the corner of a text of which so much of the free room lies left and above."""
        height, width = drawn.pixels.shape[:2]
        return round(place[0] * (self.shape[0] - width)), round(place[1] * (self.shape[1] - height))
