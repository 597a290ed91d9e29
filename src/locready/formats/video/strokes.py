"""Strokes: where a picture rises or falls steeply, and in which direction; letters are made of both, close together."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from locready.formats.video.picture import Grey

#: Four bits a pixel: brighter to the right, darker to the right, brighter downwards, darker downwards.
Strokes = npt.NDArray[np.uint8]

RISES, FALLS, DEEPENS, LIFTS = 1, 2, 4, 8
ACROSS, DOWN = RISES | FALLS, DEEPENS | LIFTS
#: Sobel's sum (four times the step in grey values) from which an edge is a stroke: a step of 12 of 255.
_STEEP = 48


def strokes_of(grey: Grey, steep: int = _STEEP) -> Strokes:
    """Return the strokes of a grey picture."""
    across = cv2.Sobel(grey, cv2.CV_16S, 1, 0)
    down = cv2.Sobel(grey, cv2.CV_16S, 0, 1)
    bits = np.asarray((across > steep).view(np.uint8)) | ((across < -steep).view(np.uint8) << 1)
    bits = bits | ((down > steep).view(np.uint8) << 2)
    return np.asarray(bits | ((down < -steep).view(np.uint8) << 3), dtype=np.uint8)


def steepness_of(grey: Grey, share: float) -> int:
    """Return that share (0..1) of how steep the steepest strokes of a picture are, no less than any stroke is."""
    across = np.abs(cv2.Sobel(grey, cv2.CV_16S, 1, 0))
    down = np.abs(cv2.Sobel(grey, cv2.CV_16S, 0, 1))
    return max(round(share * float(np.percentile(np.maximum(across, down), 97))), _STEEP)


def opposed(bits: Strokes) -> Strokes:
    """Return the strokes with each running the other way."""
    return np.asarray(((bits & (RISES | DEEPENS)) << 1) | ((bits & (FALLS | LIFTS)) >> 1), dtype=np.uint8)


def transposed(bits: Strokes) -> Strokes:
    """Return the strokes of a picture with its rows and columns exchanged."""
    exchanged = ((bits & ACROSS) << 2) | ((bits & DOWN) >> 2)
    return np.ascontiguousarray(exchanged.T, dtype=np.uint8)


def spread(bits: Strokes) -> Strokes:
    """Return the strokes with each carried one pixel further on every side."""
    wide = bits.copy()
    wide[:, 1:] |= bits[:, :-1]
    wide[:, :-1] |= bits[:, 1:]
    tall = wide.copy()
    tall[1:] |= wide[:-1]
    tall[:-1] |= wide[1:]
    return tall
