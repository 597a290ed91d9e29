"""Slides of the source that its version in a target language does not have."""

from __future__ import annotations

from collections.abc import Iterator

from locready.model import Location
from locready.model.pack import Comparison, LabelledPack
from locready.rules.kinds.base import Hit, Judgement, not_applicable, shortened
from locready.rules.profile import Profile


def judge(pack: LabelledPack, profile: Profile) -> Judgement:
    """Find every shown slide or page with text that has no counterpart in the version."""
    if not pack.comparisons:
        return not_applicable("no versions to compare")
    return Judgement(hits=tuple(hit for comparison in pack.comparisons for hit in _hits(pack, comparison)))


def _hits(pack: LabelledPack, comparison: Comparison) -> Iterator[Hit]:
    units = {unit.unit.index: unit for unit in pack.documents[comparison.source].units}
    for index in comparison.unmatched_source:
        shown = [segment for segment in units[index].segments if segment.counted]
        yield Hit(
            location=Location(unit_kind=comparison.unit_kind, index=index, member=comparison.source),
            excerpt=shortened(units[index].headline),
            words=units[index].coverage.unpaired,
            segments=tuple(segment.segment.id for segment in shown),
            args={"source": comparison.source, "target": comparison.target},
            key="\n".join(segment.text for segment in shown),
        )
