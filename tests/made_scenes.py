"""Clips in which texts do what they do on television: stand, fade, slide in, are typed, run through, and are filmed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import av
import cv2
import numpy as np
from PIL import Image, ImageDraw

from locready.formats.video.frames import Frame
from locready.formats.video.history import Looked
from locready.formats.video.picture import Shape
from locready.formats.video.samples import sampled
from locready.formats.video.strokes import strokes_of
from locready.model import Document, Role
from locready.ocr.pixels import Pixels
from made_pictures import GOTHIC, Wanted, face, gradient, pixels
from made_video import read_clip

WIDTH, HEIGHT = 640, 360
#: Frames a second: a sample at 4 Hz is every fifth one.
RATE = 20
#: Draws on a picture what is to be seen at a second.
Act = Callable[[Image.Image, float], None]
Ground = Callable[[float], Image.Image]
Place = tuple[float, float]


def scene(path: Path, ground: Ground, acts: Sequence[Act], seconds: float) -> Path:
    """Save a clip of 640 by 360 in which all this happens."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=RATE, options={"preset": "ultrafast", "crf": "18"})
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for number in range(round(seconds * RATE)):
            frame = av.VideoFrame.from_ndarray(_drawn(ground, acts, number / RATE), format="rgb24")
            frame.pts = number
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def looks(ground: Ground, *acts: Act, seconds: float) -> list[Looked]:
    """Return what a look at four samples a second sees of such a clip, which is never stored."""
    return [Looked(sample=it, strokes=strokes_of(it.frame.small)) for it in sampled(_frames(ground, acts, seconds), 4)]


def _frames(ground: Ground, acts: Sequence[Act], seconds: float) -> Iterator[Frame]:
    shape = Shape(width=WIDTH, height=HEIGHT)
    for number in range(round(seconds * RATE)):
        stored = av.VideoFrame.from_ndarray(_drawn(ground, acts, number / RATE), format="rgb24")
        stored = stored.reformat(format="yuv420p")
        times = {"time_s": number / RATE, "until_s": (number + 1) / RATE}
        yield Frame(**times, small=shape.small_of(stored), shape=shape, stored=stored)


def _drawn(ground: Ground, acts: Sequence[Act], second: float) -> Pixels:
    picture = ground(second)
    for act in acts:
        act(picture, second)
    return pixels(picture)


def played(path: Path, ground: Ground, *acts: Act, seconds: float) -> Document:
    """Return what is read of such a clip; ``path`` is where it is saved."""
    return read_clip(scene(path, ground, acts, seconds))


def still(_second: float) -> Image.Image:
    """A ground that stays as it is."""
    return gradient(WIDTH, HEIGHT)


def plain(_second: float) -> Image.Image:
    """A dark ground with nothing on it."""
    return Image.new("RGB", (WIDTH, HEIGHT), (24, 28, 40))


def camera(where: Callable[[float], float]) -> Ground:
    """Return a landscape of which the camera shows what begins at that pixel at that second."""
    return lambda second: Image.fromarray(_landscape(1)[:, round(where(second)) :][:, :WIDTH])


def panned(second: float) -> float:
    """Where a camera is that pans 120 pixels a second."""
    return 120 * second


def moving(second: float) -> Image.Image:
    """A landscape that the camera pans over."""
    return camera(panned)(second)


def filmed(text: str, at: Place, where: Callable[[float], float], size: float = 30) -> Act:
    """Return a sign in that landscape: it goes with the camera."""

    def act(picture: Image.Image, second: float) -> None:
        layer = _written(text, size, GOTHIC)
        picture.paste(layer, (round(at[0]) - round(where(second)), round(at[1])), layer)

    return act


def length_of(text: str, size: float) -> float:
    """Return how long a text is, in pixels."""
    return face(size, GOTHIC).getlength(text)


def cut_at(*seconds: float) -> Ground:
    """Return a ground that is another picture after each of these seconds."""

    def ground(second: float) -> Image.Image:
        return Image.fromarray(_landscape(2 + sum(cut <= round(second, 4) for cut in seconds))[:, :WIDTH])

    return ground


@cache
def _landscape(seed: int) -> np.ndarray:
    """Return soft blotches, some with hard edges, as wide as a pan of 16 seconds needs."""
    grain = np.random.default_rng(seed).normal(0, 1, (HEIGHT, 2000 + WIDTH)).astype(np.float32)
    soft = cv2.GaussianBlur(grain, (0, 0), 14)
    soft = (soft - soft.min()) / (soft.max() - soft.min())
    stepped = np.floor(soft * 6) / 6
    values = (40 + 130 * stepped)[..., None] * np.array((1.0, 0.9, 0.7), dtype=np.float32)
    return values.astype(np.uint8)


def words(
    text: str,
    start_s: float,
    end_s: float,
    at: Place = (60, 60),
    *,
    size: float = 32,
    wanted: Wanted | None = GOTHIC,
    fades_s: float = 0.0,
    goes: Callable[[float], Place] | None = None,
    typed_s: float = 0.0,
    down: bool = False,
) -> Act:
    """Return a text that is to be seen from one second to another, its upper left corner in pixels.

    ``fades_s`` is how long it takes to come and to go, ``typed_s`` how long each letter takes; ``goes`` says where it
    is, so many seconds after it came. ``down`` sets one letter below the other.
    """

    def act(picture: Image.Image, second: float) -> None:
        since_s, left_s = round(second - start_s, 4), round(end_s - second, 4)
        if since_s < 0 or left_s <= 0:
            return
        shown = text[: int(since_s / typed_s) + 1] if typed_s else text
        alpha = min(since_s / fades_s, left_s / fades_s, 1.0) if fades_s else 1.0
        place = goes(since_s) if goes else at
        layer = _written("\n".join(shown) if down else shown, size, wanted)
        if alpha < 1:
            layer = layer.copy()
            layer.putalpha(layer.getchannel("A").point(lambda value: round(value * alpha)))
        picture.paste(layer, (round(place[0]), round(place[1])), layer)

    return act


@cache
def _written(text: str, size: float, wanted: Wanted | None) -> Image.Image:
    """Return white letters with a black rim on nothing."""
    font = face(size, wanted)
    box = ImageDraw.Draw(Image.new("RGBA", (1, 1))).multiline_textbbox((0, 0), text, font, spacing=2, stroke_width=2)
    layer = Image.new("RGBA", (round(box[2]) + 4, round(box[3]) + 4))
    pen = ImageDraw.Draw(layer)
    pen.multiline_text((2, 2), text, "white", font, spacing=2, stroke_width=2, stroke_fill="black")
    return layer


def plate(start_s: float, end_s: float, sides: tuple[int, int, int, int]) -> Act:
    """Return a plain box, as captions stand on."""

    def act(picture: Image.Image, second: float) -> None:
        if start_s <= round(second, 4) < end_s:
            ImageDraw.Draw(picture).rectangle(sides, fill=(20, 40, 110), outline=(230, 230, 230), width=2)

    return act


def events(document: Document) -> list[tuple[str, float, float]]:
    """Return the texts of a clip with their times in seconds, to a tenth."""
    places = [(segment.text, segment.location) for segment in document.segments]
    return [(text, round(place.start_s or 0.0, 1), round(place.end_s or 0.0, 1)) for text, place in places]


def roles(document: Document) -> dict[str, Role]:
    """Return the role of each text of a clip."""
    return {segment.text: segment.role for segment in document.segments}
