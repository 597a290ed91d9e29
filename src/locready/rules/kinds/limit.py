"""Rules that count something and compare it with a number."""

from __future__ import annotations

from dataclasses import dataclass, replace

from locready.model.labelled import LabelledDocument
from locready.rules.kinds.base import Judgement, not_applicable
from locready.rules.kinds.measures import MEASURES
from locready.rules.profile import Limit as MarketLimit
from locready.rules.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """``of`` names a measure; more than ``at_most`` (a number, or the name of a profile's limit) is a fault.

    ``formats`` are those that can have the fault at all; empty: any. ``never_in`` are those that cannot.
    ``materials`` are the types that are asked; empty: all.
    """

    of: str
    at_most: float | str = 0.0
    formats: tuple[str, ...] = ()
    never_in: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()

    def judge(self, document: LabelledDocument, profile: Profile) -> Judgement:
        """Measure, and compare."""
        kind = document.document.format
        if (self.formats and kind not in self.formats) or kind in self.never_in:
            return not_applicable(f"not for {kind}")
        if self.materials and document.material not in self.materials:
            return not_applicable(f"not asked of this material ({document.material})")
        if isinstance(self.at_most, str) and self.at_most not in profile.limits:
            return not_applicable(f"{profile.id} sets no limit {self.at_most}")
        return self._compared(document, self._limit(profile))

    def _limit(self, profile: Profile) -> float | MarketLimit:
        return profile.limits[self.at_most] if isinstance(self.at_most, str) else self.at_most

    def _compared(self, document: LabelledDocument, limit: float | MarketLimit) -> Judgement:
        measured = MEASURES[self.of](document)
        most, said = (limit.value, limit) if isinstance(limit, MarketLimit) else (limit, None)
        if measured.value <= most:
            return Judgement()
        numbers = {"value": f"{measured.value:g}", "limit": f"{most:g}"}
        return Judgement(
            hits=tuple(replace(place, args={**place.args, **numbers}, said=said) for place in measured.places)
        )
