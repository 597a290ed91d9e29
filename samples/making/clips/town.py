"""A shot that pans over a harbour town at nightfall, a storm coming up behind the hills."""

from __future__ import annotations

import numpy as np

from making.clips.canvas import (
    HEIGHT,
    WIDTH,
    Mask,
    Picture,
    Scene,
    between,
    gradient,
    lit,
    mixed,
    noise,
    panned,
)

_WIDE = WIDTH * 2
_FLASHES = (1.15, 1.3)


def town() -> Scene:
    """Return the shot: hills and houses pass at their own speeds, clouds race, lightning shows the hills once."""
    sky = gradient((0, (22, 28, 52)), (0.4, (62, 66, 96)), (0.68, (176, 116, 98)), (1, (24, 24, 36)))
    clouds = noise(31, _WIDE, HEIGHT, (8, 6), 5)
    layers = (
        (_hills(32, 236, 66, 7), (52, 50, 72), 12.0),
        (_hills(33, 262, 48, 10), (32, 33, 50), 22.0),
        (_houses(34), (13, 14, 22), 40.0),
    )
    windows = _windows(34)

    def draw(t: float) -> Picture:
        density = between(panned(clouds[..., None], 40 + 26 * t)[..., 0], 0.42, 0.8)
        picture = mixed(sky, (34, 37, 56), density * np.float32(0.85))
        if any(abs(t - flash) < 0.05 for flash in _FLASHES):
            picture = lit(picture, 1 - density, (120, 130, 170), 0.9)
        for layer, colour, speed in layers:
            picture = mixed(picture, colour, panned(layer[..., None], 10 + speed * t)[..., 0])
        return lit(picture, panned(windows[..., None], 10 + 40 * t)[..., 0], (255, 186, 96), 0.95)

    return draw


def _hills(seed: int, base: int, rise: int, bumps: int) -> Mask:
    line = base - rise * noise(seed, _WIDE, 1, (bumps, 1), 5)[0]
    rows = np.arange(HEIGHT, dtype=np.float32)[:, None]
    return np.asarray(np.clip(rows - line[None, :], 0, 1), dtype=np.float32)


def _roofs(seed: int) -> list[tuple[int, int, int]]:
    """Return houses as left edge, width and height of the walls' top."""
    random = np.random.default_rng(seed)
    found, x = [], 0
    while x < _WIDE:
        width = int(random.integers(38, 84))
        found.append((x, width, int(random.integers(246, 296))))
        x += width - 4
    return found


def _houses(seed: int) -> Mask:
    mask = np.zeros((HEIGHT, _WIDE), dtype=np.float32)
    for left, width, top in _roofs(seed):
        columns = np.arange(left, min(left + width, _WIDE))
        slope = np.abs(columns - (left + width / 2)) / (width / 2)
        for column, share in zip(columns, slope, strict=True):
            mask[int(top - 20 + 18 * share) :, column] = 1
    return mask


def _windows(seed: int) -> Mask:
    random = np.random.default_rng(seed + 1)
    mask = np.zeros((HEIGHT, _WIDE), dtype=np.float32)
    for left, width, top in _roofs(seed):
        for x in range(left + 9, left + width - 12, 15):
            for y in range(top + 12, 340, 22):
                if random.random() < 0.42:
                    mask[y : y + 8, x : x + 7] = 0.45 + 0.55 * random.random()
    return mask
