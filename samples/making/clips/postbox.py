"""A shot of a letter box of glass on the shore: blank letters fall into it one after another."""

from __future__ import annotations

import math

import numpy as np

from making.clips.canvas import HEIGHT, WIDTH, Mask, Picture, Scene, ellipses, glow, lit, mixed, polygon
from making.clips.sea import EVENING, sea

_BOX = (476.0, 550.0)
_FLOOR = 292.0


def postbox() -> Scene:
    """Return the shot."""
    shore = sea(EVENING, 41)
    jetty = polygon(((374, HEIGHT), (448, 322), (WIDTH, 330), (WIDTH, HEIGHT)), 1.0)
    glass, rim, foot = _glass(), _rim(), polygon(((458, 304), (568, 304), (574, 334), (452, 334)), 0.8)
    lamp = glow(513, 226, 90)
    shine = polygon(((485, 150), (491, 150), (487, 286), (482, 286)), 1.2)

    def draw(t: float) -> Picture:
        picture = mixed(mixed(shore(t), (24, 24, 32), jetty), (40, 38, 46), foot)
        picture = lit(picture, lamp, (255, 206, 140), 0.40 + 0.06 * math.sin(2.2 * t))
        for number in range(7):
            picture = mixed(picture, (226, 216, 196), _letter(number, t))
        picture = mixed(picture, (196, 222, 228), glass * np.float32(0.10))
        picture = mixed(picture, (214, 236, 240), rim * np.float32(0.75))
        return lit(picture, shine, (255, 255, 255), 0.22)

    return draw


def _glass() -> Mask:
    body = polygon(((_BOX[0], 140), (_BOX[1], 140), (_BOX[1], 304), (_BOX[0], 304)), 0.6)
    return np.maximum(body, ellipses((513, 140, 37, 34), blur=0.6))


def _rim() -> Mask:
    """Return the edges of the glass and the slot for letters."""
    whole = _glass()
    inner = np.minimum.reduce([np.roll(whole, shift, axis) for axis in (0, 1) for shift in (-3, 3)])
    slot = polygon(((492, 152), (536, 152), (536, 158), (492, 158)), 0.4)
    return np.asarray(np.maximum(np.clip(whole - inner, 0, 1), slot), dtype=np.float32)


def _letter(number: int, t: float) -> Mask:
    """Return the shape of one letter: it falls, then lies on those before it."""
    fallen = min(max((t + 2.2 - 0.62 * number) / 0.8, 0.0), 1.0)
    if fallen == 0.0:
        return np.zeros((HEIGHT, WIDTH), dtype=np.float32)
    rest = _FLOOR - 9 * number
    y = 160 + (rest - 160) * fallen * fallen
    lean = 0.5 * math.sin(5 * number + 1) * (1 - 0.8 * fallen) + 0.1 * math.sin(3 * number)
    across, down = 26 * math.cos(lean), 26 * math.sin(lean)
    x = 513 + 4 * math.sin(2.4 * number)
    ends = ((x - across, y - down), (x + across, y + down))
    return polygon((*((x, y - 3) for x, y in ends), *((x, y + 3) for x, y in reversed(ends))), 0.4)
