"""How much of a document could be checked at all."""

from __future__ import annotations

from collections.abc import Sequence

from locready.assess.score import Scale
from locready.model import Gap, UnitKind
from locready.model.finding import Outcome, RuleResult
from locready.model.labelled import LabelledDocument, LabelledUnit
from locready.model.times import union_s


def read_share(document: LabelledDocument) -> float:
    """Return the part (0..1) of what an audience sees that was read.

    The mean over the shown units of texts read / (texts read + gaps that an audience sees); of a clip with a gap in
    time, times the part of its running time that was read. 0 for a document of which no unit could be read, 1 for one
    without units and without gaps.
    """
    shown = document.audience_units
    if not shown:
        return 0.0 if any(gap.audience for gap in document.document.gaps) else 1.0
    seconds = document.document.seconds or 0.0
    return sum(_read_share(unit, seconds) for unit in shown) / len(shown)


def checked_share(document: LabelledDocument, results: Sequence[RuleResult], scale: Scale) -> float:
    """Return the part (0..1) that was read, less the part of the rules that broke (by their points)."""
    applied = [result for result in results if result.outcome not in {Outcome.NOT_APPLICABLE, Outcome.MANUAL}]
    points = sum(scale.points(result.rule) for result in applied)
    broken = sum(scale.points(result.rule) for result in applied if result.outcome is Outcome.ERROR)
    return read_share(document) * (1 - broken / points if points else 1.0)


def _read_share(unit: LabelledUnit, seconds: float) -> float:
    """Return the part of a unit that was read: of texts and, of a clip, of its running time as well."""
    timed = [gap for gap in unit.unread if unit.unit.kind is UnitKind.CLIP and _span(gap, seconds) is not None]
    missed = union_s(span for gap in timed if (span := _span(gap, seconds)) is not None)
    whole = max(seconds, *(gap.location.end_s or 0.0 for gap in timed), 0.0) if timed else seconds
    texts = sum(1 for segment in unit.segments if segment.segment.for_audience)
    unread = len(unit.unread) - len(timed)
    share = texts / (texts + unread) if unread else 1.0
    return share * (1 - missed / whole) if missed else share


def _span(gap: Gap, seconds: float) -> tuple[float, float] | None:
    """Return the time that was not read, to the end of the clip where the gap names none; None where it has no time."""
    start, end = gap.location.start_s, gap.location.end_s or seconds
    return None if start is None or end <= start else (start, end)
