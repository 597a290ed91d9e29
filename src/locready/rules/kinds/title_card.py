"""The title cards of a clip: the largest text in the middle of the frame, and those that are about as large."""

from __future__ import annotations

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.timed import events, seconds

#: A title card's middle is within this of the middle of the frame (0..1 of its width or height).
_ACROSS, _DOWN = 0.2, 0.25
#: Its type stands at least this high (0..1 of the frame); another one of this part of its size is a title as well.
_TYPE, _ALSO = 0.06, 0.6
#: A title has no more words (word equivalents): credits that roll through the middle have. It is held so long (seconds)
#: that it is remembered; a telop is gone before.
_LONGEST, _HELD_S = 12.0, 1.5


def title_cards(document: LabelledDocument) -> list[LabelledSegment]:
    """Return the cards in order of time; none where no large text stands in the middle of the frame."""
    central = [event for event in laid_over(document) if _may_be_title(event)]
    largest = max(map(type_size, central), default=0.0)
    return [event for event in central if type_size(event) >= _ALSO * largest]


def laid_over(document: LabelledDocument) -> list[LabelledSegment]:
    """Return what is laid over the picture, in type whose size is known."""
    return [event for event in events(document, Role.OVERLAY) if type_size(event) > 0]


def type_size(event: LabelledSegment) -> float:
    """Return how high its type stands (0..1 of the frame), from its box where nobody measured it."""
    box = event.segment.location.box
    lines = max(len(event.text.splitlines()), 1)
    return event.segment.type_size or (min(box.height, box.width) / lines if box else 0.0)


def _may_be_title(event: LabelledSegment) -> bool:
    is_large = _is_central(event) and type_size(event) >= _TYPE
    return is_large and event.coverage.words <= _LONGEST and seconds(event) >= _HELD_S


def _is_central(event: LabelledSegment) -> bool:
    box = event.segment.location.box
    if box is None:
        return False
    return abs(box.x + box.width / 2 - 0.5) <= _ACROSS and abs(box.y + box.height / 2 - 0.5) <= _DOWN
