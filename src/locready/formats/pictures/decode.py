"""From the bytes of a picture to its pixels, within limits, as it is shown: turned upright, on a ground, in RGB."""

from __future__ import annotations

import io
import os
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageFile, ImageOps, ImageSequence, UnidentifiedImageError

from locready.model import GapReason
from locready.ocr.options import OcrLimits
from locready.ocr.pixels import Pixels

#: What Pillow and its decoders raise on bytes that are not what they seem.
_BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    RuntimeError,
    struct.error,
    zlib.error,
)
#: Of a see-through picture: drawing lighter than this (0..255) is meant for a dark ground.
_LIGHT = 150
#: A side of fewer pixels holds no writing; a picture is enlarged to no more than it has.
_LEAST_SIDE = 8
#: Values of one colour (0..255) that differ by less are one value.
_LEAST_CONTRAST = 8
#: Formats whose further frames are pages; those of others move.
_PAGED = ("TIFF", "MPO")
#: Colours by number cannot be averaged.
_INDEXED = ("P", "1", "PA")
_WHITE, _DARK = (255, 255, 255), (32, 32, 32)


class PictureUnreadable(Exception):
    """A picture that cannot be read: it is damaged, over a limit, or a drawing without text.

    ``rest`` is what could be decoded of it all the same.
    """

    def __init__(self, why: str, reason: GapReason = GapReason.DAMAGED_PART, rest: Pixels | None = None) -> None:
        super().__init__(why)
        self.reason = reason
        self.rest = rest


def opened(stream: BinaryIO, limits: OcrLimits) -> Image.Image:
    """Return the picture at its first frame, not yet decoded.

    Raises:
        PictureUnreadable: it is damaged, of a kind that is not read, or has more pixels than the limits allow.
    """
    _register_heif()
    Image.MAX_IMAGE_PIXELS = None  # the limit on pixels is ours
    with _decoding():
        picture = Image.open(stream)
    if not _is_decoded_small(picture):
        _refuse_too_large(picture, limits)
    return picture


def sizes_of(picture: Image.Image, most: int) -> tuple[list[tuple[int, int]], bool]:
    """Return the sizes of the first ``most`` pages in pixels, and whether there are more.

    Raises:
        PictureUnreadable: it is damaged.
    """
    sizes: list[tuple[int, int]] = []
    with _decoding():
        for frame in ImageSequence.Iterator(picture) if picture.format in _PAGED else (picture,):
            if len(sizes) == most:
                return sizes, True
            sizes.append(frame.size)
    return sizes, False


def page_of(picture: Image.Image, index: int, limits: OcrLimits) -> Pixels:
    """Return the pixels of a page, whose index is 1-based.

    Raises:
        PictureUnreadable: it is damaged, or has more pixels than the limits allow.
    """
    with _decoding():
        picture.seek(index - 1)
    return pixels_of(picture, limits, limits.longest_side)


def pixels_of(picture: Image.Image, limits: OcrLimits, side: int) -> Pixels:
    """Return the frame that a picture is at, turned as its EXIF data say, no side longer than ``side``.

    It is shrunk before anything else is done, so that a huge picture is never held twice.

    Raises:
        PictureUnreadable: it is damaged, or has more pixels than the limits allow; of one that is cut off or moves, the
            part that was read comes with it.
    """
    with _decoding():
        picture.draft("RGB", _shrunk_to(picture.size, side))
        _refuse_too_large(picture, limits)
        whole = _loaded(picture)
        drawn = _on_ground(ImageOps.exif_transpose(_small(picture, side)))
        drawn.thumbnail((side, side), Image.Resampling.LANCZOS)
        pixels = np.asarray(drawn, dtype=np.uint8)
    if not whole:
        raise PictureUnreadable("it is cut off; only its beginning was read", rest=pixels)
    if picture.format not in _PAGED and getattr(picture, "n_frames", 1) > 1:
        raise PictureUnreadable("it moves; only its first frame was read", GapReason.MEDIA, pixels)
    return pixels


def decoded(data: bytes, limits: OcrLimits, side: int) -> Pixels:
    """Return the pixels of a picture, of an animated one its first frame.

    Raises:
        PictureUnreadable: see ``opened`` and ``pixels_of``.
    """
    return pixels_of(opened(io.BytesIO(data), limits), limits, side)


