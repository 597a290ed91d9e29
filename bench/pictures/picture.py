"""What a measuring picture is: pixels, and the lines of text that were drawn on them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from locready.ocr.lines import Quad

Pixels = NDArray[np.uint8]
Point = tuple[float, float]
T = TypeVar("T")
_LINES = Path(__file__).parent / "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One drawn line: the corners of its ink, its em size in pixels, and where reading goes in the picture.

    ``along`` points from character to character, ``across`` from line to line; both are unit vectors of the picture.
    """

    text: str
    language: str
    quad: Quad
    size: int
    along: Point = (1.0, 0.0)
    across: Point = (0.0, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture of a row of the tables; ``bucket`` names the range of its sizes."""

    name: str
    row: str
    bucket: str
    pixels: Pixels
    drawn: tuple[Drawn, ...]


def randomness(seed: int, *names: str | int) -> np.random.Generator:
    """Return a generator that depends on the seed and the names alone."""
    return np.random.default_rng([seed, *(zlib.crc32(str(name).encode()) for name in names)])


def pick(rng: np.random.Generator, items: Sequence[T]) -> T:
    return items[int(rng.integers(len(items)))]


def shuffled(rng: np.random.Generator, items: Sequence[T]) -> list[T]:
    return [items[int(place)] for place in rng.permutation(len(items))]


def lines_of(name: str) -> tuple[str, ...]:
    """Return the lines of text of a language, one a line of its file."""
    return tuple((_LINES / f"{name}.txt").read_text(encoding="utf-8").splitlines())
