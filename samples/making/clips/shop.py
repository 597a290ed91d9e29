"""A shot that does not move: wind-bells in a row before a moonlit paper screen, and the grain of the film."""

from __future__ import annotations

import cv2
import numpy as np

from making.clips.canvas import HEIGHT, WIDTH, Picture, Scene, ellipses, glow, gradient, lit, mixed, polygon

_BELLS = ((70, 92), (150, 70), (232, 104), (316, 78), (398, 96), (482, 66), (566, 100))
_RATE = 24


def shop() -> Scene:
    """Return the shot."""
    picture = gradient((0, (66, 82, 108)), (0.6, (104, 122, 142)), (1, (38, 46, 62)))
    picture = lit(picture, glow(470, 120, 190, 1.1), (150, 164, 170), 0.5)
    for x in range(-6, WIDTH, 92):
        picture = mixed(picture, (22, 22, 28), polygon(((x, 0), (x + 7, 0), (x + 7, HEIGHT), (x, HEIGHT)), 0.8))
    for y in (14, 112, 210, 308):
        picture = mixed(picture, (26, 26, 32), polygon(((0, y), (WIDTH, y), (WIDTH, y + 5), (0, y + 5)), 0.8))
    for x, y in _BELLS:
        picture = _with_bell(picture, x, y)
    still = mixed(picture, (12, 12, 16), polygon(((0, 328), (WIDTH, 318), (WIDTH, HEIGHT), (0, HEIGHT)), 1))

    def draw(t: float) -> Picture:
        random = np.random.default_rng(100 + round(t * _RATE))
        grain = cv2.resize(random.normal(0, 5.5, (HEIGHT // 2, WIDTH // 2)).astype(np.float32), (WIDTH, HEIGHT))
        return still + grain[..., None]

    return draw


def _with_bell(picture: Picture, x: float, y: float) -> Picture:
    cord = polygon(((x - 0.7, 0), (x + 0.7, 0), (x + 0.7, y), (x - 0.7, y)))
    strip = polygon(((x - 8, y + 74), (x + 8, y + 74), (x + 8, y + 150), (x - 8, y + 150)), 0.5)
    thread = polygon(((x - 0.6, y + 30), (x + 0.6, y + 30), (x + 0.6, y + 74), (x - 0.6, y + 74)))
    globe, hollow = ellipses((x, y + 24, 31, 28), blur=0.8), ellipses((x, y + 25, 26, 23), blur=2.5)
    result = mixed(picture, (16, 18, 26), np.maximum.reduce((cord, strip * np.float32(0.9), thread)))
    result = mixed(result, (20, 26, 38), np.clip(globe - 0.72 * hollow, 0, 1))
    shine = ellipses((x + 13, y + 12, 5, 3), blur=1)
    return lit(result, shine, (210, 224, 232), 0.8)
