"""A shot of the sea under drifting clouds, the light of a low sun on its waves."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from making.clips.canvas import (
    HEIGHT,
    WIDTH,
    Colour,
    Mask,
    Picture,
    Scene,
    between,
    glow,
    gradient,
    lit,
    mixed,
    noise,
    panned,
    polygon,
    ridge,
    tone,
)

_HORIZON = 178
_TEXTURE = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """The colours of an hour of the day; ``sun`` is where the sun stands, from left to right (0 to 1)."""

    zenith: Colour
    middle: Colour
    horizon: Colour
    light: Colour
    cloud: Colour
    deep: Colour
    land: Colour
    sun: float


DAWN = Weather(
    zenith=(28, 38, 78),
    middle=(122, 86, 112),
    horizon=(246, 168, 104),
    light=(255, 214, 150),
    cloud=(74, 58, 88),
    deep=(14, 28, 50),
    land=(18, 20, 34),
    sun=0.36,
)
OVERCAST = Weather(
    zenith=(70, 92, 116),
    middle=(128, 150, 164),
    horizon=(196, 202, 198),
    light=(230, 222, 200),
    cloud=(96, 112, 128),
    deep=(30, 58, 72),
    land=(38, 52, 58),
    sun=0.62,
)
EVENING = Weather(
    zenith=(34, 44, 76),
    middle=(112, 96, 118),
    horizon=(232, 150, 112),
    light=(255, 196, 140),
    cloud=(64, 58, 86),
    deep=(16, 30, 48),
    land=(24, 24, 36),
    sun=0.2,
)


def sea(weather: Weather, seed: int) -> Scene:
    """Return the shot: clouds drift to the left, waves come in, a boat crosses."""
    sky = _sky(weather)
    far, near = (noise(seed + n, WIDTH * 2, _HORIZON, cells, 5) for n, cells in enumerate(((5, 6), (4, 3))))
    water = _water(seed + 2)
    base = _still(weather)
    headland = _headland(seed + 4)
    sunlight = glow(weather.sun * WIDTH, _HORIZON - 14, 120, wide=1.7)

    def draw(t: float) -> Picture:
        picture = sky.copy()
        for clouds, speed, share in ((far, 5.0, 0.75), (near, 11.0, 0.55)):
            density = between(panned(clouds[..., None], 20 + speed * t)[..., 0], 0.46, 0.78) * np.float32(share)
            colour = lit(np.broadcast_to(tone(weather.cloud), sky.shape), sunlight, weather.light, 0.75)
            picture[:_HORIZON] = mixed(picture[:_HORIZON], colour[:_HORIZON], density)
        picture[_HORIZON:] = _waves(weather, base, water, t)
        picture = mixed(picture, weather.land, headland)
        picture = mixed(picture, weather.land, _boat(210 + 7 * t, _HORIZON + 15 + 0.7 * np.sin(2.1 * t)))
        return lit(picture, sunlight, weather.light, 0.1)

    return draw


def _sky(weather: Weather) -> Picture:
    share = _HORIZON / HEIGHT
    sky = gradient((0, weather.zenith), (share * 0.6, weather.middle), (share, weather.horizon), (1, weather.deep))
    x = weather.sun * WIDTH
    return mixed(lit(sky, glow(x, _HORIZON - 16, 60, 1.4), weather.light, 0.35), (255, 250, 236), _disc(x))


def _disc(x: float) -> Mask:
    down, across = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    distance = np.hypot(across - x, down - (_HORIZON - 16))
    return np.asarray(np.clip(15.5 - distance, 0, 1), dtype=np.float32)


def _headland(seed: int) -> Mask:
    hills = [(x, y + max(0.0, 470 - x) * 0.34) for x, y in ridge(seed, _HORIZON + 2, 46, 9)]
    return polygon([*((x, min(y, _HORIZON + 3)) for x, y in hills if x > 380), (WIDTH, _HORIZON + 3)], 0.6)


def _boat(x: float, y: float) -> Mask:
    hull = ((x - 15, y - 3), (x - 6, y - 4), (x - 6, y - 9), (x + 1, y - 9), (x + 2, y - 4), (x + 16, y - 6))
    return np.maximum(
        polygon((*hull, (x + 11, y), (x - 12, y))), polygon(((x - 9, y - 4), (x - 8, y - 17), (x - 7, y - 4)))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Water:
    across: Mask
    down: Mask
    nearness: Mask
    ripples: Mask


def _water(seed: int) -> _Water:
    """Lay a texture over the sea in perspective: the farther off, the smaller."""
    rows, columns = np.mgrid[0 : HEIGHT - _HORIZON, 0:WIDTH].astype(np.float32)
    nearness = (rows + 1) / (HEIGHT - _HORIZON)
    depth = 1 / (nearness + np.float32(0.05))
    return _Water(
        across=(columns - WIDTH / 2) * depth * np.float32(0.36),
        down=depth * np.float32(150),
        nearness=nearness,
        ripples=noise(seed, _TEXTURE, _TEXTURE, (16, 32), 3),
    )


def _still(weather: Weather) -> Picture:
    rows = np.linspace(0, 1, HEIGHT - _HORIZON, dtype=np.float32)[:, None, None] ** np.float32(0.6)
    far = tone(weather.horizon) * np.float32(0.62)
    column = far + (tone(weather.deep) - far) * rows
    return np.broadcast_to(column, (HEIGHT - _HORIZON, WIDTH, 3))


def _waves(weather: Weather, base: Picture, water: _Water, t: float) -> Picture:
    swell = _sampled(water, 6 * t, -34 * t, 1.0) + _sampled(water, -9 * t, -21 * t, 1.7) - 1
    picture = base + swell[..., None] * tone(weather.middle) * np.float32(0.55)
    column = np.arange(WIDTH, dtype=np.float32)[None, :] - weather.sun * WIDTH
    path = np.exp(-((column / (26 + 120 * water.nearness)) ** 2)).astype(np.float32)
    return lit(picture, between(swell, 0.02, 0.42) * path, weather.light, 1.05)


def _sampled(water: _Water, x: float, y: float, scale: float) -> Mask:
    across = (water.across * np.float32(scale) + x).astype(np.float32)
    down = (water.down * np.float32(scale) + y).astype(np.float32)
    found = cv2.remap(water.ripples, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    return np.asarray(found, dtype=np.float32)
