"""A shot that walks past the shops of a village street: their signs move with the picture."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from making import fonts
from making.clips.canvas import Picture, Scene

_SIZE = (3240, 800)
_VIEW = (1280, 720)
_WALK_S = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """A shop front: where its wall begins and ends, its colours, and its sign."""

    left: int
    right: int
    wall: str
    awning: str
    board: str
    sign: str
    size: int
    font: fonts.Wanted = fonts.KOREAN_BOLD
    language: str = "ko"

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The board with its sign, in pixels of the whole street."""
        return (self.left + 40, 210, self.right - 40, 306)


SHOPS = (
    Shop(left=20, right=520, wall="#6B5A4C", awning="#8C2F2B", board="#1F4F46", sign="은모래 약국", size=62),
    Shop(left=540, right=1060, wall="#57606B", awning="#2F4E73", board="#7A2230", sign="바다 식당", size=66),
    Shop(left=1080, right=1540, wall="#7A6A58", awning="#3F5A3A", board="#22324F", sign="별빛 사진관", size=60),
    Shop(
        left=1560,
        right=2040,
        wall="#5E4C44",
        awning="#7A5A24",
        board="#2B2320",
        sign="喫茶みなと",
        size=64,
        font=fonts.GOTHIC_BOLD,
        language="ja",
    ),
    Shop(left=2060, right=2600, wall="#66707A", awning="#7A3A55", board="#3B3F24", sign="우리 서점", size=66),
    Shop(left=2620, right=3220, wall="#6B5F52", awning="#2B5C66", board="#5B2E1C", sign="할머니 국수", size=64),
)


def street() -> Scene:
    """Return the shot, at the full size of the clip: the walker's steps move the camera a little up and down."""
    whole = np.asarray(_street(), dtype=np.float32)

    def draw(t: float) -> Picture:
        x, y = camera(t)
        moved = cv2.warpAffine(
            whole, np.array([[1, 0, -x], [0, 1, -y]], dtype=np.float32), _VIEW, flags=cv2.INTER_LINEAR
        )
        return np.asarray(moved, dtype=np.float32)

    return draw


def camera(t: float) -> tuple[float, float]:
    """Return the upper left corner of what is seen, in pixels of the street."""
    share = min(max(t / _WALK_S, 0.0), 1.0)
    eased = share + 0.06 * math.sin(2 * math.pi * share)
    return eased * (_SIZE[0] - _VIEW[0]), 38 + 5 * math.sin(7.5 * t) + 3 * math.sin(3.1 * t)


def _street() -> Image.Image:
    sky = Image.linear_gradient("L").resize(_SIZE)
    picture = Image.composite(Image.new("RGB", _SIZE, "#D99A6C"), Image.new("RGB", _SIZE, "#3C4A6B"), sky)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 672, *_SIZE), fill="#34312F")
    pen.rectangle((0, 650, _SIZE[0], 674), fill="#5A5550")
    for shop in SHOPS:
        _front(pen, shop)
    picture = _lamplight(picture)
    pen = ImageDraw.Draw(picture)
    for shop in SHOPS:
        _sign(pen, shop)
    for sag in (0, 22):
        pen.line([(x, 92 + sag + 40 * math.sin(x / 240 + sag) ** 2) for x in range(0, _SIZE[0], 12)], "#20222A", 3)
    return picture


def _front(pen: ImageDraw.ImageDraw, shop: Shop) -> None:
    left, right = shop.left, shop.right
    pen.rectangle((left, 150, right, 652), fill=shop.wall)
    pen.polygon(((left - 14, 152), (left + 30, 112), (right - 30, 112), (right + 14, 152)), fill="#2C2A30")
    pen.rectangle((left + 34, 372, right - 170, 610), fill="#F0C987", outline="#2A2320", width=8)
    for x in range(left + 34, right - 180, 92):
        pen.line((x, 372, x, 610), fill="#2A2320", width=5)
    pen.rectangle((right - 146, 372, right - 40, 652), fill="#3B2E28", outline="#241C18", width=6)
    pen.rectangle((right - 130, 390, right - 56, 520), fill="#E6B873")
    stripes = range(left + 20, right - 20, 36)
    for number, x in enumerate(stripes):
        edge = min(x + 36, right - 20)
        colour = shop.awning if number % 2 else "#E8DCC8"
        pen.polygon(((x, 322), (edge, 322), (edge - 6, 380), (x - 6, 380)), fill=colour)


def _lamplight(picture: Image.Image) -> Image.Image:
    """Let the windows shine on the pavement and into the air."""
    light = Image.new("L", _SIZE)
    pen = ImageDraw.Draw(light)
    for shop in SHOPS:
        pen.rectangle((shop.left + 34, 380, shop.right - 170, 610), fill=120)
        pen.polygon(
            ((shop.left + 40, 660), (shop.right - 170, 660), (shop.right - 110, 770), (shop.left - 30, 770)), fill=70
        )
    halo = light.filter(ImageFilter.GaussianBlur(26))
    return Image.composite(Image.new("RGB", _SIZE, "#FFCB7D"), picture, halo.point(lambda v: v * 0.55))


def _sign(pen: ImageDraw.ImageDraw, shop: Shop) -> None:
    font = ImageFont.truetype(fonts.path_of(shop.font), shop.size)
    left, top, right, bottom = shop.box
    pen.rectangle((left, top, right, bottom), fill=shop.board, outline="#E8DCC8", width=4)
    pen.text(((left + right) / 2, (top + bottom) / 2), shop.sign, font=font, fill="#F4ECD8", anchor="mm")
