"""What text is drawn over: a plain colour, a gradient, or a part of a photo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from pictures.photos import opened
from pictures.picture import pick

Shape = tuple[int, int]
_PHOTO, _GRADIENT = 0.5, 0.75
#: Part of a photo that is shown, of its shorter side.
_ZOOM = (0.55, 1.0)


def ground(rng: np.random.Generator, shape: Shape, photos: Sequence[Path]) -> Image.Image:
    """Return a ground: half of them are photos where there are any, the others gradients and plain colours."""
    kind = rng.random()
    if kind < _PHOTO and photos:
        return photo(rng, shape, photos)
    return gradient(rng, shape) if kind < _GRADIENT else plain(rng, shape)


def plain(rng: np.random.Generator, shape: Shape) -> Image.Image:
    return Image.new("RGBA", shape, (*_colour(rng), 255))


def gradient(rng: np.random.Generator, shape: Shape) -> Image.Image:
    """Return a change from one colour to another in a direction of its own."""
    width, height = shape
    angle = rng.random() * 2 * np.pi
    across, down = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    share = (np.cos(angle) * across + np.sin(angle) * down)[..., None] / 2.83 + 0.5
    pixels = (1 - share) * np.array(_colour(rng)) + share * np.array(_colour(rng))
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).convert("RGBA")


def photo(rng: np.random.Generator, shape: Shape, photos: Sequence[Path]) -> Image.Image:
    """Return a part of a photo in the proportions of the shape."""
    picture = opened(pick(rng, photos))
    scale = min(picture.width / shape[0], picture.height / shape[1]) * rng.uniform(*_ZOOM)
    width, height = round(shape[0] * scale), round(shape[1] * scale)
    left = int(rng.integers(picture.width - width + 1))
    top = int(rng.integers(picture.height - height + 1))
    part = picture.crop((left, top, left + width, top + height))
    return part.resize(shape, Image.Resampling.LANCZOS).convert("RGBA")


def _colour(rng: np.random.Generator) -> tuple[int, int, int]:
    red, green, blue = (int(level) for level in rng.integers(0, 256, 3))
    return red, green, blue
