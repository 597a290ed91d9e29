"""When exactly a line appears and goes: by the frames between two samples."""

from __future__ import annotations

from collections.abc import Sequence

from locready.formats.video.samples import Instant
from locready.formats.video.strokes import strokes_of
from locready.formats.video.template import Template

#: A fading line is there while it has this share of its strokes.
_HALF = 0.5


def first_with(template: Template, frames: Sequence[Instant], otherwise_s: float) -> float:
    """Return when a line appears: the time of the first frame from which on all of these frames show it."""
    found = otherwise_s
    for instant in reversed(frames):
        if not _shows(instant, template):
            break
        found = instant.time_s
    return found


def last_with(template: Template, frames: Sequence[Instant], otherwise_s: float) -> float:
    """Return when a line is gone: the time of the first frame that no longer shows it."""
    for instant in frames:
        if not _shows(instant, template):
            return instant.time_s
    return frames[-1].time_s if frames else otherwise_s


def _shows(instant: Instant, template: Template) -> bool:
    """Say whether a frame shows a line; the strokes at its border need the pixels around it."""
    height, width = instant.small.shape
    left, top, right, bottom = template.region
    x0, y0 = max(left - 1, 0), max(top - 1, 0)
    part = instant.small[y0 : min(bottom + 1, height), x0 : min(right + 1, width)]
    strokes = strokes_of(part)[top - y0 : bottom - y0, left - x0 : right - x0]
    return template.presence_at(strokes).whole >= _HALF
