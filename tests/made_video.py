"""Clips with text on them, for tests: drawn with Pillow, encoded by PyAV as whatever is asked for."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
from av.stream import Disposition
from PIL import Image, ImageDraw

from locready.formats.options import ReadOptions
from locready.formats.read import read
from locready.model import Document
from locready.ocr.pixels import Pixels
from locready.sources import Source
from made_pictures import face

TEXT = "THE LAST FERRY"
SIZE = (640, 360)
_HZ = 44_100


@dataclass(frozen=True)
class Film:
    """What is shown and how it is stored: one text between two seconds of a clip.

    ``noise`` are the grey values by which each frame differs from the one before, so that all take room alike.
    ``times`` are those of its frames where they are not even; ``stretch`` is how wide a stored pixel is shown;
    ``turned`` is by how many quarters the pictures are stored turned anti-clockwise; ``start_s`` is the time of the
    first frame. The options are handed to FFmpeg as they are, ``about`` are attributes of the encoder.
    """

    codec: str = "libx264"
    pixels: str = "yuv420p"
    seconds: float = 3.0
    rate: int = 25
    size: tuple[int, int] = SIZE
    text: str = TEXT
    shown: tuple[float, float] = (1.0, 2.4)
    white: int = 255
    noise: int = 0
    cover: bool = False
    hiss: bool = False
    attachments: int = 0
    start_s: float = 0.0
    times: Sequence[float] = ()
    stretch: Fraction = Fraction(1)
    turned: int = 0
    codec_options: Mapping[str, str] = field(default_factory=lambda: {"preset": "ultrafast", "g": "25"})
    container_options: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, int] = field(default_factory=dict)


def picture(
    size: tuple[int, int], text: str, stored: tuple[int, int] | None = None, turned: int = 0, white: int = 255
) -> Pixels:
    """Draw a text over a plain ground, as a frame is stored; ``white`` is the value of its letters."""
    width, height = size
    image = Image.new("RGB", size, (40, 60, 80))
    ImageDraw.Draw(image).rectangle((0, height * 0.7, width, height), fill=(70, 60, 50))
    if text:
        pen = ImageDraw.Draw(image)
        pen.text((width / 2, height / 2), text, "white", face(width / 14), "mm", stroke_width=2, stroke_fill="black")
    pixels = np.ascontiguousarray(np.rot90(np.asarray(image.point(lambda value: value * white // 255)), turned))
    return pixels if stored is None else np.asarray(cv2.resize(pixels, stored, interpolation=cv2.INTER_AREA))


def film(path: Path, made: Film | None = None) -> Path:
    """Save a clip."""
    made = made or Film()
    with av.open(str(path), "w", container_options=dict(made.container_options)) as container:
        stream = container.add_stream(made.codec, rate=made.rate, options=dict(made.codec_options))
        stored = _stored(made)
        stream.width, stream.height, stream.pix_fmt = *stored, made.pixels
        stream.codec_context.sample_aspect_ratio = made.stretch
        for name, value in made.about.items():
            setattr(stream.codec_context, name, value)
        heard = container.add_stream("aac", rate=_HZ) if made.hiss else None
        for number in range(made.attachments):
            container.add_attachment(f"{number}.ttf", "font/ttf", b"a font")
        if made.cover:
            _cover(container)
        base = Fraction(1, 1000) if made.times else Fraction(1, made.rate)
        if made.times:
            stream.codec_context.time_base = base
        faces = {text: picture(made.size, text, stored, made.turned, made.white) for text in ("", made.text)}
        for time_s in made.times or [number / made.rate for number in range(round(made.seconds * made.rate))]:
            standing = made.shown[0] <= round(time_s, 4) < made.shown[1]
            frame = _frame(_noisy(faces[made.text if standing else ""], made, time_s), made)
            frame.time_base, frame.pts = base, round((time_s + made.start_s) / base)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
        if heard is not None:
            _hiss(container, heard, made.times[-1] if made.times else made.seconds)
    return path


def _noisy(pixels: Pixels, made: Film, time_s: float) -> Pixels:
    if not made.noise:
        return pixels
    grain = np.random.default_rng(round(time_s * 1000)).integers(-made.noise, made.noise + 1, pixels.shape)
    return np.asarray(np.clip(pixels + grain, 0, 255), dtype=np.uint8)


def _cover(container: Any) -> None:
    """Put a picture into a film, as players show it in their lists."""
    stream = container.add_stream("mjpeg", rate=1)
    stream.width, stream.height, stream.pix_fmt = 1000, 1000, "yuvj420p"
    stream.disposition = Disposition.attached_pic
    container.start_encoding()
    frame = av.VideoFrame.from_ndarray(picture((1000, 1000), "COVER"), format="rgb24").reformat(format="yuvj420p")
    container.mux(stream.encode(frame))
    container.mux(stream.encode())


def _stored(made: Film) -> tuple[int, int]:
    width, height = made.size
    stored = round(width / made.stretch), height
    return (stored[1], stored[0]) if made.turned % 2 else stored


def _frame(pixels: Pixels, made: Film) -> Any:
    frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
    return frame if made.pixels == "rgb24" else frame.reformat(format=made.pixels)


def sound(path: Path, seconds: float = 1.0) -> Path:
    """Save a hiss, and nothing else."""
    with av.open(str(path), "w") as container:
        _hiss(container, container.add_stream("aac", rate=_HZ), seconds)
    return path


def _hiss(container: Any, stream: Any, seconds: float) -> None:
    for number in range(round(seconds * _HZ / 1024)):
        samples = np.random.default_rng(number).normal(0, 0.1, (2, 1024)).astype(np.float32)
        frame = av.AudioFrame.from_ndarray(samples, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts = _HZ, number * 1024
        container.mux(stream.encode(frame))
    container.mux(stream.encode())


def turn(path: Path, quarters: int) -> Path:
    """Have an MP4 file shown turned clockwise: by the matrix in its track header (ISO/IEC 14496-12, 8.3.2)."""
    data = bytearray(path.read_bytes())
    place = data.index(b"tkhd") + 44
    cosine, sine = ((1, 0), (0, 1), (-1, 0), (0, -1))[quarters]
    one = 1 << 16
    struct.pack_into(">5i", data, place, cosine * one, sine * one, 0, -sine * one, cosine * one)
    path.write_bytes(data)
    return path


def read_clip(path: Path, **options: Any) -> Document:
    """Read a clip as any file is read."""
    return read(Source(path=path), ReadOptions(**options))


def seen(document: Document) -> list[tuple[str, float | None, float | None]]:
    """Return the texts of a clip with their times in seconds, to a tenth."""
    places = [(segment.text, segment.location) for segment in document.segments]
    return [(text, _tenth(place.start_s), _tenth(place.end_s)) for text, place in places]


def told(document: Document) -> list[tuple[str, str]]:
    """Return the gaps of a document: why, and the details."""
    return [(gap.reason.value, gap.detail) for gap in document.gaps]


def _tenth(second: float | None) -> float | None:
    return None if second is None else round(second, 1)
