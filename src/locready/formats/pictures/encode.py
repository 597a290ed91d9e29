"""Pixels as a small file that every browser shows."""

from __future__ import annotations

import io

from PIL import Image

from locready.ocr.pixels import Pixels

#: WebP at this quality keeps the type of a slide legible in 20 to 40 KB; the slower methods win little.
QUALITY, _METHOD = 58, 4
#: The longest side in pixels: as wide as a report shows a slide.
SIDE = 1_000


def webp(pixels: Pixels, side: int = SIDE, quality: int = QUALITY) -> bytes:
    """Return a picture as WebP, no side longer than ``side`` pixels; ``quality`` is 0..100."""
    picture = Image.fromarray(pixels)
    picture.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
    stream = io.BytesIO()
    picture.save(stream, "WEBP", quality=quality, method=_METHOD)
    return stream.getvalue()
