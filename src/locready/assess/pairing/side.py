"""On which side of a translation a text is: to be read by those who know its language, or by the buyer."""

from __future__ import annotations

from enum import StrEnum

from locready.assess.reading import ReadSegment
from locready.model.labelled import Targets


class Side(StrEnum):
    """Another language, a target language, or figures alone, which need neither."""

    FOREIGN = "foreign"
    TARGET = "target"
    FIGURES = "figures"


def side_of(segment: ReadSegment, targets: Targets) -> Side | None:
    """Return the side of most of a text's words; a few signs (``TEL``, ``BS``) weigh nothing. None without words."""
    foreign, target = segment.foreign(targets), segment.in_target(targets)
    if foreign or target:
        return Side.TARGET if target > foreign and (not foreign or segment.speaks(targets)) else Side.FOREIGN
    return Side.FIGURES if segment.words else None
