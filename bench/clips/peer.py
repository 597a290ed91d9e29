"""The peer: RapidOCR as it comes on a whole frame every half second, equal lines at one place joined to events."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import av
import numpy as np

from clips.event import Event
from clips.likeness import same_text, touching
from locready.language import read_all
from locready.model import UNKNOWN, Box, Role
from pictures.picture import Pixels

#: Seconds between the frames that are read.
STEP = 0.5
Reader = Callable[[Pixels], Sequence[tuple[str, Box]]]


def reader() -> Reader:
    """Return RapidOCR with the defaults of the library."""
    engine = import_module("rapidocr").RapidOCR()
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)

    def read(picture: Pixels) -> Sequence[tuple[str, Box]]:
        found = engine(picture)
        if found.boxes is None or found.txts is None:
            return []
        return [(text, _box(quad, picture)) for quad, text in zip(found.boxes, found.txts, strict=True)]

    return read


def peer_events(path: Path) -> list[Event]:
    """Return what RapidOCR reads, each text from half a step before its first frame to half a step after its last."""
    read, ended, open_events = reader(), list[Event](), list[Event]()
    for time, picture in sampled(path):
        lines = [_event(text, box, time) for text, box in read(picture)]
        before, open_events = open_events, []
        for line in lines:
            same = next((it for it in before if _continues(it, line)), None)
            before = [it for it in before if it is not same]
            open_events.append(replace(same, end=line.end) if same else line)
        ended += before
    found = sorted((*ended, *open_events), key=lambda it: it.start)
    languages = read_all([it.text for it in found])
    return [replace(it, language=language.language) for it, language in zip(found, languages, strict=True)]


def sampled(path: Path, until: float = float("inf")) -> Iterator[tuple[float, Pixels]]:
    """Yield a frame every half second (blue, green, red) and its time, up to a time."""
    due = 0.0
    for frame in decoded(path):
        if frame.time is None or frame.time >= until:
            return
        if frame.time >= due:
            due += STEP
            yield frame.time, np.asarray(frame.to_ndarray(format="bgr24"), dtype=np.uint8)


def decoded(path: Path) -> Iterator[av.VideoFrame]:
    """Yield every frame, decoded on all cores."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        yield from container.decode(stream)


def _continues(event: Event, line: Event) -> bool:
    return bool(event.box and line.box and touching(event.box, line.box)) and same_text(event.text, line.text)


def _event(text: str, box: Box, time: float) -> Event:
    start, end = max(0.0, time - STEP / 2), time + STEP / 2
    return Event(start=start, end=end, text=text, language=UNKNOWN, role=Role.OVERLAY, box=box)


def _box(quad: Sequence[Sequence[float]], picture: Pixels) -> Box:
    height, width = picture.shape[:2]
    xs, ys = [float(x) / width for x, _ in quad], [float(y) / height for _, y in quad]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
