"""What stands as a heading on each page or sheet."""

from __future__ import annotations

from collections.abc import Iterable

from locready.model import Role, Segment


def headings(segments: Iterable[Segment]) -> dict[int, str]:
    """Return the first shown title of each unit, by the unit's index."""
    titles: dict[int, str] = {}
    for segment in segments:
        if segment.role is Role.TITLE and segment.for_audience and segment.location.index is not None:
            titles.setdefault(segment.location.index, segment.text)
    return titles
