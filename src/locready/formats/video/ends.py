"""When exactly a line appears and goes: by the frames between two samples."""

from __future__ import annotations

from collections.abc import Sequence

from locready.formats.video.history import History
from locready.formats.video.region import Region
from locready.formats.video.samples import Instant
from locready.formats.video.strokes import Strokes, strokes_of
from locready.formats.video.surroundings import goes_along
from locready.formats.video.template import Template
from locready.formats.video.track import is_changed

#: A fading line is there while it has this share of its strokes.
_HALF = 0.5
#: A line that slides is found beside its place by this share of its strokes; so far it may stray from its row, and so
#: far it is off its place (pixels of the small copy); so long it may take (seconds).
_FOUND, _STRAYS, _OFF, SLIDES_S = 0.5, 3, 2, 1.0
#: A line that moves with the picture is looked for so far around its place.
_REACH = 80


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


def slid_in(template: Template, frames: Sequence[Instant], start_s: float) -> float:
    """Return when a line that slides to its place was first seen on its way; ``start_s`` if it did not slide.

    Args:
        template: the line.
        frames: the frames before it stood still.
        start_s: since when it stands still.
    """
    for instant in reversed(frames):
        if not _is_on_its_way(template, instant):
            break
        start_s = instant.time_s
    return start_s


def moves_along(template: Template, history: History, standing: int, other: int) -> bool:
    """Say whether a line moves with the picture, by the numbers of a sample that shows it and of one that does not."""
    stands, beside = history.strokes(standing), history.strokes(other)
    return stands is not None and beside is not None and _goes_along(template, stands, beside)


def _goes_along(template: Template, stands: Strokes, other: Strokes) -> bool:
    """Say whether a frame has a line near its place and not at it, and what is around it has gone there with it."""
    region = template.region.grown(_REACH, other.shape)
    x, y, found = template.place_in(other[region.part])
    across, down = x + region.left - template.region.left, y + region.top - template.region.top
    if found < _FOUND or max(abs(across), abs(down)) < _OFF:
        return False
    return goes_along(template.region, (across, down), stands, other)


def _is_on_its_way(template: Template, instant: Instant) -> bool:
    """Say whether a line stands somewhere on the row, or in the column, of its place."""
    height, width = instant.small.shape
    left, top, right, bottom = template.region
    row = Region(0, max(top - _STRAYS, 0), width, min(bottom + _STRAYS, height))
    column = Region(max(left - _STRAYS, 0), 0, min(right + _STRAYS, width), height)
    for way in (row, column):
        x, y, found = template.place_in(strokes_of(instant.small[way.part]))
        off = max(abs(x + way.left - left), abs(y + way.top - top))
        if found >= _FOUND:
            return off >= _OFF
    return False


def _shows(instant: Instant, template: Template) -> bool:
    """Say whether a frame shows a line; the strokes at its border need the pixels around it."""
    inner = template.region
    outer = inner.grown(1, instant.small.shape)
    rows = slice(inner.top - outer.top, inner.bottom - outer.top)
    columns = slice(inner.left - outer.left, inner.right - outer.left)
    presence = template.presence_at(strokes_of(instant.small[outer.part])[rows, columns])
    return presence.whole >= _HALF and not is_changed(presence)
