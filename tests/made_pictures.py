"""Pictures made for the tests: writing in several scripts, drawn with installed fonts or with the one of Pillow."""

from __future__ import annotations

import io
import os
import struct
import zlib
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from locready.ocr import tesseract
from locready.ocr.pixels import Pixels

FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts", "/Library/Fonts")
Colour = str | tuple[int, ...]
Face = ImageFont.FreeTypeFont | ImageFont.ImageFont


class Wanted(NamedTuple):
    """A font file and the Debian package that holds it."""

    file: str
    package: str


GOTHIC = Wanted("BIZUDGothic-Regular.ttf", "fonts-morisawa-bizud-gothic")
KOREAN = Wanted("NanumGothic.ttf", "fonts-nanum")
THAI = Wanted("NotoSansThai-Regular.ttf", "fonts-noto-core")
CYRILLIC = Wanted("DejaVuSans.ttf", "fonts-dejavu-core")


def needs_tesseract(*models: str) -> None:
    """Skip the test where the program or one of its models is not installed; fail where they were to be installed."""
    for model in models:
        if model not in tesseract.models():
            _lacks(f"Tesseract's {model}", f"tesseract-ocr-{model}")


def _lacks(what: str, package: str) -> None:
    message = f"{what} is missing: apt-get install {package}"
    if os.environ.get("CI"):  # there everything is installed beforehand
        pytest.fail(message)
    pytest.skip(message)


def face(size: float, wanted: Wanted | None = None) -> Face:
    """Return a font, Pillow's own for Latin letters where none is named."""
    if wanted is None:
        return ImageFont.load_default(size)
    if wanted.file not in _installed():
        _lacks(wanted.file, wanted.package)
    return ImageFont.truetype(_installed()[wanted.file], size)


@cache
def _installed() -> dict[str, str]:
    found: dict[str, str] = {}
    for folder in FOLDERS:
        for path in sorted(Path(folder).expanduser().rglob("*.ttf")):
            found.setdefault(path.name, str(path))
    return found


def blank(width: int, height: int, ground: Colour = "white", mode: str = "RGB") -> Image.Image:
    """Return a picture without anything on it."""
    return Image.new(mode, (width, height), ground)


def write(
    picture: Image.Image,
    text: str,
    x: float,
    y: float,
    size: float,
    wanted: Wanted | None = None,
    ink: Colour = "black",
) -> Image.Image:
    """Set text with its upper left corner at a place in pixels, ``size`` pixels high; return the picture."""
    ImageDraw.Draw(picture).text((x, y), text, fill=ink, font=face(size, wanted))
    return picture


def write_down(
    picture: Image.Image, text: str, x: float, y: float, size: float, wanted: Wanted = GOTHIC
) -> Image.Image:
    """Set a column of vertical writing, a character below the other; return the picture."""
    for place, character in enumerate(text):
        write(picture, character, x, y + place * size * 1.05, size, wanted)
    return picture


def sign(text: str, size: float = 32, wanted: Wanted | None = None, ink: Colour = "black", **kind: str) -> Image.Image:
    """Return a picture as large as one line of text needs."""
    *_upper_left, right, bottom = face(size, wanted).getbbox(text)
    margin = size
    picture = blank(round(right + 2 * margin), round(bottom + 2 * margin), **kind)
    return write(picture, text, margin, margin, size, wanted, ink)


def gradient(width: int, height: int) -> Image.Image:
    """Return a picture that is not even and says nothing."""
    across = np.linspace(40, 220, width, dtype=np.uint8)
    down = np.linspace(0, 30, height, dtype=np.uint8)
    values = across[None, :] + down[:, None]
    return Image.fromarray(np.stack((values, values[:, ::-1], values // 2), axis=2))


def pixels(picture: Image.Image) -> Pixels:
    """Return a picture as the engines take it."""
    return np.asarray(picture.convert("RGB"), dtype=np.uint8)


def encoded(picture: Image.Image, kind: str = "PNG", **how: object) -> bytes:
    """Return a picture as a file."""
    stream = io.BytesIO()
    picture.save(stream, kind, **how)
    return stream.getvalue()


def bomb(side: int) -> bytes:
    """Return a PNG that claims to be as large and holds nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(9))) + chunk(b"IEND", b"")
