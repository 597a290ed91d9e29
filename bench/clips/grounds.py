"""What clips show behind their texts: a still, a pan, a hand-held shot, moving shapes, footage; cuts and fades."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from clips.looks import sign, typeface
from pictures.colours import FILLS, clear_of
from pictures.grounds import Shape, gradient, photo
from pictures.make import pixels_of
from pictures.picture import Pixels, pick

#: A picture for each moment, asked for in order of time.
Ground = Callable[[float], Pixels]
#: Texts in the world, each with its language.
Signs = Sequence[tuple[str, str]]
#: How much larger than the frame the world is that a camera moves over.
_WORLD = (2.4, 1.3)
_GRAIN, _GRAINS = 3.0, 5
#: Spans of the development footage without texts above its lowest part, and that part (of the height).
_FREE = ((0.0, 11.8), (15.2, 18.8), (30.0, 48.5))
_CLEAR = 0.88


def still(rng: np.random.Generator, shape: Shape, photos: Sequence[Path], signs: Signs = ()) -> Ground:
    """A shot that does not move, with grain."""
    picture = _with_signs(rng, _scenery(rng, shape, photos), signs, shape)
    return grainy(rng, lambda _: picture.copy())


def panned(rng: np.random.Generator, shape: Shape, photos: Sequence[Path], signs: Signs = ()) -> Ground:
    """A camera that pans over a world at 40 to 90 pixels a second (at 720p)."""
    world = _world(rng, shape, photos, signs)
    speed, back = rng.uniform(40, 90) * shape[1] / 720, rng.random() < 0.5
    reach = world.shape[1] - shape[0]

    def at(time: float) -> Pixels:
        gone = speed * time % (2 * reach)
        x = gone if gone <= reach else 2 * reach - gone
        return _view(world, shape, (reach - x if back else x, 0.1 * shape[1] + 4 * math.sin(3 * time)), 0.0)

    return grainy(rng, at)


def held(rng: np.random.Generator, shape: Shape, photos: Sequence[Path], signs: Signs = ()) -> Ground:
    """A camera held in the hand: it sways, trembles and tilts a little."""
    world = _world(rng, shape, photos, signs)
    unit, phase = shape[1] / 720, rng.uniform(0, 6.28, 6)

    def at(time: float) -> Pixels:
        drift = 0.35 * shape[0] + 90 * unit * math.sin(0.4 * time + phase[0])
        x = drift + unit * (9 * math.sin(2.3 * time + phase[1]) + 3 * math.sin(9.1 * time + phase[2]))
        y = 0.14 * shape[1] + unit * (8 * math.sin(1.9 * time + phase[3]) + 2.5 * math.sin(7.7 * time + phase[4]))
        return _view(world, shape, (x, y), 0.6 * math.sin(1.1 * time + phase[5]))

    return grainy(rng, at)


def shapes(rng: np.random.Generator, shape: Shape, photos: Sequence[Path]) -> Ground:
    """Many patches of other pictures that fly about over one."""
    ground = _scenery(rng, shape, photos)
    patches = [_patch(rng, shape, photos) for _ in range(9)]
    places = [(rng.uniform(0, shape[0]), rng.uniform(0, shape[1])) for _ in patches]
    speeds = [(rng.uniform(-260, 260), rng.uniform(-120, 120)) for _ in patches]

    def at(time: float) -> Pixels:
        canvas = Image.fromarray(ground)
        for patch, (x, y), (vx, vy) in zip(patches, places, speeds, strict=True):
            left = (x + vx * time) % (shape[0] + patch.width) - patch.width
            top = (y + vy * time) % (shape[1] + patch.height) - patch.height
            canvas.paste(patch, (round(left), round(top)), patch)
        return np.array(canvas, dtype=np.uint8)

    return grainy(rng, at)


def footage(path: Path, shape: Shape) -> Ground:
    """The development footage where it has no texts of its own, as long as it lasts; then its last picture."""
    frames = _free_frames(path, shape)
    shown: list[tuple[float, Pixels]] = [next(frames)]

    def at(time: float) -> Pixels:
        while shown[0][0] <= time and (following := next(frames, None)):
            shown[0] = following
        return shown[0][1].copy()

    return at


def black(shape: Shape) -> Ground:
    empty = np.zeros((shape[1], shape[0], 3), dtype=np.uint8)
    return lambda _: empty.copy()


def cuts(grounds: Sequence[Ground], times: Sequence[float]) -> Ground:
    """Hard cuts: the next ground begins at each of the times."""
    return lambda time: grounds[sum(time >= cut for cut in times) % len(grounds)](time)


def faded(ground: Ground, times: Sequence[float]) -> Ground:
    """The ground, faded to black and back around each of the times."""

    def at(time: float) -> Pixels:
        light = min((1.0, *(abs(time - middle) / 0.5 for middle in times)))
        picture = ground(time)
        return picture if light >= 1 else (picture * np.float32(light)).astype(np.uint8, copy=False)

    return at


def grainy(rng: np.random.Generator, ground: Ground) -> Ground:
    """The ground with noise that changes with each picture."""
    seeds = [int(it) for it in rng.integers(0, 1 << 31, _GRAINS)]
    grains: list[NDArray[np.int16]] = []

    def at(time: float) -> Pixels:
        picture = ground(time)
        if not grains:
            made = [np.random.default_rng(seed).normal(0, _GRAIN, picture.shape[:2]) for seed in seeds]
            grains.extend(np.repeat(it.round().astype(np.int16)[..., None], 3, axis=2) for it in made)
        grain = grains[round(time * 25) % _GRAINS]
        return np.asarray(cv2.add(picture, grain, dtype=cv2.CV_8U), dtype=np.uint8)

    return at


def _scenery(rng: np.random.Generator, shape: Shape, photos: Sequence[Path]) -> Pixels:
    """Return a photo, or, where there are none, a gradient with blurred patches."""
    if photos:
        return pixels_of(photo(rng, shape, photos))
    canvas = gradient(rng, shape).convert("RGB")
    draw = ImageDraw.Draw(canvas)
    for _ in range(60):
        x, y, size = rng.uniform(0, shape[0]), rng.uniform(0, shape[1]), rng.uniform(20, 240)
        red, green, blue = (int(level) for level in rng.integers(0, 256, 3))
        draw.ellipse((x, y, x + size, y + size * rng.uniform(0.3, 1)), fill=(red, green, blue))
    return pixels_of(canvas.filter(ImageFilter.GaussianBlur(1.5)))


def _world(rng: np.random.Generator, shape: Shape, photos: Sequence[Path], signs: Signs) -> Pixels:
    size = (round(_WORLD[0] * shape[0]), round(_WORLD[1] * shape[1]))
    half = _scenery(rng, (size[0] // 2, size[1]), photos)
    whole: Pixels = np.hstack([half, _scenery(rng, (size[0] // 2, size[1]), photos)])
    return _with_signs(rng, whole, signs, shape)


def _with_signs(rng: np.random.Generator, picture: Pixels, signs: Signs, shape: Shape) -> Pixels:
    """Hang signs side by side at different heights."""
    canvas = Image.fromarray(picture)
    step = canvas.width // max(1, len(signs))
    for place, (language, text) in enumerate(signs):
        size = int(rng.integers(30, 58)) * shape[1] // 720
        ground = pick(rng, FILLS[4:])
        board = sign(text, language, typeface(rng, language, [text]), size, (pick(rng, clear_of(ground)), ground))
        top = int(rng.integers(canvas.height // 5, max(canvas.height // 5 + 1, canvas.height * 3 // 5)))
        canvas.paste(board, (place * step + int(rng.integers(10, max(11, step - board.width))), top))
    return np.array(canvas, dtype=np.uint8)


def _patch(rng: np.random.Generator, shape: Shape, photos: Sequence[Path]) -> Image.Image:
    size = (int(rng.integers(60, shape[0] // 3)), int(rng.integers(60, shape[1] // 3)))
    patch = Image.fromarray(_scenery(rng, size, photos)).convert("RGBA")
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).ellipse((0, 0, *size), fill=255)
    if rng.random() < 0.6:
        patch.putalpha(mask)
    return patch


def _view(world: Pixels, shape: Shape, corner: tuple[float, float], degrees: float) -> Pixels:
    """Return what a camera sees of the world: moved by parts of a pixel, and turned about its own middle."""
    turn = cv2.getRotationMatrix2D((shape[0] / 2, shape[1] / 2), degrees, 1.0)
    move = np.array([[1.0, 0.0, -corner[0]], [0.0, 1.0, -corner[1]], [0.0, 0.0, 1.0]])
    seen = cv2.warpAffine(world, turn @ move, shape, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return np.asarray(seen, dtype=np.uint8)


def _free_frames(path: Path, shape: Shape) -> Iterator[tuple[float, Pixels]]:
    """Yield pictures without text and the time up to which each is shown."""
    with av.open(str(path)) as container:
        container.streams.video[0].thread_type = "AUTO"
        step = 1 / float(container.streams.video[0].average_rate or 25)
        shown = 0.0
        for frame in container.decode(video=0):
            if any(start <= (frame.time or 0.0) < end for start, end in _FREE):
                shown += step
                picture = frame.to_ndarray(format="rgb24")
                height = round(_CLEAR * picture.shape[0])
                left = round((1 - _CLEAR) / 2 * picture.shape[1])
                part = picture[:height, left : picture.shape[1] - left]
                yield shown, np.asarray(cv2.resize(part, shape, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)
