"""What scenery is painted with: colours, gradients, glows, noise and soft shapes on small pictures of numbers.

A picture is an array of rows, columns and red, green, blue, as 32-bit numbers from 0 to 255. Scenery is painted at half
of the clip's size and enlarged: it looks like film that is not quite in focus, and takes a quarter of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

Picture = NDArray[np.float32]
#: One number a pixel, from 0 to 1.
Mask = NDArray[np.float32]
#: A shot: what is seen so many seconds after its beginning.
Scene = Callable[[float], Picture]
Colour = tuple[int, int, int]
Points = Sequence[tuple[float, float]]

WIDTH, HEIGHT = 640, 360


def tone(colour: Colour) -> Picture:
    """Return a colour as numbers, to reckon with."""
    return np.array(colour, dtype=np.float32)


def flat(colour: Colour, width: int = WIDTH, height: int = HEIGHT) -> Picture:
    """Return a picture of one colour."""
    return np.full((height, width, 3), colour, dtype=np.float32)


def gradient(*stops: tuple[float, Colour], height: int = HEIGHT) -> Picture:
    """Return a picture whose colour runs from top to bottom through the stops (0 to 1)."""
    down = np.linspace(0, 1, height)
    places = [place for place, _ in stops]
    column = np.stack([np.interp(down, places, [colour[band] for _, colour in stops]) for band in range(3)], axis=1)
    return np.repeat(column[:, None, :], WIDTH, axis=1).astype(np.float32)


def noise(seed: int, width: int, height: int, cells: tuple[int, int], octaves: int = 4) -> Mask:
    """Return cloudy noise of 0 to 1; ``cells`` is how many blobs of the coarsest octave stand across and down.

    It goes on without a seam where it is laid side by side, if the cells divide the size.
    """
    random = np.random.default_rng(seed)
    total = np.zeros((height, width), dtype=np.float32)
    for octave in range(octaves):
        down, across = cells[1] << octave, cells[0] << octave
        grid = np.pad(random.random((down, across), dtype=np.float32), 2, mode="wrap")
        tall, wide = -(-height // down), -(-width // across)
        large = cv2.resize(grid, None, fx=wide, fy=tall, interpolation=cv2.INTER_CUBIC)
        total += large[2 * tall : 2 * tall + height, 2 * wide : 2 * wide + width] / (1 << octave)
    low, high = float(total.min()), float(total.max())
    return np.asarray((total - low) / (high - low), dtype=np.float32)


def between(mask: Mask, low: float, high: float) -> Mask:
    """Return 0 where the mask is at ``low``, 1 where it is at ``high``, and a smooth step between."""
    share = np.clip((mask - low) / (high - low), 0, 1)
    return np.asarray(share * share * (3 - 2 * share), dtype=np.float32)


def glow(x: float, y: float, radius: float, wide: float = 1.0) -> Mask:
    """Return a round light of 1 at its middle that falls off over the radius; ``wide`` stretches it sideways."""
    down, across = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    return np.asarray(np.exp(-(((across - x) / (radius * wide)) ** 2 + ((down - y) / radius) ** 2)), dtype=np.float32)


def lit(picture: Picture, mask: Mask, colour: Colour, strength: float = 1.0) -> Picture:
    """Add light of a colour."""
    return picture + mask[..., None] * tone(colour) * np.float32(strength)


def mixed(picture: Picture, other: Picture | Colour, mask: Mask) -> Picture:
    """Put another picture or a colour over it where the mask says."""
    over = np.asarray(other, dtype=np.float32)
    return picture + (over - picture) * mask[..., None]


def polygon(points: Points, blur: float = 0.0) -> Mask:
    """Return the inside of a polygon, soft at its edge."""
    return drawn(lambda pen: pen.polygon([(x * 2, y * 2) for x, y in points], fill=255), blur)


def ellipses(*boxes: tuple[float, float, float, float], blur: float = 0.0) -> Mask:
    """Return the inside of ellipses, each given as its middle and its two radii."""

    def draw(pen: ImageDraw.ImageDraw) -> None:
        for x, y, across, down in boxes:
            pen.ellipse((2 * (x - across), 2 * (y - down), 2 * (x + across), 2 * (y + down)), fill=255)

    return drawn(draw, blur)


def drawn(draw: Callable[[ImageDraw.ImageDraw], None], blur: float = 0.0) -> Mask:
    """Return what is drawn in white on black at twice the size, halved so that its edges are smooth."""
    image = Image.new("L", (2 * WIDTH, 2 * HEIGHT))
    draw(ImageDraw.Draw(image))
    small = image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)
    return as_mask(small.filter(ImageFilter.GaussianBlur(blur)) if blur else small)


def as_mask(image: Image.Image) -> Mask:
    """Return a grey picture as a mask."""
    return np.asarray(image, dtype=np.float32) / np.float32(255)


def ridge(seed: int, base: float, rise: float, bumps: int, width: int = WIDTH) -> list[tuple[float, float]]:
    """Return the line of hills: points from left to right, ``base`` is the height of their feet in pixels."""
    line = noise(seed, width, 1, (bumps, 1))[0]
    return [(x, base - rise * float(line[x])) for x in range(0, width, 4)]


def panned(picture: Picture, x: float, width: int = WIDTH) -> Picture:
    """Return the part of a wide picture that begins at ``x``, to a fraction of a pixel."""
    left = int(x)
    share = np.float32(x - left)
    part = picture[:, left : left + width + 1]
    return part[:, :-1] * (1 - share) + part[:, 1:] * share


def vignette(width: int, height: int) -> Mask:
    """Return how bright a lens shows each place of the picture: less towards the corners."""
    down, across = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    return np.asarray(1 - 0.32 * np.clip(across**2 * 0.7 + down**2 * 0.6, 0, 1.3), dtype=np.float32)
