"""Texts of the source without a counterpart on the slide that is the same in its version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from locready.model.pack import Comparison, LabelledPack
from locready.rules.kinds.base import Hit, Judgement, not_applicable, on
from locready.rules.profile import Profile


def judge(pack: LabelledPack, profile: Profile) -> Judgement:
    """Find every such text; slides that are missing as a whole are another rule's."""
    if not pack.comparisons:
        return not_applicable("no versions to compare")
    return Judgement(hits=tuple(hit for comparison in pack.comparisons for hit in _hits(pack, comparison)))


def _hits(pack: LabelledPack, comparison: Comparison) -> Iterator[Hit]:
    missing = frozenset(comparison.missing)
    for segment in pack.documents[comparison.source].segments:
        if segment.segment.id in missing:
            hit = on(segment, source=comparison.source, target=comparison.target)
            place = replace(hit.location, member=comparison.source)
            yield replace(hit, location=place, words=segment.coverage.unpaired)
