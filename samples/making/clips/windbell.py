"""A shot of a glass wind-bell that swings under the eaves, the evening garden behind it out of focus."""

from __future__ import annotations

import math

import cv2
import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from making.clips.canvas import HEIGHT, WIDTH, Picture, Scene, as_mask, glow, gradient, lit, mixed, polygon

_HANG = (418.0, 38.0)
_LIGHTS = 9
_COLOURS = ((255, 176, 90), (255, 208, 140), (120, 190, 150), (244, 120, 88))


def windbell() -> Scene:
    """Return the shot: bell and paper strip swing, each in its own time; the lights drift."""
    garden = gradient((0, (16, 22, 34)), (0.55, (38, 54, 58)), (1, (20, 26, 26)))
    eaves = polygon(((0, 0), (WIDTH, 0), (WIDTH, 22), (0, 40)), 1.2)
    lights = tuple(_lights(number) for number in range(3))
    bell, strip = _halved(_bell()), _halved(_strip())
    ring = glow(_HANG[0] + 26, _HANG[1] + 76, 70)

    def draw(t: float) -> Picture:
        picture = garden.copy()
        for number, light in enumerate(lights):
            strength = np.float32(1 + 0.2 * math.sin(1.3 * t + 2 * number))
            picture += np.roll(light, round(7 * math.sin(0.5 * t + 2.1 * number)), axis=1) * strength
        picture = mixed(picture, (12, 12, 14), eaves)
        swing = 4.5 * math.sin(2.4 * t)
        picture = _hung(picture, strip, 5 * math.sin(2.4 * t - 0.7) + 2 * math.sin(5.1 * t) + 0.45 * swing)
        picture = _hung(picture, bell, 0.55 * swing)
        return lit(picture, ring, (255, 196, 130), 0.10 + 0.04 * math.sin(1.7 * t))

    return draw


def _lights(number: int) -> Picture:
    """Return a third of the lights of the garden, far from the focus, as what they add to the picture."""
    random = np.random.default_rng(4 + number)
    picture = np.zeros((HEIGHT, WIDTH, 3), dtype=np.float32)
    for light in range(_LIGHTS):
        radius = 9 + 20 * random.random()
        x, y = radius + 9 + (WIDTH - 2 * radius - 18) * random.random(), 60 + (HEIGHT - 100) * random.random()
        disc = Image.new("L", (WIDTH, HEIGHT))
        ImageDraw.Draw(disc).ellipse((x - radius, y - radius, x + radius, y + radius), fill=190, outline=255, width=2)
        picture = lit(picture, as_mask(disc.filter(ImageFilter.GaussianBlur(1.6))), _COLOURS[light % 4], 0.32)
    return picture


def _halved(sprite: Image.Image) -> Picture:
    """Return red, green, blue (each times the opacity) and opacity from 0 to 1, at the size of scenery."""
    small = np.asarray(sprite.resize((WIDTH, HEIGHT), Image.Resampling.BOX), dtype=np.float32)
    opacity = small[..., 3:] / 255
    return np.concatenate((small[..., :3] * opacity, opacity), axis=2)


def _hung(picture: Picture, sprite: Picture, angle: float) -> Picture:
    """Put in a sprite that hangs from the eaves, turned by so many degrees."""
    turn = cv2.getRotationMatrix2D(_HANG, angle, 1)
    turned = cv2.warpAffine(sprite, turn, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
    return np.asarray(picture * (1 - turned[..., 3:]) + turned[..., :3], dtype=np.float32)


def _layer() -> Image.Image:
    return Image.new("RGBA", (2 * WIDTH, 2 * HEIGHT), (30, 20, 20, 0))


def _bell() -> Image.Image:
    """Draw the cord and a globe of thin glass with a red goldfish painted on it."""
    layer = _layer()
    x, y = (2 * place for place in _HANG)
    globe = Image.new("L", layer.size)
    ImageDraw.Draw(globe).ellipse((x - 116, y + 40, x + 116, y + 250), fill=255)
    ImageDraw.Draw(globe).rectangle((x - 130, y + 226, x + 130, y + 270), fill=0)
    inner = ImageChops.offset(globe.filter(ImageFilter.GaussianBlur(22)), 0, 6)
    rim = ImageChops.multiply(ImageChops.invert(inner), globe)
    glass = Image.new("RGBA", layer.size, (206, 232, 236, 255))
    glass.putalpha(ImageChops.add(rim.point(lambda v: v * 0.95), globe.point(lambda v: v * 0.10)))
    layer = Image.alpha_composite(layer, glass)
    _goldfish(ImageDraw.Draw(layer), x - 30, y + 150)
    pen = ImageDraw.Draw(layer)
    pen.line((x, y - 60, x, y + 44), fill=(214, 196, 160, 255), width=4)
    pen.arc((x - 104, y + 54, x + 104, y + 240), 196, 246, fill=(255, 255, 255, 215), width=9)
    pen.arc((x - 98, y + 60, x + 98, y + 236), 20, 48, fill=(255, 226, 190, 150), width=6)
    pen.ellipse((x - 88, y + 216, x + 88, y + 236), outline=(220, 240, 244, 170), width=4)
    return layer


def _goldfish(pen: ImageDraw.ImageDraw, x: float, y: float) -> None:
    red = (206, 54, 40, 225)
    pen.ellipse((x - 34, y - 18, x + 34, y + 18), fill=red)
    pen.polygon(((x + 26, y), (x + 76, y - 30), (x + 62, y), (x + 78, y + 26)), fill=red)
    pen.polygon(((x - 4, y - 15), (x + 14, y - 34), (x + 20, y - 10)), fill=red)
    pen.ellipse((x - 24, y - 8, x - 17, y - 1), fill=(30, 16, 16, 255))
    for place in (-60, 66):
        pen.arc((x + place - 26, y + 30, x + place + 26, y + 56), 200, 340, fill=(92, 150, 160, 190), width=5)


def _strip() -> Image.Image:
    """Draw the clapper and the slip of paper that catches the wind."""
    layer = _layer()
    pen = ImageDraw.Draw(layer)
    x, y = (2 * place for place in _HANG)
    pen.line((x, y + 60, x, y + 330), fill=(214, 196, 160, 255), width=3)
    pen.ellipse((x - 9, y + 214, x + 9, y + 238), fill=(150, 190, 196, 255))
    pen.rectangle((x - 24, y + 330, x + 24, y + 520), fill=(232, 222, 198, 255))
    pen.rectangle((x - 24, y + 330, x - 4, y + 520), fill=(214, 202, 176, 255))
    pen.ellipse((x - 15, y + 440, x + 17, y + 472), fill=(70, 120, 140, 255))
    return layer
