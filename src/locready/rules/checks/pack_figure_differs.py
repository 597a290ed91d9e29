"""Facts that materials of one work give in ways that cannot both be right."""

from __future__ import annotations

from dataclasses import replace

from locready.model.pack import ContradictedFact, LabelledPack
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.profile import Profile


def judge(pack: LabelledPack, profile: Profile) -> Judgement:
    """Tell every running time, number of episodes and release that contradicts that of another material.

    Each sort has a message of its own. Versions are compared slide by slide, by another rule.
    """
    if len(pack.documents) < 2:
        return not_applicable("a single material")
    return Judgement(hits=tuple(map(_hit, pack.contradictions)))


def _hit(found: ContradictedFact) -> Hit:
    first, other = found.first, found.other
    hit = on(other.segment, value=other.value, first=first.value, path=first.path)
    return replace(
        hit,
        location=replace(hit.location, member=other.path),
        message_id=other.fact.value,
        key=f"{first.value}/{other.value}",
    )
