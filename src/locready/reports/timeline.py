"""A clip as bars over time, one a language: what cannot be read, what has its counterpart, what can be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
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

#: So many languages have a bar, and so many subtitle tracks.
_LANGUAGES, _TRACKS = 4, 2
#: Steps of the time axis in seconds; a label and a gap need so many columns.
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)
_LABEL = 9
#: A bar wider than this tells no more.
_WIDEST, _NARROWEST = 120, 20
_PUT_THERE = frozenset({"overlay", "subtitle"})


class _State(IntEnum):
    """What stands in a column of a bar; the worst is shown."""

    NOTHING = 0
    READABLE = 1
    COVERED = 2
    UNTRANSLATED = 3


_MARKS = {_State.NOTHING: "·", _State.READABLE: "░", _State.COVERED: "▒", _State.UNTRANSLATED: "█"}
_COLOURS = {_State.NOTHING: "dim", _State.READABLE: "green", _State.COVERED: "cyan", _State.UNTRANSLATED: "red"}
_MEANINGS = {
    _State.UNTRANSLATED: _("not translated"),
    _State.COVERED: _("translated beside it"),
    _State.READABLE: _("can be read"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    name: str
    entries: tuple[TimelineEntry, ...]


def bars(result: Result, targets: Sequence[str], lang: str, width: int) -> list[Text]:
    """Return the lines of the picture, at most ``width`` columns wide; none where nothing stands on the screen."""
    rows = _rows(result, Targets(tags=tuple(targets)), lang)
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


def _rows(result: Result, targets: Targets, lang: str) -> list[_Row]:
    burned = [entry for entry in result.timeline if entry.burned_in and entry.kind in _PUT_THERE]
    tags = {entry.language for entry in burned} - {NO_LANGUAGE}
    by_time = sorted(tags, key=lambda tag: (targets.include(tag), -_seconds(_of(burned, tag)), tag))
    rows = [_Row(name=language_name(tag, lang), entries=_of(burned, tag)) for tag in by_time[:_LANGUAGES]]
    cues: dict[str, list[TimelineEntry]] = {}
    for entry in result.timeline:
        if not entry.burned_in and targets.include(entry.language):
            cues.setdefault(entry.track, []).append(entry)
    subtitles = translate(_("Subtitles"), lang)
    return rows + [_Row(name=subtitles, entries=tuple(them)) for them in list(cues.values())[:_TRACKS]]


def _of(entries: Iterable[TimelineEntry], language: str) -> tuple[TimelineEntry, ...]:
    return tuple(entry for entry in entries if entry.language == language)


def _seconds(entries: Iterable[TimelineEntry]) -> float:
    return union_s((entry.start_s, entry.end_s) for entry in entries)


def _line(row: _Row, names: int, columns: int, seconds: float) -> Text:
    states = [_State.NOTHING] * columns
    for entry in row.entries:
        first = min(int(entry.start_s / seconds * columns), columns - 1)
        last = max(min(ceil(entry.end_s / seconds * columns), columns), first + 1)
        for column in range(first, last):
            states[column] = max(states[column], _state(entry))
    line = Text(row.name + " " * (names - Text(row.name).cell_len + 2))
    for state in states:
        line.append(_MARKS[state], style=_COLOURS[state])
    return line


def _state(entry: TimelineEntry) -> _State:
    if entry.covered is None:
        return _State.READABLE
    return _State.COVERED if entry.covered else _State.UNTRANSLATED


def _axis(columns: int, seconds: float) -> str:
    """Return the times under a bar, each where it belongs."""
    step = next((step for step in _STEPS if step / seconds * columns >= _LABEL), _STEPS[-1])
    axis = ""
    for moment in range(0, int(seconds) + 1, step):
        label, place = clock(moment), int(moment / seconds * columns)
        if place >= len(axis) and place + len(label) <= columns:
            axis = axis.ljust(place) + label
    return axis


def _legend(rows: Sequence[_Row], lang: str) -> Text:
    used = {_state(entry) for row in rows for entry in row.entries}
    legend = Text()
    for state, meaning in _MEANINGS.items():
        if state in used:
            legend.append(_MARKS[state], style=_COLOURS[state])
            legend.append(f" {translate(meaning, lang)}   ", style="dim")
    legend.rstrip()
    return legend
