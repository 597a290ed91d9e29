"""How many characters of a translation have room where a text stands: an estimate from its box and its type."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from unicodedata import east_asian_width

from locready.model import Box, Role
from locready.model.run import Result, SegmentNote, UnitDetail

#: Height of a line in heights of its type, the usual single spacing.
_LINE = 1.2
#: Width of a Latin letter in heights of its type: the mean over English text in Arial and Calibri is about a half.
_LATIN = 0.5
#: Type that a deck is usually set in, as a share of the slide's height: 28 and 18 of 540 points.
_TITLE, _BODY = 28 / 540, 18 / 540
#: Languages written in characters as wide as high.
_WIDE_LANGUAGES = frozenset({"ja", "zh", "ko"})

#: A place on a slide: its number, its shape, its box. What stands there shares the room.
_Place = tuple[int | None, str | None, Box]


def room(result: Result, target: str) -> dict[str, int]:
    """Return how many characters have room, by segment; a text that has no box is left out.

    The size of type is the recognised one; else the usual one for a title or a text, or that at which everything in
    the box just fills it where that is smaller. What shares a box shares its room, each by its length. A translation
    always has the room that the source takes.

    Args:
        result: a material with its segments, and the sizes of its slides or pages.
        target: the language of the translation (BCP 47).
    """
    sizes = {unit.index: unit for unit in result.units_detail if unit.width > 0 and unit.height > 0}
    width = 1.0 if target.partition("-")[0] in _WIDE_LANGUAGES else _LATIN
    found: dict[str, int] = {}
    for (index, _shape, box), notes in _by_place(result.segments).items():
        unit = sizes.get(index or 0)
        if unit is not None and not notes[0].location.member:
            found |= _shared(notes, box, unit, width)
    return found


def _by_place(notes: Iterable[SegmentNote]) -> Mapping[_Place, list[SegmentNote]]:
    places: dict[_Place, list[SegmentNote]] = defaultdict(list)
    for note in notes:
        box = note.location.box
        if box is not None and box.width > 0 and box.height > 0 and note.text.strip():
            places[note.location.index, note.location.shape, box].append(note)
    return places


def _shared(notes: Sequence[SegmentNote], box: Box, unit: UnitDetail, width: float) -> dict[str, int]:
    """Return the room of each text in a box; ``width`` is that of a target character in heights of its type."""
    taken = {note.id: _ems(note.text) for note in notes}
    whole = max(sum(taken.values()), 1.0)
    across, high = box.width * unit.width, box.height * unit.height
    size = _type_size(notes[0], math.sqrt(across * high / (_LINE * whole)), unit.height)
    lines = max(math.floor(high / (_LINE * size)), 1)
    fits = max(lines * across / size, whole) / width
    return {name: max(int(fits * own / whole), 1) for name, own in taken.items()}


def _type_size(note: SegmentNote, filling: float, height: float) -> float:
    if note.type_size:
        return note.type_size * height
    return min(filling, height * (_TITLE if note.role == Role.TITLE else _BODY))


def _ems(text: str) -> float:
    """Return the width of a text in heights of its type."""
    return sum(1.0 if east_asian_width(character) in "WF" else _LATIN for character in text)
