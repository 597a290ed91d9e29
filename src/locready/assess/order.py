"""Which language a material sets first where it sets both: it keeps to one order throughout."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from locready.assess.reading import ReadSegment
from locready.model import NO_LANGUAGE
from locready.model.labelled import Targets

#: So many labels in both languages, and nine of ten of them in one order, are a habit.
_LEAST, _SHARE = 3, 0.9


class Order(StrEnum):
    """The language that stands first, above or before the other."""

    FOREIGN_FIRST = "foreign-first"
    TARGET_FIRST = "target-first"
    EITHER = "either"


def order_of(bilingual: Iterable[ReadSegment], targets: Targets) -> Order:
    """Return the order in texts that carry their own translation; ``EITHER`` while too few show a habit."""
    first = [_begins_foreign(segment, targets) for segment in bilingual]
    if len(first) < _LEAST:
        return Order.EITHER
    share = sum(first) / len(first)
    if share >= _SHARE:
        return Order.FOREIGN_FIRST
    return Order.TARGET_FIRST if share <= 1 - _SHARE else Order.EITHER


def _begins_foreign(segment: ReadSegment, targets: Targets) -> bool:
    languages = [span.language for span in segment.reading.spans if span.language != NO_LANGUAGE]
    return bool(languages) and not targets.include(languages[0])
