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
    """How a band has drifted to the right (pixels, below 0: to the left), and how alike it is then (0..1).

    ``still`` is how alike it is without a drift. ``tells`` is False for a band with next to nothing in it. ``speed``
    is in pixels a second, where it is known how long the drift took.
    """

    pixels: float
    alike: float
    still: float
    tells: bool
    speed: float = 0.0


def drifts(before: Strokes, now: Strokes) -> list[Drift]:
    """Return the drift of each band of rows between two samples."""
    first, second = _profiles(before), _profiles(now)
    length = first.shape[1]
    both = np.fft.irfft(np.fft.rfft(second, 2 * length) * np.conj(np.fft.rfft(first, 2 * length)), 2 * length)
    energy = np.sqrt((first**2).sum(axis=1) * (second**2).sum(axis=1))
    likeness = np.concatenate((both[:, -FARTHEST:], both[:, : FARTHEST + 1]), axis=1) / np.maximum(energy, 1.0)[:, None]
    return [_drift(row, bool(amount >= _TELLING)) for row, amount in zip(likeness, energy, strict=True)]


def _drift(likeness: Floats, tells: bool) -> Drift:
    best = int(likeness.argmax())
    return Drift(
        pixels=best - FARTHEST + _beside(likeness, best),
        alike=float(likeness[best]),
        still=float(likeness[FARTHEST]),
        tells=tells,
    )


def _beside(likeness: Floats, best: int) -> float:
    """Return by what part of a pixel the true peak lies beside the highest value (a parabola through three)."""
    if not 0 < best < len(likeness) - 1:
        return 0.0
    left, middle, right = likeness[best - 1 : best + 2]
    bend = left - 2 * middle + right
    return float(0.5 * (left - right) / bend) if bend < 0 else 0.0


def _profiles(strokes: Strokes) -> Floats:
    """Return for each band of rows, by column, how many strokes rise less how many fall."""
    signed = ((strokes & RISES) != 0).astype(np.int16) - ((strokes & FALLS) != 0).astype(np.int16)
    return np.add.reduceat(signed, np.arange(0, strokes.shape[0], BAND), axis=0).astype(np.float64)
