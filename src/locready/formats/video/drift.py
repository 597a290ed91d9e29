"""How far each band of a frame has drifted since the sample before: a ticker runs, a roll of credits climbs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locready.formats.video.strokes import FALLS, RISES, Strokes

Floats = npt.NDArray[np.float64]

#: The height of a band, and the farthest drift between two samples, in pixels of the small copy.
BAND, FARTHEST = 16, 90
#: A band with fewer strokes, squared and summed by column, says nothing.
_TELLING = 400.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """How a band has drifted to the right: pixels a second, below 0 to the left.

    ``alike`` is how alike it is after its drift (0..1), ``still`` without one. ``tells`` is False for a band with next
    to nothing in it.
    """

    pixels: float
    speed: float
    alike: float
    still: float
    tells: bool


def drifts(before: Strokes, now: Strokes, seconds: float) -> list[Drift]:
    """Return the drift of each band of rows between two samples that are so many seconds apart."""
    first, second = _profiles(before), _profiles(now)
    length = first.shape[1]
    both = np.fft.irfft(np.fft.rfft(second, 2 * length) * np.conj(np.fft.rfft(first, 2 * length)), 2 * length)
    energy = np.sqrt((first**2).sum(axis=1) * (second**2).sum(axis=1))
    likeness = np.concatenate((both[:, -FARTHEST:], both[:, : FARTHEST + 1]), axis=1) / np.maximum(energy, 1.0)[:, None]
    best = likeness.argmax(axis=1)
    pixels = best - FARTHEST + _beside(likeness, best)
    alike, still, tells = likeness.max(axis=1), likeness[:, FARTHEST], energy >= _TELLING
    rows = zip(pixels.tolist(), alike.tolist(), still.tolist(), tells.tolist(), strict=True)
    return [
        Drift(pixels=far, speed=far / seconds, alike=like, still=stay, tells=tell) for far, like, stay, tell in rows
    ]


def _beside(likeness: Floats, best: npt.NDArray[np.intp]) -> Floats:
    """Return by what part of a pixel the true peaks lie beside the highest values (parabolas through three)."""
    rows = np.arange(len(best))
    inner = np.clip(best, 1, likeness.shape[1] - 2)
    left, middle, right = likeness[rows, inner - 1], likeness[rows, inner], likeness[rows, inner + 1]
    bend = left - 2 * middle + right
    off = 0.5 * (left - right) / np.where(bend < 0, bend, -1.0)
    return np.asarray(np.where((bend < 0) & (inner == best), off, 0.0))


def _profiles(strokes: Strokes) -> Floats:
    """Return for each band of rows, by column, how many strokes rise less how many fall."""
    height, width = strokes.shape
    signed = ((strokes & RISES) != 0).view(np.int8) - ((strokes & FALLS) != 0).view(np.int8)
    whole = np.zeros((-(-height // BAND) * BAND, width), dtype=np.int8)
    whole[:height] = signed
    return whole.reshape(-1, BAND, width).sum(axis=1, dtype=np.int8).astype(np.float64)
