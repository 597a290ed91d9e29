"""Separates writing from its ground by colour: Tesseract reads black on white, and a telop is anything but."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from locready.ocr.pixels import Pixels

Mask = npt.NDArray[np.bool_]

#: Colours that a line is parted into (evidence: CER ko 38, th 42, ru 20; as plain grey 50, 65, 22).
_COLOURS = 4
#: Height of the writing as Tesseract gets it, and the white around it.
_HEIGHT, _MARGIN = 48, 12
#: Pixels that the colours are learnt from.
_SAMPLE = 4_000
#: A layer with less or more ink than this is no writing.
_LEAST_INK, _MOST_INK = 0.03, 0.6
#: Ink over so much of the edge is the ground, or a frame.
_MOST_AT_EDGE = 0.5


def layers(line: Pixels) -> Iterator[Pixels]:
    """Yield a line once for each of its colours that may be writing: grey values, black on white, 72 pixels high."""
    scale = _HEIGHT / line.shape[0]
    size = max(round(line.shape[1] * scale), 1), _HEIGHT
    even = cv2.resize(line, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    labels = _parted(np.asarray(cv2.cvtColor(even, cv2.COLOR_RGB2LAB), dtype=np.uint8))
    for colour in range(labels.max() + 1):
        ink = labels == colour
        if _LEAST_INK <= ink.mean() <= _MOST_INK and _at_edge(ink) < _MOST_AT_EDGE:
            yield _drawn(ink)


def _parted(picture: Pixels) -> npt.NDArray[np.intp]:
    """Return for each pixel the number of its colour; the same picture is always parted alike."""
    pixels = picture.reshape(-1, 3).astype(np.float32)
    step = max(len(pixels) // _SAMPLE, 1)
    cv2.setRNGSeed(1)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 12, 1.0)
    sample = pixels[::step]
    count = min(_COLOURS, len(np.unique(sample, axis=0)))
    unlabelled = np.empty((len(sample), 1), dtype=np.int32)
    _, _, centres = cv2.kmeans(sample, count, unlabelled, stop, 2, cv2.KMEANS_PP_CENTERS)
    distances = ((pixels[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)
    return np.asarray(distances.argmin(axis=1).reshape(picture.shape[:2]))


def _at_edge(ink: Mask) -> float:
    return float(np.concatenate((ink[0], ink[-1])).mean())


def _drawn(ink: Mask) -> Pixels:
    grey = cv2.GaussianBlur(np.where(ink, 0, 255).astype(np.uint8), (3, 3), 0)
    return np.asarray(np.pad(grey, _MARGIN, constant_values=255), dtype=np.uint8)
