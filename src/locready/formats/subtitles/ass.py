"""SubStation Alpha, the older (SSA) and the newer (ASS): the lines of its events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from locready.formats.subtitles.cue import CUT_OFF, NO_TIMES, Cue, checked
from locready.formats.subtitles.lines import lines_of
from locready.formats.subtitles.script import Script
from locready.formats.subtitles.tags import substation
from locready.formats.subtitles.timestamp import seconds

_SECTIONS = ("[script info]", "[events]", "[v4+ styles]", "[v4 styles]")
_HEAD = 4096
_EVENTS = "[events]"
#: The order of fields where no line says it; the last takes all that is left, commas too.
_USUAL = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text")
#: Lines of the events that show no text.
_NO_TEXT = ("comment", "picture", "sound", "movie", "command")


def is_ass(text: str) -> bool:
    """Say whether a file has the sections of SubStation Alpha."""
    return any(section in text[:_HEAD].lower() for section in _SECTIONS)


def read_ass(text: str) -> Script:
    """Return the events that are dialogue, each text once where it is set in several layers at the same time."""
    return Script(codec="ssa" if "[v4 styles]" in text[:_HEAD].lower() else "ass", cues=distinct(_cues(text)))


def distinct(cues: Iterator[Cue]) -> Iterator[Cue]:
    """Leave out the second and further layers: a glow or a shadow under the same words."""
    seen: set[tuple[float | None, float | None, str]] = set()
    for cue in cues:
        key = (cue.start_s, cue.end_s, cue.text)
        if cue.wrong or not cue.text or key not in seen:
            seen.add(key)
            yield cue


class Event(NamedTuple):
    """A line of dialogue: its place among the lines of the file, from 0, and how many fields stand in it.

    ``cue`` is what it shows.
    """

    line: int
    fields: int
    cue: Cue


def events(text: str) -> Iterator[Event]:
    """Yield the lines of dialogue, numbered from 1."""
    return (event for event in _events(text) if event.fields)


def _cues(text: str) -> Iterator[Cue]:
    return (event.cue for event in _events(text))


def _events(text: str) -> Iterator[Event]:
    """Yield the lines of dialogue, and text among the events that is none, without fields."""
    number, section = 0, ""
    fields: Sequence[str] = _USUAL
    for place, line in enumerate(lines_of(text)):
        kind, colon, _ = line[:16].partition(":")
        if line.startswith("[") and len(line) < len(_EVENTS) + 16 and line.rstrip().endswith("]"):
            section = line.strip().lower()
        elif kind.strip().lower() == "dialogue" and colon:
            number += 1
            yield Event(place, len(fields), _event(line.split(":", 1)[1], fields, number))
        elif section == _EVENTS and kind.strip().lower() == "format":
            fields = _fields(line) or fields
        elif section == _EVENTS and not _is_silent(line, kind):
            stray = Cue(start_s=None, end_s=None, text=substation(line), number=number, wrong=NO_TIMES)
            yield Event(place, 0, stray)


def _is_silent(line: str, kind: str) -> bool:
    return not line.strip() or line.startswith((";", "!:")) or kind.strip().lower() in _NO_TEXT


def _fields(line: str) -> tuple[str, ...]:
    """Return the names of the fields; none where they are not enough to find a text by."""
    names = tuple(name.strip().lower() for name in line[:1000].split(":", 1)[1].split(","))
    return names if {"start", "end", "text"} <= set(names) else ()


def _event(line: str, fields: Sequence[str], number: int) -> Cue:
    values = line.split(",", len(fields) - 1)
    if len(values) < len(fields):
        return Cue(start_s=None, end_s=None, text="", number=number, wrong=CUT_OFF)
    found = dict(zip(fields, values, strict=True))
    return checked(seconds(found["start"]), seconds(found["end"]), substation(found["text"]), number)
