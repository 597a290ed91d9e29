"""Figures that a version gives otherwise than its source."""

from __future__ import annotations

from collections.abc import Iterator

from locready.model import Location
from locready.model.pack import Comparison, LabelledPack
from locready.rules.kinds.base import Hit, Judgement, not_applicable
from locready.rules.profile import Profile


def judge(pack: LabelledPack, profile: Profile) -> Judgement:
    """Find every figure of a version that contradicts its source's; the place is that in the version."""
    if not pack.comparisons:
        return not_applicable("no versions to compare")
    return Judgement(hits=tuple(hit for comparison in pack.comparisons for hit in _hits(pack, comparison)))


def _hits(pack: LabelledPack, comparison: Comparison) -> Iterator[Hit]:
    units = {unit.unit.index: unit.unit for unit in pack.documents[comparison.target].units}
    for figure in comparison.figures:
        yield Hit(
            location=Location(
                unit_kind=units[figure.target_unit].kind, index=figure.target_unit, member=comparison.target
            ),
            excerpt=figure.target_excerpt,
            segments=(figure.target_segment,),
            args={
                "source": comparison.source,
                "target": comparison.target,
                "index": str(figure.source_unit),
                "source_value": figure.source_value,
                "target_value": figure.target_value,
            },
            key=f"{figure.source_value}/{figure.target_value}",
        )
