"""Spans of time, in seconds."""

from __future__ import annotations

from collections.abc import Iterable


def union_s(spans: Iterable[tuple[float, float]]) -> float:
    """Return for how many seconds at least one of the spans ``(start, end)`` lasts."""
    whole, reached = 0.0, float("-inf")
    for start, end in sorted(spans):
        if end > reached:
            whole += end - max(start, reached)
            reached = end
    return whole
