"""What stands again on slide after slide, by its role (a footer, a logo) or its place: it is read and counted once."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from locready.model import Origin, Role, Segment

_REPEATING = frozenset({Role.FOOTER, Role.LAYOUT, Role.WATERMARK, Role.LOGO})
#: Numbers of pages: digits, the Han ones before a word for page, Roman ones by themselves.
_NUMBER = re.compile(r"\d+|[〇一二三四五六七八九十百]+(?=\s*(?:頁|ページ|页))|\b[ivx]+\b", re.IGNORECASE)
#: A text is furniture when it stands at the same place on this many slides, and on this share of them.
_LEAST, _SHARE = 3, 0.4
#: A text that ends above this stands at the head, one that begins below that at the foot.
_HEAD, _FOOT = 0.15, 0.85
#: Places are the same within a twentieth of the slide.
_GRID = 20


def repetitions(segments: Sequence[Segment]) -> frozenset[str]:
    """Return the ids of segments that repeat an earlier one as furniture; numbers in them may differ.

    What a clip shows is none: how often it does is told by ``times_shown``.
    """
    return frozenset(chain.from_iterable(copies(segments).values()))


def copies(segments: Sequence[Segment]) -> dict[str, tuple[str, ...]]:
    """Return the same by the id of the one that each repeats, in order."""
    shown = [segment for segment in segments if segment.for_audience and segment.location.start_s is None]
    groups: dict[tuple[object, ...], list[Segment]] = defaultdict(list)
    for segment in shown:
        groups[_likeness(segment)].append(segment)
    units = len({segment.location.index for segment in shown})
    return {
        group[0].id: tuple(segment.id for segment in group[1:])
        for group in groups.values()
        if len(group) > 1 and _is_furniture(group, units)
    }


def times_shown(segments: Sequence[Segment]) -> dict[str, int]:
    """Return how often a clip shows the text of each burned-in event: by id, those that are shown more than once.

    A clip on several slides shows it on each; hidden slides do not count. Its translation is written once and set as
    often. Cues are none of this: a track is translated cue by cue.
    """
    burned = [segment for segment in segments if _is_burned_in(segment)]
    counts = Counter(_wording(segment) for segment in burned)
    return {segment.id: times for segment in burned if (times := counts[_wording(segment)]) > 1}


def same_wording(text: str) -> str:
    """Return a text as it is compared with others that a clip shows: without spaces, width and case."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


def _is_burned_in(segment: Segment) -> bool:
    return segment.origin is Origin.OCR and segment.location.start_s is not None and not segment.hidden


def _wording(segment: Segment) -> tuple[str, Role, str]:
    return segment.location.member, segment.role, same_wording(segment.text)


def furniture(segments: Sequence[Segment]) -> frozenset[str]:
    """Return the ids of footers: neither translated nor a translation of what stands above them.

    They are footers by their role, or repeat at the foot of the slide. A label that repeats elsewhere is no footer: its
    first occurrence is paired like any other text.
    """
    again = repetitions(segments)
    repeated = {_likeness(segment) for segment in segments if segment.id in again}
    return frozenset(
        segment.id
        for segment in segments
        if segment.role in _REPEATING or (_likeness(segment) in repeated and _at_the_foot(segment))
    )


def _at_the_foot(segment: Segment) -> bool:
    return _margin(segment) == "foot"


def _margin(segment: Segment) -> str | None:
    box = segment.location.box
    if box is None or (box.bottom > _HEAD and box.y < _FOOT):
        return None
    return "head" if box.bottom <= _HEAD else "foot"


def _is_furniture(group: Sequence[Segment], units: int) -> bool:
    if group[0].role in _REPEATING:
        return True
    on = len({segment.location.index for segment in group})
    return on >= _LEAST and on >= _SHARE * units


def _likeness(segment: Segment) -> tuple[object, ...]:
    """Return what repetitions of one text have in common.

    Numbers may differ, but for titles: ``Story (1/3)`` to ``(3/3)`` are three. In the margins the place may differ, as
    on left and right pages.
    """
    text = unicodedata.normalize("NFKC", segment.text).strip()
    if segment.role is not Role.TITLE:
        text = _NUMBER.sub("0", text)
    box = segment.location.box
    if segment.role in _REPEATING or box is None:
        return (segment.role, text)
    place = _margin(segment) or (round(box.x * _GRID), round(box.y * _GRID))
    return (segment.role, text, place)
