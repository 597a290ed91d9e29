"""What each finding costs: the points that the score would win if it alone were mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from locready.assess.judged import Judged
from locready.model.finding import Finding

#: Segments looked at again while gains are worked out; a longer document has only its largest findings worked out.
_EFFORT = 60_000
_LEAST = 12


def with_gains(judged: Judged, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings with what the score would gain if each alone were mended (points, None if not worked out).

    A finding with words is mended by translating its segments, any other by doing away with it. Gains do not add up.
    """
    ranked = sorted(findings, key=lambda finding: -finding.words)
    chosen = {id(finding) for finding in ranked[: budget(judged)] if _counts(judged, finding)}
    return tuple(
        replace(finding, gain=_gain(judged, finding) if id(finding) in chosen else None) for finding in findings
    )


def _counts(judged: Judged, finding: Finding) -> bool:
    return judged.score.exact is not None and judged.scale.points(finding.rule) > 0


def _gain(judged: Judged, finding: Finding) -> float:
    after = judged.translated(finding.segments) if finding.words else judged.without(finding)
    return round(max((after.score.exact or 0.0) - (judged.score.exact or 0.0), 0.0), 2)


def budget(judged: Judged) -> int:
    """Return how often a document of this length is judged again."""
    return max(_LEAST, _EFFORT // max(len(judged.document.segments), 1))
