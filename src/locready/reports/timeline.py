"""A clip as bars over time, one a language: what cannot be read, what has its counterpart, what can be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from rich.text import Text

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model import NO_LANGUAGE
from locready.model.labelled import Targets
from locready.model.run import Result
from locready.model.screen import TimelineEntry
from locready.model.times import union_s
from locready.reports.clock import clock
from locready.reports.languages import language_name
from locready.reports.states import MEANINGS, State, of_entry

#: So many languages have a bar, and so many subtitle tracks.
_LANGUAGES, _TRACKS = 4, 2
#: Steps of the time axis in seconds; a label and a gap need so many columns.
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)
_LABEL = 9
#: A bar wider than this tells no more.
_WIDEST, _NARROWEST = 120, 20
_PUT_THERE = frozenset({"overlay", "subtitle"})
_MARKS = {State.NOTHING: "·", State.READABLE: "░", State.COVERED: "▒", State.UNTRANSLATED: "█"}
_COLOURS = {State.NOTHING: "dim", State.READABLE: "green", State.COVERED: "cyan", State.UNTRANSLATED: "red"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """What stands on the screen in one language, or in one subtitle track, by time."""

    name: str
    entries: tuple[TimelineEntry, ...]


def bars(result: Result, targets: Sequence[str], lang: str, width: int) -> list[Text]:
    """Return the lines of the picture, at most ``width`` columns wide; none where nothing stands on the screen."""
    rows = lanes(result, Targets(tags=tuple(targets)), lang)
    if not rows or result.screen_time is None or result.screen_time.seconds <= 0:
        return []
    names = max(Text(row.name).cell_len for row in rows)
    columns = min(width - names - 2, _WIDEST)
    if columns < _NARROWEST:
        return []
    seconds = result.screen_time.seconds
    lines = [_line(row, names, columns, seconds) for row in rows]
    axis = Text(" " * (names + 2) + _axis(columns, seconds), style="dim")
    return [*lines, axis, _legend(rows, lang)]


def lanes(result: Result, targets: Targets, lang: str) -> list[Lane]:
    """Return the lanes of a clip, the language that costs most first; none where nothing stands on the screen."""
    burned = [entry for entry in result.timeline if entry.burned_in and entry.kind in _PUT_THERE]
    tags = {entry.language for entry in burned} - {NO_LANGUAGE}
    by_time = sorted(tags, key=lambda tag: (targets.include(tag), -_seconds(_of(burned, tag)), tag))
    rows = [Lane(name=language_name(tag, lang), entries=_of(burned, tag)) for tag in by_time[:_LANGUAGES]]
    cues: dict[str, list[TimelineEntry]] = {}
    for entry in result.timeline:
        if not entry.burned_in and targets.include(entry.language):
            cues.setdefault(entry.track, []).append(entry)
    subtitles = translate(_("Subtitles"), lang)
    return rows + [Lane(name=subtitles, entries=tuple(them)) for them in list(cues.values())[:_TRACKS]]


def _of(entries: Iterable[TimelineEntry], language: str) -> tuple[TimelineEntry, ...]:
    return tuple(entry for entry in entries if entry.language == language)


def _seconds(entries: Iterable[TimelineEntry]) -> float:
    return union_s((entry.start_s, entry.end_s) for entry in entries)


def _line(row: Lane, names: int, columns: int, seconds: float) -> Text:
    states = [State.NOTHING] * columns
    for entry in row.entries:
        first = min(int(entry.start_s / seconds * columns), columns - 1)
        last = max(min(ceil(entry.end_s / seconds * columns), columns), first + 1)
        for column in range(first, last):
            states[column] = max(states[column], of_entry(entry))
    line = Text(row.name + " " * (names - Text(row.name).cell_len + 2))
    for state in states:
        line.append(_MARKS[state], style=_COLOURS[state])
    return line


def moments(seconds: float, least: float) -> range:
    """Return the moments of an axis in whole seconds, at least that share (0..1) of the clip apart."""
    step = next((step for step in _STEPS if step >= least * seconds), _STEPS[-1])
    return range(0, int(seconds) + 1, step)


def _axis(columns: int, seconds: float) -> str:
    """Return the times under a bar, each where it belongs."""
    axis = ""
    for moment in moments(seconds, _LABEL / columns):
        label, place = clock(moment), int(moment / seconds * columns)
        if place >= len(axis) and place + len(label) <= columns:
            axis = axis.ljust(place) + label
    return axis


def _legend(rows: Sequence[Lane], lang: str) -> Text:
    used = {of_entry(entry) for row in rows for entry in row.entries}
    legend = Text()
    for state, meaning in MEANINGS.items():
        if state in used:
            legend.append(_MARKS[state], style=_COLOURS[state])
            legend.append(f" {translate(meaning, lang)}   ", style="dim")
    legend.rstrip()
    return legend
