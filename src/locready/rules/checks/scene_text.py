"""Signs, letters and screens inside the picture: translated only where the story hangs on them."""

from __future__ import annotations

from dataclasses import replace

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.kinds.timed import events, when
from locready.rules.profile import Profile


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Tell once a clip of scene text in other languages than the targets."""
    scene = events(document, Role.SCENE)
    if not scene:
        return not_applicable("no text in the scene")
    foreign = [event for event in scene if _is_foreign(event, document)]
    return Judgement(hits=(_hit(foreign),) if foreign else ())


def _is_foreign(event: LabelledSegment, document: LabelledDocument) -> bool:
    """Say whether it has words that a buyer cannot read, whether or not they are counted."""
    return any(count and not document.targets.include(tag) and tag != "zxx" for tag, count in event.words.items())


def _hit(foreign: list[LabelledSegment]) -> Hit:
    first = next((event for event in foreign if event.segment.quotable), foreign[0])
    return replace(
        on(first, texts=str(len({event.text for event in foreign})), times=when(foreign)),
        segments=tuple(event.segment.id for event in foreign),
        key="scene",
    )
