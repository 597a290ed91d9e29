"""A shot of the workshop at night: two people against the glow of the furnace, sparks rising, glass being blown."""

from __future__ import annotations

import math

import numpy as np

from making.clips.canvas import WIDTH, Mask, Picture, Scene, ellipses, flat, glow, gradient, lit, mixed, polygon, tone

_MOUTH = (208.0, 186.0)
_SPARKS = 46


def furnace() -> Scene:
    """Return the shot: the fire flickers, sparks rise, the bulb of glass at the end of the pipe swells and cools."""
    wall = gradient((0, (20, 12, 12)), (0.7, (44, 24, 18)), (1, (14, 9, 9)))
    heat = glow(*_MOUTH, 250, 1.25)
    core = ellipses((*_MOUTH, 66, 58), blur=7)
    hot = glow(*_MOUTH, 62)
    people, rims = _people(), _rims()
    sparks = np.random.default_rng(9).random((_SPARKS, 4))

    def draw(t: float) -> Picture:
        flicker = 1 + 0.08 * math.sin(9 * t) + 0.06 * math.sin(23 * t + 1)
        picture = lit(wall, heat, (190, 78, 26), 0.62 * flicker)
        picture = mixed(picture, (255, 150, 52), core)
        picture = lit(picture, hot, (120, 110, 80), flicker)
        picture = _with_sparks(picture, sparks, t)
        picture = mixed(picture, (14, 8, 8), people)
        picture = lit(picture, rims, (255, 132, 50), 0.5 * flicker)
        return _with_glass(picture, t)

    return draw


def _people() -> Mask:
    """Draw the old man, seen from the side, and the girl before him."""
    man = ellipses((478, 122, 25, 30), (482, 104, 26, 17), blur=1.1)
    coat = polygon(((452, 158), (478, 146), (516, 152), (556, 214), (566, 360), (426, 360), (438, 226)), 1.6)
    arm = polygon(((454, 168), (474, 196), (404, 216), (352, 204), (352, 194), (406, 196)), 1.4)
    girl = ellipses((572, 186, 22, 26), (578, 176, 25, 22), (600, 214, 8, 30), blur=1.1)
    dress = polygon(((552, 218), (572, 208), (604, 218), (634, 300), (640, 360), (520, 360), (536, 262)), 1.6)
    return np.asarray(np.maximum.reduce((man, coat, arm, girl, dress)), dtype=np.float32)


def _rims() -> Mask:
    """Return the edges that face the fire."""
    people = _people()
    return np.asarray(np.clip(people - np.roll(people, 3, axis=1), 0, 1), dtype=np.float32)


def _with_sparks(picture: Picture, sparks: np.ndarray[tuple[int, ...], np.dtype[np.float64]], t: float) -> Picture:
    result = picture.copy()
    for start, side, speed, size in sparks:
        age = (start + t * (0.22 + 0.3 * speed)) % 1
        x = _MOUTH[0] + 150 * (side - 0.42) + 26 * math.sin(6 * age + 9 * side)
        y = _MOUTH[1] + 46 - 240 * age
        left, top, radius = int(x), int(y), 1 + int(size > 0.8)
        if 0 < left < WIDTH - 3 and top > 0:
            result[top : top + radius, left : left + radius] += tone((255, 150, 60)) * np.float32(1 - age)
    return result


def _with_glass(picture: Picture, t: float) -> Picture:
    """Draw the pipe from the man's hands towards the fire and the bulb at its end."""
    x, y = 270.0, 212.0 + 2 * math.sin(1.6 * t)
    radius = 26 + 3.2 * t
    pipe = polygon(((x + radius - 4, y - 4), (402, 196), (402, 201), (x + radius - 4, y + 2)), 0.5)
    result = mixed(picture, (58, 38, 30), pipe)
    bulb = ellipses((x, y, radius, radius * 0.9), blur=1.0)
    shade = 0.5 + 0.5 * glow(x - radius * 0.35, y - radius * 0.2, radius)
    colour = flat((236, 104, 34)) * shade[..., None] + flat((30, 6, 0))
    result = mixed(result, colour, bulb * np.float32(0.92))
    shine = ellipses((x - radius * 0.4, y - radius * 0.45, radius * 0.2, radius * 0.13), blur=1.5)
    return lit(result, shine, (255, 236, 190), 0.8 + 0.2 * math.sin(3 * t))
