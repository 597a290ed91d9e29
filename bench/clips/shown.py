"""One text as a clip shows it: its picture, its place, its times and how it moves; and how it is laid on a frame."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from clips.motions import Motion, plain
from locready.model import Box, Role
from pictures.picture import Pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A drawn text: red, green, blue and opacity a pixel; ``ink`` is left, top, width, height of the letters in it.

    ``edges`` are where each letter ends (pixels from the left), for text that is written letter by letter.
    """

    pixels: Pixels
    ink: tuple[int, int, int, int]
    edges: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A text from ``start`` to ``end`` (seconds), its final place being the upper left corner of its look.

    An empty ``text`` is furniture: a box that stands behind texts, no event.
    """

    text: str
    language: str
    kind: Role
    case: str
    start: float
    end: float
    look: Look
    place: tuple[int, int]
    motion: Motion = field(default=plain)

    def box(self, shape: tuple[int, int]) -> Box:
        """Return where its letters stand in the end (0..1 of the frame, whose width and height are given)."""
        left, top, width, height = self.look.ink
        x, y = self.place[0] + left, self.place[1] + top
        return Box(x / shape[0], y / shape[1], width / shape[0], height / shape[1]).rounded()


def lay(frame: Pixels, shown: Shown, time: float) -> None:
    """Blend a text into a frame as it stands at a time; the frame is changed."""
    look, shape = shown.look, (frame.shape[1], frame.shape[0])
    state = shown.motion(shown, time, shape)
    left, top = shown.place[0] + round(state.dx), shown.place[1] + round(state.dy)
    right, bottom = left + (state.width or look.pixels.shape[1]), top + look.pixels.shape[0]
    x0, y0, x1, y1 = max(0, left), max(0, top), min(shape[0], right), min(shape[1], bottom)
    if x0 >= x1 or y0 >= y1 or state.opacity <= 0:
        return
    part = look.pixels[y0 - top : y1 - top, x0 - left : x1 - left].astype(np.float32)
    share = part[..., 3:] * np.float32(state.opacity / 255)
    below = frame[y0:y1, x0:x1].astype(np.float32)
    frame[y0:y1, x0:x1] = (below + (part[..., :3] - below) * share + np.float32(0.5)).astype(np.uint8)
