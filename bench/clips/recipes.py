"""Which grounds and which texts a clip is made of: ten kinds of clips, each at 720 or 1080 lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from clips import grounds, lanes
from clips.grounds import Ground, Signs
from clips.lanes import Lane

Shape = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a clip is made from: the seed, photos where there are any, and the folder of the development clips."""

    seed: int
    photos: Sequence[Path] = ()
    footage: Path | None = None


Making = Callable[[np.random.Generator, Shape, Given, Signs], Ground]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A kind of clip; so many ``signs`` hang in its world, which ``moving`` says a camera moves over."""

    ground: Making
    lanes: tuple[Lane, ...]
    signs: int = 0
    moving: bool = False
    varying: bool = False
    sample_rate: float = 4.0


def _still(rng: np.random.Generator, shape: Shape, given: Given, signs: Signs) -> Ground:
    return grounds.still(rng, shape, given.photos, signs)


def _pan(rng: np.random.Generator, shape: Shape, given: Given, signs: Signs) -> Ground:
    return grounds.panned(rng, shape, given.photos, signs)


def _held(rng: np.random.Generator, shape: Shape, given: Given, signs: Signs) -> Ground:
    return grounds.held(rng, shape, given.photos, signs)


def _shapes(rng: np.random.Generator, shape: Shape, given: Given, signs: Signs) -> Ground:
    return grounds.shapes(rng, shape, given.photos)


def _film(rng: np.random.Generator, shape: Shape, given: Given, signs: Signs) -> Ground:
    path = given.footage / "english_720p.mp4" if given.footage else None
    return grounds.footage(path, shape) if path and path.exists() else _shapes(rng, shape, given, signs)


def _cuts(rng: np.random.Generator, shape: Shape, given: Given, signs: Signs) -> Ground:
    """Shots of two to four seconds, and a fade to black."""
    shots = [make(rng, shape, given, signs) for make in (_still, _pan, _shapes, _still, _film)]
    return grounds.faded(grounds.cuts(shots, list(np.cumsum(rng.uniform(2, 4, 20)))), [9.0, 17.0])


def _end(rng: np.random.Generator, shape: Shape, given: Given, signs: Signs) -> Ground:
    """Half a film, and black."""
    return grounds.cuts([_film(rng, shape, given, signs), grounds.black(shape)], [9.0])


RECIPES: Mapping[str, Recipe] = {
    "still": Recipe(ground=_still, lanes=(lanes.dialogue, lanes.corner, lanes.titles, lanes.watermark)),
    "pan": Recipe(ground=_pan, lanes=(lanes.dialogue, lanes.corner, lanes.programme), signs=8, moving=True),
    "held": Recipe(ground=_held, lanes=(lanes.dialogue, lanes.corner, lanes.series), signs=8, moving=True),
    "shapes": Recipe(ground=_shapes, lanes=(lanes.dialogue, lanes.corner, lanes.thirds)),
    "film": Recipe(ground=_film, lanes=(lanes.dialogue, lanes.corner, lanes.titles, lanes.columns)),
    "cuts": Recipe(ground=_cuts, lanes=(lanes.dialogue, lanes.corner, lanes.thirds, lanes.watermark)),
    "ticker": Recipe(ground=_film, lanes=(lanes.raised_dialogue, lanes.ticker, lanes.columns, lanes.programme)),
    "credits": Recipe(ground=_end, lanes=(lanes.credits_roll, lanes.watermark)),
    "short": Recipe(ground=_film, lanes=(lanes.short, lanes.series, lanes.programme), sample_rate=8.0),
    "varying": Recipe(ground=_still, lanes=(lanes.dialogue, lanes.series), signs=3, varying=True),
}
