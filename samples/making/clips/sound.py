"""The sound of a trailer: sea and wind from noise, bells of glass, a low tone under the title."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]

RATE = 48_000
#: What a small glass bell rings in, by its lowest tone; and how loud each is.
_PARTIALS = ((1.0, 1.0), (2.32, 0.55), (4.25, 0.3), (6.63, 0.16))


def track(seconds: float, bells: tuple[float, ...], title_s: float) -> Sound:
    """Return one channel from -1 to 1: bells ring at the times given, the low tone swells towards the title."""
    t = np.arange(round(seconds * RATE)) / RATE
    sound = 0.10 * _sea(t) + 0.22 * _tone(t, title_s)
    for number, at in enumerate(bells):
        sound += 0.16 * _bell(t - at, 1760 * (1, 1.125, 1.335)[number % 3])
    fade = np.clip(np.minimum(t / 0.8, (seconds - t) / 1.0), 0, 1)
    return np.asarray(np.clip(sound * fade, -0.98, 0.98), dtype=np.float32)


def _sea(t: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return noise that grows weaker with its frequency and comes in waves."""
    noise = np.fft.rfft(np.random.default_rng(7).standard_normal(t.size))
    frequency = np.fft.rfftfreq(t.size, 1 / RATE)
    rush = np.fft.irfft(noise / (1 + frequency / 320), t.size)
    swell = 0.55 + 0.35 * np.sin(2 * np.pi * t / 5.3) + 0.1 * np.sin(2 * np.pi * t / 2.1)
    return np.asarray(rush / np.abs(rush).max() * swell * 2)


def _tone(t: NDArray[np.float64], title_s: float) -> NDArray[np.float64]:
    rise = np.exp(-(((t - title_s) / np.where(t < title_s, 4.0, 2.6)) ** 2))
    return np.asarray(rise * (np.sin(2 * np.pi * 55 * t) + 0.6 * np.sin(2 * np.pi * 82.5 * t)) / 1.6)


def _bell(t: NDArray[np.float64], pitch: float) -> NDArray[np.float64]:
    rung = np.where(t >= 0, t, 0)
    tones = sum(loud * np.sin(2 * np.pi * pitch * part * rung) * np.exp(-rung * 1.6 * part) for part, loud in _PARTIALS)
    return np.asarray(np.where(t >= 0, tones, 0))
