"""Rules about a figure that must be the same wherever it is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import Hit, Judgement, in_scope, not_applicable, on
from locready.rules.kinds.patterns import compiled
from locready.rules.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Consistency:
    """``capture`` finds the figure, its group ``value`` is compared; every value but the first one is a fault.

    Figures that were not surely recognised are not compared.
    """

    capture: str

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Compare all places where the figure is given."""
        segments = [segment for segment in in_scope(document, ()) if segment.segment.quotable]
        if not segments:
            return not_applicable("no text")
        given = [(segment, value) for segment in segments for value in self._values(segment.text)]
        return Judgement(hits=_different(given))

    def _values(self, text: str) -> list[str]:
        return [found.group("value").casefold() for found in compiled(self.capture).finditer(text)]


def _different(given: Sequence[tuple[LabelledSegment, str]]) -> tuple[Hit, ...]:
    if not given:
        return ()
    first = given[0][1]
    return tuple(
        replace(on(segment, value=value, first=first), key=f"{first}/{value}")
        for segment, value in given
        if value != first
    )
