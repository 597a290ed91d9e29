"""Shots that carry a title: almost nothing moves but dust in the light."""

from __future__ import annotations

import math

import numpy as np

from making.clips.canvas import HEIGHT, WIDTH, Colour, Picture, Scene, flat, glow, gradient, lit, tone

_DUST = 60


def black() -> Scene:
    """Return nothing at all."""
    picture = flat((0, 0, 0))
    return lambda _t: picture


def title_card(top: Colour, light: Colour, seed: int) -> Scene:
    """Return a dark ground with a light that breathes and dust that rises through it."""
    ground = gradient((0, top), (1, (6, 7, 12)))
    halo = glow(WIDTH / 2, HEIGHT * 0.47, 130, 2.0)
    motes = np.random.default_rng(seed).random((_DUST, 4))

    def draw(t: float) -> Picture:
        picture = lit(ground, halo, light, 0.30 + 0.05 * math.sin(1.4 * t))
        for x, y, speed, size in motes:
            left = int((x * WIDTH + 14 * math.sin(0.8 * t + 7 * speed)) % (WIDTH - 2))
            top = int((y * HEIGHT - (8 + 20 * speed) * t) % (HEIGHT - 2))
            radius = 1 + int(size > 0.75)
            picture[top : top + radius, left : left + radius] += tone(light) * np.float32(0.35 * size)
        return picture

    return draw
