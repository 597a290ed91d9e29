"""Texts that run through the frame: tickers from side to side, rolls of credits from below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from locready.formats.video.drift import BAND, Drift, drifts
from locready.formats.video.history import Looked
from locready.formats.video.panorama import Panorama
from locready.formats.video.picture import Grey
from locready.formats.video.strokes import Strokes, transposed
from locready.ocr.pixels import Pixels, shrunk

#: A band runs when it is so alike after a drift of so many pixels at least, and so much more than without one.
_ALIKE, _LEAST_PX, _RATHER = 0.5, 1.0, 1.6
#: It runs evenly (its speed differs by no more pixels a second), for so many samples before it is taken for a text.
_EVEN, _SAMPLES = 8.0, 4
#: Samples without it after which it is over.
_MISSED = 3
#: Where so much of the rest that tells drifts alike, the camera moves; so many other bands can tell.
_CAMERA, _OTHERS = 0.3, 2
#: A picture is plain where so much of it is of one grey, give or take; a ticker is no higher than a share of the frame.
_PLAIN, _PLAIN_BY, _NARROW = 0.8, 12, 0.25
#: What runs is read in a picture of so many times the size of the small copy at most: credits are large enough there.
_MOST = 2.0
#: Rows of air around the bands, in pixels of the small copy.
_AIR = 10


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Run:
    """A text that ran through: its picture, put together, and when what part of it was to be seen.

    ``picture`` has the text as it is read. What is at pixel ``x`` of the way came in at ``start_s + (x - width) /
    speed`` and left at ``start_s + x / speed``, with ``width`` the length of the frame on that way in pixels and
    ``speed`` in pixels a second. ``began_s`` is when it was first seen to run. ``backwards`` says that it ran to the
    right or down, so that the way begins at the end of the picture. ``sides`` is where it ran: left, top, right, bottom
    in 0..1 of the frame.
    """

    picture: Pixels
    upwards: bool
    backwards: bool
    began_s: float
    start_s: float
    end_s: float
    width: int
    speed: float
    sides: tuple[float, float, float, float]


@dataclass(slots=True)
class _Runner:
    """A group of bands that runs; pictures are turned so that it runs to the left."""

    first: int
    last: int
    speed: float
    began_s: float
    start_s: float
    last_s: float
    panorama: Panorama
    missed: int = 0
    came_in: float = 0.0


@dataclass(slots=True)
class Running:
    """Follows what runs to the left or right, or, with ``upwards``, up or down."""

    upwards: bool
    _before: Strokes | None = None
    _before_s: float = 0.0
    _evenly: list[tuple[int, float]] = field(default_factory=list)
    _runners: list[_Runner] = field(default_factory=list)

    def take(self, looked: Looked) -> Iterator[Run]:
        """Take the next sample; yield what has run through."""
        strokes = transposed(looked.strokes) if self.upwards else looked.strokes
        time_s = looked.sample.frame.time_s
        before, self._before = self._before, strokes
        since_s, self._before_s = time_s - self._before_s, time_s
        if before is None or before.shape != strokes.shape:
            self._evenly = [(0, 0.0)] * -(-strokes.shape[0] // BAND)
            return
        if since_s <= 0:
            return  # the same frame stands on
        bands = drifts(before, strokes, since_s)
        self._evenly = [_evenly(known, band) for known, band in zip(self._evenly, bands, strict=True)]
        yield from self._followed(bands, since_s, looked)
        self._begin(bands, since_s, looked)

    def finish(self) -> Iterator[Run]:
        """Yield what runs to the end."""
        for runner in self._runners:
            yield self._run(runner)
        self._runners = []

    def _followed(self, bands: Sequence[Drift], since_s: float, looked: Looked) -> Iterator[Run]:
        running = []
        for runner in self._runners:
            own = [band for band in bands[runner.first : runner.last + 1] if _is_running(band)]
            alike = [band for band in own if abs(band.speed - runner.speed) <= _EVEN]
            if alike:
                self._goes_on(runner, alike, looked)
            else:
                runner.missed += 1
                runner.panorama.moves(abs(runner.speed) * since_s * self._scale(looked))
            if runner.missed < _MISSED:
                running.append(runner)
            else:
                yield self._run(runner)
        self._runners = running

    def _goes_on(self, runner: _Runner, alike: Sequence[Drift], looked: Looked) -> None:
        pixels = float(np.mean([band.pixels for band in alike]))
        runner.speed = float(np.mean([band.speed for band in alike]))
        runner.missed, runner.last_s = 0, looked.sample.frame.time_s
        if runner.panorama.moves(abs(pixels) * self._scale(looked)):
            runner.panorama.lay(self._strip(looked, runner.first, runner.last, backwards=pixels > 0))
        runner.came_in = runner.panorama.came_in

    def _begin(self, bands: Sequence[Drift], since_s: float, looked: Looked) -> None:
        taken = {band for runner in self._runners for band in range(runner.first - 1, runner.last + 2)}
        for first, last in _groups(self._evenly):
            if taken & set(range(first, last + 1)):
                continue
            speed = float(np.mean([bands[band].speed for band in range(first, last + 1)]))
            if not self._stands_out(bands, first, last, speed, looked):
                continue
            if self.upwards:
                first, last = _as_wide_as_it_goes(bands, first, last)
            strip = self._strip(looked, first, last, backwards=speed > 0)
            time_s = looked.sample.frame.time_s
            self._runners.append(
                _Runner(first, last, speed, time_s - _SAMPLES * since_s, time_s, time_s, Panorama(strip))
            )

    def _stands_out(self, bands: Sequence[Drift], first: int, last: int, speed: float, looked: Looked) -> bool:
        """Say whether bands run while the rest of the picture does not: else the camera moves."""
        others = [band for number, band in enumerate(bands) if band.tells and not first <= number <= last]
        alike = sum(abs(band.speed - speed) <= _EVEN for band in others)
        apart = len(others) >= _OTHERS and alike < _CAMERA * len(others)
        if self.upwards:
            return apart or _is_plain(looked.sample.frame.small)
        narrow = (last + 1 - first) * BAND <= _NARROW * looked.strokes.shape[0]
        return narrow and (apart or (len(others) < _OTHERS and _is_plain(looked.sample.frame.small)))

    def _strip(self, looked: Looked, first: int, last: int, *, backwards: bool) -> Pixels:
        picture, _ = shrunk(looked.sample.frame.picture(), round(_MOST * max(looked.strokes.shape)))
        whole = _turned(picture) if self.upwards else picture
        scale = self._scale(looked)
        top, bottom = max(first * BAND - _AIR, 0) * scale, ((last + 1) * BAND + _AIR) * scale
        strip = whole[round(top) : round(bottom)]
        return np.ascontiguousarray(strip[:, ::-1] if backwards else strip)

    def _scale(self, looked: Looked) -> float:
        return min(float(looked.sample.frame.shape.shown[0] / looked.strokes.shape[1]), _MOST)

    def _run(self, runner: _Runner) -> Run:
        backwards = runner.speed > 0
        picture = runner.panorama.picture[:, ::-1] if backwards else runner.panorama.picture
        whole = self._before.shape[0] if self._before is not None else 1
        low, high = max(runner.first * BAND - _AIR, 0) / whole, min(((runner.last + 1) * BAND + _AIR) / whole, 1.0)
        lasted_s = max(runner.last_s - runner.start_s, 0.01)
        return Run(
            picture=np.ascontiguousarray(_turned(picture) if self.upwards else picture),
            upwards=self.upwards,
            backwards=backwards,
            began_s=runner.began_s,
            start_s=runner.start_s,
            end_s=runner.last_s,
            width=runner.panorama.width,
            speed=max(runner.came_in / lasted_s, 1.0),
            sides=(low, 0.0, high, 1.0) if self.upwards else (0.0, low, 1.0, high),
        )


def _turned(picture: Pixels) -> Pixels:
    """Exchange rows and columns, or undo that: what climbs runs to the left then."""
    return np.ascontiguousarray(np.swapaxes(picture, 0, 1))


def _is_running(band: Drift) -> bool:
    return band.tells and abs(band.pixels) >= _LEAST_PX and band.alike >= max(_ALIKE, _RATHER * band.still)


def _evenly(known: tuple[int, float], band: Drift) -> tuple[int, float]:
    """Return for how many samples a band has run evenly, and how fast."""
    samples, speed = known
    if not _is_running(band):
        return 0, 0.0
    return (samples + 1 if samples and abs(band.speed - speed) <= _EVEN else 1), band.speed


def _groups(evenly: Sequence[tuple[int, float]]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of neighbouring bands that have run long enough and alike."""
    first: int | None = None
    for band, (samples, speed) in enumerate([*evenly, (0, 0.0)]):
        goes_on = samples >= _SAMPLES and (first is None or abs(speed - evenly[band - 1][1]) <= _EVEN)
        if first is not None and not goes_on:
            yield first, band - 1
            first = None
        if samples >= _SAMPLES and first is None:
            first = band


def _as_wide_as_it_goes(bands: Sequence[Drift], first: int, last: int) -> tuple[int, int]:
    """Return the bands around those that run up to where something stands: the long lines of a roll are few."""
    while first > 0 and not _stands(bands[first - 1]):
        first -= 1
    while last < len(bands) - 1 and not _stands(bands[last + 1]):
        last += 1
    return first, last


def _stands(band: Drift) -> bool:
    return band.tells and band.still >= _ALIKE


def _is_plain(small: Grey) -> bool:
    """Say whether most of a picture is of one grey: what moves before it is all there is."""
    return bool((np.abs(small.astype(np.int16) - int(np.median(small))) <= _PLAIN_BY).mean() >= _PLAIN)
