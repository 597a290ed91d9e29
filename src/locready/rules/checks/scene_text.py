"""Signs, letters and screens inside the picture: translated only where the story hangs on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.kinds.cues import serves
from locready.rules.kinds.timed import WRITTEN, Span, events, is_flash, span, when
from locready.rules.profile import Profile

#: A translation of a sign comes and goes with it, within this (seconds): somebody set it by eye.
_TOGETHER_S = 0.3


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Tell once a clip of scene text in other languages than the targets that nothing translates at its time."""
    least = profile.limits["shortest_text"].value
    scene = [event for event in events(document, Role.SCENE) if not is_flash(event, least)]
    if not scene:
        return not_applicable("no text in the scene")
    told = _told(document)
    foreign = [event for event in scene if _is_foreign(event, document) and not _is_told(event, told)]
    return Judgement(hits=(_hit(foreign),) if foreign else ())


def _is_foreign(event: LabelledSegment, document: LabelledDocument) -> bool:
    """Say whether it has words that a buyer cannot read, whether or not they are counted."""
    return any(count and not document.targets.include(tag) and tag != "zxx" for tag, count in event.words.items())


def _told(document: LabelledDocument) -> list[Span]:
    """Return when something is said that a buyer can read: burned in, or on a track that serves him."""
    burned = [event for event in events(document, *WRITTEN) if event.coverage.target > 0]
    cues = [cue for track in document.tracks if serves(track) for cue in track.cues]
    return [span(text) for text in (*burned, *cues)]


def _is_told(event: LabelledSegment, told: Sequence[Span]) -> bool:
    """Say whether a text that a buyer can read comes and goes with a sign: dialogue goes its own way."""
    start, end = span(event)
    return any(abs(first - start) <= _TOGETHER_S and abs(last - end) <= _TOGETHER_S for first, last in told)


def _hit(foreign: list[LabelledSegment]) -> Hit:
    first = next((event for event in foreign if event.segment.quotable), foreign[0])
    return replace(
        on(first, texts=str(len({event.text for event in foreign})), times=when(foreign)),
        segments=tuple(event.segment.id for event in foreign),
        key="scene",
    )
