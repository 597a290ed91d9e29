"""What takes a match back: the form that a buyer can use, standing beside the one that he cannot."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.patterns import compiled

#: Characters before and after a match in which ``beside: match`` looks: a bracket with a year or an amount.
_NEAR = 16


class Beside(StrEnum):
    """How far from a match its excuse may stand: a few characters, in the same text, or on the same slide or page."""

    MATCH = "match"
    TEXT = "text"
    UNIT = "unit"


Excuse = Callable[[LabelledSegment, re.Match[str]], bool]


def excuse(unless: str | None, beside: Beside, document: LabelledDocument) -> Excuse:
    """Return the test that says whether a match in a segment is excused.

    ``unless`` is a regular expression, None for rules without excuse.
    """
    if unless is None:
        return _never
    pattern = compiled(unless)
    match beside:
        case Beside.MATCH:
            return lambda segment, found: _near(pattern, segment.text, found)
        case Beside.TEXT:
            return lambda segment, found: pattern.search(segment.text) is not None
        case Beside.UNIT:
            units = units_with(pattern, document)
            return lambda segment, found: segment.segment.location.index in units


def _never(segment: LabelledSegment, found: re.Match[str]) -> bool:
    return False


def _near(pattern: re.Pattern[str], text: str, found: re.Match[str]) -> bool:
    return pattern.search(text, max(found.start() - _NEAR, 0), found.end() + _NEAR) is not None


def units_with(pattern: re.Pattern[str], document: LabelledDocument) -> frozenset[int | None]:
    """Return the indices of the slides or pages on which an audience sees a match."""
    return frozenset(
        segment.segment.location.index
        for segment in document.segments
        if segment.role.for_audience and pattern.search(segment.text) is not None
    )
