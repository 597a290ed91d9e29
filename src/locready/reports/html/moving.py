"""A clip in time: lanes of what stands on its screen, and frames of the moments that were drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from locready.model.finding import Finding
from locready.model.frames import frame_name, moment_of
from locready.model.labelled import Targets
from locready.model.run import Result
from locready.model.screen import TimelineEntry
from locready.reports.clock import clock, time_code
from locready.reports.html.pictures import Album
from locready.reports.html.scenes import Scene, Words, scene
from locready.reports.html.words import Teller
from locready.reports.places import place
from locready.reports.states import of_entry
from locready.reports.timeline import Lane, lanes, moments

#: So many frames are shown, and so many texts.
_FRAMES, _TEXTS = 24, 500
#: A label of the axis needs this share of the width of a telephone.
_LABEL = 0.14
#: A bar is at least so wide (percent), or nobody can point at it.
_NARROWEST = 0.6
#: More texts than this at one time lie over one another.
_LEVELS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A text in its lane, in percent of the running time; ``span`` is when it stands.

    Texts that stand at the same time lie on ``levels`` of their own, 0 the uppermost.
    """

    start: float
    width: float
    span: str
    words: Words
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneView:
    """A language or a subtitle track over time."""

    name: str
    bars: tuple[Bar, ...]

    @property
    def levels(self) -> int:
        """How many texts stand there at the same time at most."""
        return 1 + max((bar.level for bar in self.bars), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A moment of the clip as it is seen, and what was found there."""

    moment: str
    scene: Scene
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """A clip: its lanes, its axis (percent, label), frames, and the texts of the lanes; so many are ``left_out``."""

    lanes: tuple[LaneView, ...]
    axis: tuple[tuple[float, str], ...]
    frames: tuple[Frame, ...]
    texts: tuple[Bar, ...]
    left_out: int


def moving_of(result: Result, targets: Sequence[str], teller: Teller, album: Album) -> Moving | None:
    """Return a clip in time; None for other materials."""
    if result.screen_time is None or result.screen_time.seconds <= 0:
        return None
    seconds = result.screen_time.seconds
    shown = lanes(result, Targets(tags=tuple(targets)), teller.lang)
    entries = _chosen(shown)
    bars = {id(entry): _bar(entry, number, seconds, teller) for number, entry in enumerate(entries)}
    own = [(lane.name, [bars[id(entry)] for entry in lane.entries if id(entry) in bars]) for lane in shown]
    return Moving(
        lanes=tuple(LaneView(name=name, bars=_levelled(its)) for name, its in own),
        axis=tuple((round(100 * it / seconds, 2), clock(it)) for it in moments(seconds, _LABEL)),
        frames=frames_of(result, entries, teller, album),
        texts=tuple(bars.values()),
        left_out=sum(len(lane.entries) for lane in shown) - len(entries),
    )


def _chosen(shown: Sequence[Lane]) -> list[TimelineEntry]:
    """Return the texts that are told, in order of time: a film has thousands of cues, and those that are lost count."""
    entries = [entry for lane in shown for entry in lane.entries]
    worst = sorted(entries, key=lambda it: (-of_entry(it), it.start_s))[:_TEXTS]
    return sorted(worst, key=lambda it: it.start_s)


def _levelled(bars: Iterable[Bar]) -> tuple[Bar, ...]:
    """Return bars on the first level that is free when they begin; on the last where all are taken."""
    ends: list[float] = []
    placed = []
    for bar in sorted(bars, key=lambda it: it.start):
        level = next((at for at, end in enumerate(ends) if end <= bar.start), min(len(ends), _LEVELS - 1))
        ends[level : level + 1] = [bar.start + bar.width]
        placed.append(replace(bar, level=level))
    return tuple(placed)


def _bar(entry: TimelineEntry, number: int, seconds: float, teller: Teller) -> Bar:
    start = min(entry.start_s / seconds * 100, 100 - _NARROWEST)
    width = max((entry.end_s - entry.start_s) / seconds * 100, _NARROWEST)
    return Bar(
        start=round(start, 2),
        width=round(min(width, 100 - start), 2),
        span=f"{time_code(entry.start_s)}-{time_code(entry.end_s)}",
        words=teller.entry(entry, number),
    )


def frames_of(result: Result, entries: Sequence[TimelineEntry], teller: Teller, album: Album) -> tuple[Frame, ...]:
    """Return the frames of findings that were drawn, in order of time; of a deck, those of the clips in it."""
    found: dict[str, Finding] = {}
    for finding in sorted(result.findings, key=lambda it: it.location.start_s or 0.0):
        name = frame_name(result.sha256, finding.location)
        if name is not None:
            found.setdefault(PurePath(name).stem, finding)
    album.fill(list(found))
    drawn = [(stem, finding) for stem, finding in found.items() if album.picture(stem)]
    return tuple(_frame(album.picture(stem), finding, result, entries, teller) for stem, finding in drawn[:_FRAMES])


def _frame(picture: str, finding: Finding, result: Result, entries: Sequence[TimelineEntry], teller: Teller) -> Frame:
    moment = moment_of(finding.location) or 0.0
    boxed = [
        (entry.box, (teller.entry(entry, number),))
        for number, entry in enumerate(entries)
        if entry.burned_in and entry.box is not None and entry.start_s <= moment <= entry.end_s
    ]
    return Frame(
        moment=place(replace(finding.location, start_s=moment), teller.lang),
        scene=scene(_size(result), picture, boxed),
        message=finding.message,
    )


def _size(result: Result) -> tuple[float, float]:
    """Return the size of a clip's picture in pixels, 0 where nobody says."""
    unit = next(iter(result.units_detail), None)
    return (unit.width, unit.height) if unit is not None else (0.0, 0.0)