def seen_through(data: bytes, limits: OcrLimits, side: int) -> Pixels:
    """Return the same to be shown and not to be read: what is see-through stays so, as a fourth value of each pixel.

    Raises:
        PictureUnreadable: see ``opened`` and ``pixels_of``.
    """
    picture = opened(io.BytesIO(data), limits)
    if not _is_see_through(picture):
        return pixels_of(picture, limits, side)
    with _decoding():
        _refuse_too_large(picture, limits)
        _loaded(picture)
        layered = picture.convert("RGBA")
        layered.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
        return np.asarray(layered, dtype=np.uint8)


def holds_nothing(pixels: Pixels) -> bool:
    """Whether a picture is too small, or too even, to hold writing."""
    return min(pixels.shape[:2]) < _LEAST_SIDE or int(np.ptp(pixels, axis=(0, 1)).max()) < _LEAST_CONTRAST


def _loaded(picture: Image.Image) -> bool:
    """Decode a picture, of one that is cut off what there is; say whether it was all of it."""
    try:
        picture.load()
    except OSError:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            picture.load()
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False
        return False
    return True


def _shrunk_to(size: tuple[int, int], side: int) -> tuple[int, int]:
    """Return the size that a picture has when its longer side is ``side``."""
    longest = max(size)
    return max(size[0] * side // longest, 1), max(size[1] * side // longest, 1)


def _small(picture: Image.Image, side: int) -> Image.Image:
    """Return a picture shrunk by a whole factor to about ``side``; colours by number cannot be averaged."""
    factor = max(max(picture.size) // side, 1)
    plain = _in_eight_bits(picture)
    if factor == 1:
        return plain
    if plain.mode in _INDEXED:
        size = max(plain.width // factor, 1), max(plain.height // factor, 1)
        return plain.resize(size, Image.Resampling.NEAREST)
    return plain.reduce(factor)


def _in_eight_bits(picture: Image.Image) -> Image.Image:
    """Return a picture of more bits a value in eight, from its darkest to its lightest; Pillow would cut them off."""
    if not (picture.mode.startswith("I") or picture.mode == "F"):
        return picture
    values = np.nan_to_num(np.asarray(picture, dtype=np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    low, high = float(values.min()), float(values.max())
    scaled = (values - low) * (255.0 / (high - low) if high > low else 0.0)
    return Image.fromarray(scaled.astype(np.uint8))


@contextmanager
def _decoding() -> Iterator[None]:
    """Tell what decoders raise, and quiet what they warn of."""
    try:
        with warnings.catch_warnings(action="ignore"), _quiet():
            yield
    except UnidentifiedImageError as error:
        raise PictureUnreadable("it is damaged, or of a kind that is not read") from error
    except _BROKEN as error:
        raise PictureUnreadable(f"it is damaged ({type(error).__name__})") from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what libtiff and libjpeg write off standard error, which belongs to the program."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 -- a device, and no path of anybody's
        kept = os.dup(2)
        try:
            os.dup2(nowhere.fileno(), 2)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)


def _refuse_too_large(picture: Image.Image, limits: OcrLimits) -> None:
    """Refuse more pixels than can be decoded."""
    pixels = picture.width * picture.height
    if pixels > limits.pixels:
        why = (
            f"it has {pixels / 1e6:,.0f} million pixels, and {limits.pixels / 1e6:,.0f} million are decoded at the most"
        )
        raise PictureUnreadable(why, GapReason.LIMIT)


def _is_decoded_small(picture: Image.Image) -> bool:
    """Whether its decoder can shrink it, down to an eighth; a progressive JPEG is held whole all the same."""
    return picture.format == "JPEG" and not picture.info.get("progressive")


def _on_ground(picture: Image.Image) -> Image.Image:
    """Return the picture in RGB; what is see-through lies on white, or on a dark ground if its drawing is light."""
    if not _is_see_through(picture):
        return picture.convert("RGB")
    layered = picture.convert("RGBA")
    values = np.asarray(layered)
    drawn = values[..., 3] > 127
    light = bool(drawn.any()) and float(values[..., :3][drawn].mean()) > _LIGHT and not bool(drawn.all())
    ground = Image.new("RGBA", layered.size, (*(_DARK if light else _WHITE), 255))
    return Image.alpha_composite(ground, layered).convert("RGB")


def _is_see_through(picture: Image.Image) -> bool:
    return picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info


def _register_heif() -> None:
    from pillow_heif import register_heif_opener

    register_heif_opener()
