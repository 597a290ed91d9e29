"""Colours that can be told from what is behind them, by the contrast ratio of WCAG 2."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pictures.picture import Pixels, pick

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (12, 12, 14)
FILLS: tuple[Colour, ...] = (
    WHITE,
    WHITE,
    WHITE,
    BLACK,
    (255, 226, 60),
    (255, 120, 160),
    (70, 225, 235),
    (196, 20, 40),
    (20, 56, 165),
    (12, 96, 50),
    (226, 190, 110),
    (95, 30, 110),
)
#: WCAG's ratio for body text; a ground of many tones may come nearer at its extremes.
CLEAR, TOLERABLE = 4.5, 3.0


def luminance(pixels: NDArray[np.generic]) -> NDArray[np.float64]:
    """Return relative luminance 0..1 of pixels whose last axis is red, green, blue."""
    share = np.asarray(pixels, dtype=np.float64) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def contrast(first: float, second: float) -> float:
    """Return the ratio of two luminances, 1..21."""
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def tone(colour: Colour) -> float:
    return float(luminance(np.array(colour)))


def clear_of(colour: Colour, others: Sequence[Colour] = (WHITE, BLACK, *FILLS)) -> list[Colour]:
    """Return the colours that can be told from one."""
    return [other for other in others if contrast(tone(colour), tone(other)) >= CLEAR]


def clear_on(ground: Pixels, colours: Sequence[Colour] = FILLS) -> list[Colour]:
    """Return the colours that can be told from nearly all of a ground."""
    tones = luminance(ground[::2, ::2])
    low, middle, high = (float(value) for value in np.percentile(tones, (5, 50, 95)))
    return [it for it in colours if _apart(tone(it), low, middle, high)]


def faint_on(rng: np.random.Generator, ground: Pixels, wanted: tuple[float, float] = (1.5, 2.0)) -> Colour:
    """Return a grey whose contrast with the middle of a ground is low: within the ratios given."""
    middle = float(np.median(luminance(ground[::2, ::2])))
    greys: list[Colour] = [(level, level, level) for level in range(256)]
    fitting = [grey for grey in greys if wanted[0] <= contrast(tone(grey), middle) <= wanted[1]]
    return pick(rng, fitting or [(128, 128, 128)])


def _apart(fill: float, low: float, middle: float, high: float) -> bool:
    return contrast(fill, middle) >= CLEAR and all(contrast(fill, end) >= TOLERABLE for end in (low, high))
