"""Makes the pictures of the table of languages: one to four lines each, in sizes of one bucket."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from pictures.colours import FILLS, clear_of, clear_on
from pictures.draw import STRAIGHT, Matrix, Piece, Style, put, sheared, turned
from pictures.fonts import Face, covers, faces
from pictures.grounds import Shape, ground
from pictures.picture import Drawn, Picture, Pixels, lines_of, pick, randomness, shuffled

#: Em sizes in pixels, both ends included.
BUCKETS: tuple[tuple[int, int], ...] = ((12, 16), (17, 23), (24, 40), (41, 64), (65, 90))
_SHAPES: tuple[Shape, ...] = (
    *((1280, 720),) * 3,
    *((1920, 1080),) * 3,
    (1600, 2400),
    (1600, 900),
)
_MARGIN = 0.02
_TRIES = 60
#: Half of the pictures were a JPEG, as frames of a film were a video.
_COMPRESSED, _QUALITIES = 0.5, (75, 93)
Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Kind:
    """A row of the table: a language, and how it is written."""

    name: str
    language: str
    vertical: bool = False
    slanted: bool = False
    capitals: bool = False

    @property
    def shaped(self) -> bool:
        """Whether drawing it right takes more than one glyph after the other."""
        return self.vertical or self.language in {"ar", "th"}


KINDS: tuple[Kind, ...] = (
    Kind("ja", "ja"),
    Kind("ja vertical", "ja", vertical=True),
    Kind("ja slanted", "ja", slanted=True),
    Kind("zh-Hans", "zh-Hans"),
    Kind("zh-Hant", "zh-Hant"),
    Kind("en", "en"),
    Kind("en CAPITALS", "en", capitals=True),
    Kind("fr", "fr"),
    *(Kind(language, language) for language in ("ko", "th", "ru", "ar")),
)


def pictures(kind: Kind, bucket: tuple[int, int], count: int, seed: int, photos: Sequence[Path]) -> Iterator[Picture]:
    """Yield the pictures of a kind and a range of sizes; the same seed makes the same pictures."""
    sizes = f"{bucket[0]}-{bucket[1]}"
    for number in range(count):
        rng = randomness(seed, kind.name, sizes, number)
        pixels, drawn = _scene(rng, kind, bucket, photos)
        name = f"{kind.name} {sizes} {number}".replace(" ", "_")
        yield Picture(name=name, row=kind.name, bucket=sizes, pixels=pixels, drawn=tuple(drawn))


def texts(kind: Kind) -> list[str]:
    """Return the lines of a kind; a column holds no Latin letters and no figures, which would lie on their side."""
    every = lines_of(kind.language)
    if kind.capitals:
        return [text.upper() for text in every]
    return [text for text in every if not kind.vertical or not any(letter.isascii() for letter in text)]


def compressed(canvas: Image.Image, quality: int) -> Image.Image:
    """Return the picture after it was a JPEG."""
    file = BytesIO()
    canvas.convert("RGB").save(file, "JPEG", quality=quality)
    with Image.open(file) as picture:
        return picture.convert("RGBA")


def pixels_of(canvas: Image.Image) -> Pixels:
    return np.asarray(canvas.convert("RGB"), dtype=np.uint8)


def styled(rng: np.random.Generator, covered: Pixels, size: int) -> Style:
    """Return a style that can be read on what the line covers."""
    bare = clear_on(covered)
    manner = pick(rng, ("bare", "shadow", "outline", "outline", "box"))
    if bare and manner in {"bare", "shadow"}:
        fill = pick(rng, bare)
        return Style(fill=fill, shadow=pick(rng, clear_of(fill)) if manner == "shadow" else None)
    fill = pick(rng, FILLS)
    other = pick(rng, clear_of(fill))
    if manner == "box":
        return Style(fill=fill, box=other)
    return Style(fill=fill, outline=other, outline_width=max(1, round(size * rng.uniform(0.05, 0.11))))


def below(canvas: Image.Image, place: tuple[int, int], extent: tuple[int, int]) -> Pixels:
    """Return the pixels where a piece would come."""
    return pixels_of(canvas.crop((*place, place[0] + max(1, extent[0]), place[1] + max(1, extent[1]))))


def _scene(
    rng: np.random.Generator, kind: Kind, bucket: tuple[int, int], photos: Sequence[Path]
) -> tuple[Pixels, list[Drawn]]:
    """Draw one to four lines: half of the pictures in one block of one font, half of them here and there."""
    canvas = ground(rng, pick(rng, _SHAPES), photos)
    wanted, block = int(rng.integers(1, 5)), rng.random() < 0.5
    drawn: list[Drawn] = []
    taken: list[Box] = []
    for piece in _pieces(rng, kind, bucket, alike=block):
        place = _place(rng, piece, canvas.size, taken, block=block) if len(drawn) < wanted else None
        if place:
            drawn.append(put(canvas, piece, place, styled(rng, below(canvas, place, piece.extent), piece.size)))
            taken.append((*place, place[0] + piece.extent[0], place[1] + piece.extent[1]))
    if rng.random() < _COMPRESSED:
        canvas = compressed(canvas, int(rng.integers(*_QUALITIES)))
    return pixels_of(canvas), drawn


def _pieces(rng: np.random.Generator, kind: Kind, bucket: tuple[int, int], *, alike: bool) -> Iterator[Piece]:
    """Yield the lines of a kind in random order, in one font and size or each in its own."""
    matrix, chosen = _matrix(rng, kind), _typeface(rng, kind, bucket)
    for text in shuffled(rng, texts(kind)):
        face, size = chosen if alike else _typeface(rng, kind, bucket)
        if covers(face, text):
            yield Piece(text=text, language=kind.language, face=face, size=size, vertical=kind.vertical, matrix=matrix)


def _typeface(rng: np.random.Generator, kind: Kind, bucket: tuple[int, int]) -> tuple[Face, int]:
    return pick(rng, faces(kind.language)), int(rng.integers(bucket[0], bucket[1] + 1))


def _matrix(rng: np.random.Generator, kind: Kind) -> Matrix:
    """Return how a slanted line lies: turned by 3 to 12 degrees either way, sheared, or both."""
    if not kind.slanted:
        return STRAIGHT
    turn = turned(rng.uniform(3, 12) * pick(rng, (-1, 1)))
    shear = sheared(rng.uniform(0.12, 0.32))
    return pick(rng, (turn, turn, shear, turn @ shear))


def _place(
    rng: np.random.Generator, piece: Piece, shape: Shape, taken: Sequence[Box], *, block: bool
) -> tuple[int, int] | None:
    """Return a free upper left corner, or None where there is none."""
    edge = round(_MARGIN * min(shape)) + piece.size // 3
    room = (shape[0] - 2 * edge - piece.extent[0], shape[1] - 2 * edge - piece.extent[1])
    if min(room) <= 0:
        return None
    if block and taken:
        return _after(rng, piece, shape, taken[-1], edge)
    for _ in range(_TRIES):
        place = (edge + int(rng.integers(room[0])), edge + int(rng.integers(room[1])))
        if not any(_near(place, piece, box) for box in taken):
            return place
    return None


def _after(rng: np.random.Generator, piece: Piece, shape: Shape, last: Box, edge: int) -> tuple[int, int] | None:
    """Return the place of the next line of a block: below the last, or left of it for columns."""
    gap = round(piece.size * rng.uniform(0.6, 1.0))
    width, height = piece.extent
    left, top = (last[0] - gap - width, last[1]) if piece.vertical else (last[0], last[3] + gap)
    inside = left >= edge and left + width <= shape[0] - edge and top + height <= shape[1] - edge
    return (left, top) if inside else None


def _near(place: tuple[int, int], piece: Piece, box: Box) -> bool:
    """Return whether a place would make one line of two, or lay one over the other."""
    across, down = 2 * piece.size, round(0.8 * piece.size)
    if piece.vertical:
        across, down = down, across
    right, bottom = place[0] + piece.extent[0], place[1] + piece.extent[1]
    return (
        place[0] < box[2] + across and right > box[0] - across and place[1] < box[3] + down and bottom > box[1] - down
    )
