"""How much of a document could be checked at all."""

from __future__ import annotations

from collections.abc import Sequence

from locready.assess.score import Scale
from locready.model.finding import Outcome, RuleResult
from locready.model.labelled import LabelledDocument, LabelledUnit


def read_share(document: LabelledDocument) -> float:
    """Return the part (0..1) of what an audience sees that was read.

    The mean over the shown units of texts read / (texts read + gaps that an audience sees); 0 for a document of which
    no unit could be read, 1 for one without units and without gaps.
    """
    shown = document.audience_units
    if not shown:
        return 0.0 if any(gap.audience for gap in document.document.gaps) else 1.0
    return sum(_read_share(unit) for unit in shown) / len(shown)


def checked_share(document: LabelledDocument, results: Sequence[RuleResult], scale: Scale) -> float:
    """Return the part (0..1) that was read, less the part of the rules that broke (by their points)."""
    applied = [result for result in results if result.outcome not in {Outcome.NOT_APPLICABLE, Outcome.MANUAL}]
    points = sum(scale.points(result.rule) for result in applied)
    broken = sum(scale.points(result.rule) for result in applied if result.outcome is Outcome.ERROR)
    return read_share(document) * (1 - broken / points if points else 1.0)


def _read_share(unit: LabelledUnit) -> float:
    texts = sum(1 for segment in unit.segments if segment.segment.for_audience)
    unread = len(unit.unread)
    return texts / (texts + unread) if unread else 1.0
