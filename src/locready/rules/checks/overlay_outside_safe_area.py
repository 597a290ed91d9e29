"""Overlays where players, platforms or subtitles cover them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from locready.model import Box, Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.kinds.timed import events, is_clip, when
from locready.rules.profile import Profile

#: The safe area leaves a margin of a twentieth of the frame on each side; boxes are measured to a hundredth or so.
_MARGIN, _TOLERANCE = 0.05, 0.015
#: Subtitles of two lines stand below this (0..1 of the height).
_SUBTITLES = 0.82


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find overlays near the edge, and overlays where subtitles will be put; one finding of each sort a clip.

    The rule's share is that of the overlays that stand free.
    """
    if not is_clip(document):
        return not_applicable("no clip by itself")
    placed = [(event, box) for event in events(document, Role.OVERLAY) if (box := event.segment.location.box)]
    if not placed:
        return not_applicable("no overlays whose place is known")
    edge = [event for event, box in placed if _is_outside(box)]
    low = [event for event, box in placed if box.y + box.height / 2 > _SUBTITLES and not _is_outside(box)]
    hits = (*_hits(edge, "message"), *_hits(low, "subtitles"))
    return Judgement(hits=hits, share=1 - (len(edge) + len(low)) / len(placed))


def _is_outside(box: Box) -> bool:
    least = _MARGIN - _TOLERANCE
    return min(box.x, box.y) < least or max(box.right, box.bottom) > 1 - least


def _hits(found: Sequence[LabelledSegment], message_id: str) -> Iterator[Hit]:
    if found:
        yield replace(
            on(found[0], overlays=str(len(found)), times=when(found)),
            segments=tuple(event.segment.id for event in found),
            message_id=message_id,
            key=message_id,
        )
