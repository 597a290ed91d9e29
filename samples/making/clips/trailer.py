"""A trailer: its shots one after another, what is burned into them, and what its subtitle track says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from making.clips.canvas import Picture, Scene, vignette
from making.clips.telop import RATE, SIZE, Telop

#: The black above and below the picture, in rows.
_BAR = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A shot and when it begins; it is drawn up when its turn comes. ``fade_s``: how long it comes out of black."""

    start_s: float
    scene: Callable[[], Scene]
    fade_s: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A line of the subtitle track."""

    start_s: float
    end_s: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trailer:
    """A whole clip; ``spoken`` is its audio track's tag (ISO 639-2, as MP4 has it), ``bells`` when a bell is heard.

    ``drawn`` is what is burned in; ``scenery`` is the text that stands in what is filmed, for the record only.
    """

    title: str
    spoken: str
    seconds: float
    shots: tuple[Shot, ...]
    drawn: tuple[Telop, ...]
    bells: tuple[float, ...]
    title_s: float
    scenery: tuple[Telop, ...] = ()
    cues: tuple[Cue, ...] = ()


def frames(trailer: Trailer) -> Iterator[NDArray[np.uint8]]:
    """Yield the pictures of the clip, each 720 rows of 1280 columns of red, green and blue."""
    lens = vignette(*SIZE)[..., None]
    ends = (*(shot.start_s for shot in trailer.shots[1:]), trailer.seconds)
    for shot, end in zip(trailer.shots, ends, strict=True):
        scene = shot.scene()
        for number in range(round(shot.start_s * RATE), round(end * RATE)):
            t = number / RATE
            frame = _framed(scene(t - shot.start_s), lens, _brightness(shot, t))
            for telop in trailer.drawn:
                telop.onto(frame, t)
            yield np.clip(frame + 0.5, 0, 255).astype(np.uint8)


def _framed(picture: Picture, lens: Picture, brightness: float) -> Picture:
    if picture.shape[1] != SIZE[0]:
        picture = np.asarray(cv2.resize(picture, SIZE, interpolation=cv2.INTER_CUBIC), dtype=np.float32)
    frame = np.clip(picture, 0, 255) * lens * np.float32(brightness)
    frame[:_BAR] = frame[-_BAR:] = 0
    return frame


def _brightness(shot: Shot, t: float) -> float:
    return min(1.0, (t - shot.start_s) / shot.fade_s) if shot.fade_s else 1.0
