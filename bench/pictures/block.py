"""Sets a block of lines in one font and size, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from pictures.draw import STRAIGHT, Piece, Style, put
from pictures.fonts import Face, covers, faces
from pictures.make import below, styled
from pictures.picture import Drawn, pick, shuffled

_SIZES = (28, 56)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What is set: so many lines out of several, all in one font and size."""

    lines: Sequence[str]
    language: str
    face: Face
    size: int
    count: int


def text_of(rng: np.random.Generator, language: str, lines: Sequence[str], count: int, size: int | None = None) -> Text:
    return Text(
        lines=shuffled(rng, lines),
        language=language,
        face=pick(rng, faces(language)),
        size=size or int(rng.integers(*_SIZES)),
        count=count,
    )


def block(
    rng: np.random.Generator,
    canvas: Image.Image,
    text: Text,
    style: Style | None = None,
    corner: tuple[int, int] | None = None,
    right: int | None = None,
) -> list[Drawn]:
    """Set lines one below the other from a corner, or from a random one; what is too wide or too low is left out."""
    left, top = corner or (int(rng.integers(40, canvas.width // 3)), int(rng.integers(40, canvas.height // 3)))
    edge = (right or canvas.width - 30, canvas.height - 30)
    drawn: list[Drawn] = []
    for line in text.lines:
        piece = Piece(text=line, language=text.language, face=text.face, size=text.size, matrix=STRAIGHT)
        width, height = piece.extent
        if len(drawn) == text.count or left + width > edge[0] or top + height > edge[1] or not covers(text.face, line):
            continue
        look = style or styled(rng, below(canvas, (left, top), piece.extent), text.size)
        drawn.append(put(canvas, piece, (left, top), look))
        top += height + round(0.8 * text.size)
    return drawn
