"""Whether a buyer can read a text: the same four answers and words wherever a report shows them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from locready.catalogue import mark as _
from locready.model import NO_LANGUAGE, Span
from locready.model.labelled import Targets
from locready.model.run import SegmentNote
from locready.model.screen import TimelineEntry

#: A text is read when at least half of its words can be (``LabelledSegment.is_untranslated``).
_HALF = 0.5


class State(IntEnum):
    """What can be read of a text; where several stand together, the worst is shown."""

    NOTHING = 0
    READABLE = 1
    COVERED = 2
    UNTRANSLATED = 3


MEANINGS: Mapping[State, str] = {
    State.UNTRANSLATED: _("not translated"),
    State.COVERED: _("translated beside it"),
    State.READABLE: _("can be read"),
}
#: Said of names, numbers and marks, where such texts are shown at all.
NEEDS_NOTHING = _("needs no translation")


def of_entry(entry: TimelineEntry) -> State:
    """Return what can be read of a text on the screen of a clip."""
    if entry.covered is None:
        return State.READABLE
    return State.COVERED if entry.covered else State.UNTRANSLATED


def of_segment(segment: SegmentNote, targets: Targets) -> State:
    """Return what can be read of a text on a slide or page."""
    own = _own_share(segment.spans, targets)
    if segment.covered is None:
        return State.READABLE if own > 0 else State.NOTHING
    readable = own + (1 - own) * segment.covered
    return State.COVERED if readable >= _HALF else State.UNTRANSLATED


def _own_share(spans: tuple[Span, ...], targets: Targets) -> float:
    """Return the share of letters in a target language; those of names and numbers are in none."""
    lengths = [
        (span.end - span.start, targets.include(span.language)) for span in spans if span.language != NO_LANGUAGE
    ]
    whole = sum(length for length, _ours in lengths)
    return sum(length for length, ours in lengths if ours) / whole if whole else 0.0
