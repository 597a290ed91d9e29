"""What stands again on slide after slide, by its role (a footer, a logo) or its place: it is read and counted once."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

from locready.model import Origin, Role, Segment

_REPEATING = frozenset({Role.FOOTER, Role.LAYOUT, Role.WATERMARK, Role.LOGO})
_DIGITS = re.compile(r"\d+")
#: A text is furniture when it stands at the same place on this many slides, and on this share of them.
_LEAST, _SHARE = 3, 0.4
#: A text that begins below this stands at the foot.
_FOOT = 0.85
#: Places are the same within a twentieth of the slide.
_GRID = 20


def repetitions(segments: Sequence[Segment]) -> frozenset[str]:
    """Return the ids of segments that repeat an earlier one as furniture; numbers in them may differ.

    What a clip shows is none: how often it does is told by ``times_shown``.
    """
    shown = [segment for segment in segments if segment.for_audience and segment.location.start_s is None]
    groups: dict[tuple[object, ...], list[Segment]] = defaultdict(list)
    for segment in shown:
        groups[_likeness(segment)].append(segment)
    units = len({segment.location.index for segment in shown})
    return frozenset(segment.id for group in groups.values() if _is_furniture(group, units) for segment in group[1:])


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
    return segment.location.box is not None and segment.location.box.y >= _FOOT


def _is_furniture(group: Sequence[Segment], units: int) -> bool:
    if group[0].role in _REPEATING:
        return True
    on = len({segment.location.index for segment in group})
    return on >= _LEAST and on >= _SHARE * units


def _likeness(segment: Segment) -> tuple[object, ...]:
    text = _DIGITS.sub("0", unicodedata.normalize("NFKC", segment.text)).strip()
    box = segment.location.box
    if segment.role in _REPEATING or box is None:
        return (segment.role, text)
    return (segment.role, text, round(box.x * _GRID), round(box.y * _GRID))
