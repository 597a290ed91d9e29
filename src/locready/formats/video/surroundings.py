"""What happens around a line of writing while it stands: an overlay stays where it is while the picture goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from locready.formats.video.history import History
from locready.formats.video.region import Region
from locready.formats.video.strokes import Strokes, spread

#: The ring around a line that is looked at, in pixels of the small copy; the least strokes by which it can be judged.
_RING, _TELLING = 28, 60
#: What is around an overlay changes while it stands; below this share of strokes that stay it surely does.
CHANGES = 0.5
#: What is around an overlay stays as it comes or goes, from this share of its strokes on.
STAYS = 0.6
#: What is around a line has gone along with it from this share of its strokes on.
_WENT = 0.3
#: Samples between the two that are compared.
_APART = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """How much of what is around a line stays (0..1), at the least, while it stands, and as it comes or goes.

    None where nothing is around it: it stands on plain ground. ``moved`` says that it moved on, or came, together with
    the picture.
    """

    while_standing: float | None = None
    at_its_ends: float | None = None
    moved: bool = False

    @property
    def tell_overlay(self) -> bool:
        """Whether a line was surely laid over: the picture changes around it, stays without it, or there is none."""
        changes = self.while_standing is None or self.while_standing < CHANGES
        return changes or (self.at_its_ends is not None and self.at_its_ends >= STAYS)

    def and_standing(self, stays: float | None) -> Surroundings:
        """Return the same with one more look while the line stands."""
        return replace(self, while_standing=_of(min, self.while_standing, stays))

    def and_at_an_end(self, stays: float | None, shifted: bool) -> Surroundings:
        """Return the same with a look as the line comes or goes; that with most left standing tells.

        Args:
            stays: how much of what is around it stays.
            shifted: whether the line is found again beside its place: if the rest does not stay either, both moved.
        """
        moved = shifted and stays is not None and stays < STAYS
        return replace(self, at_its_ends=_of(max, self.at_its_ends, stays), moved=self.moved or moved)

    def together(self, other: Surroundings) -> Surroundings:
        """Return what was seen of two lines of one text."""
        return Surroundings(
            while_standing=_of(min, self.while_standing, other.while_standing),
            at_its_ends=_of(max, self.at_its_ends, other.at_its_ends),
            moved=self.moved or other.moved,
        )


def stays_around(region: Region, history: History, newer: int, older: int) -> float | None:
    """Return the share of strokes around a region in the older sample that the newer one still has (0..1)."""
    now, before = history.strokes(newer), history.strokes(older)
    if now is None or before is None:
        return None
    ring = _ring(region, now.shape)
    near = _stays(now[ring], before[ring], region, ring)
    return near if near is not None else _stays(now, before, region, (slice(None), slice(None)))


def while_standing(region: Region, history: History, number: int) -> float | None:
    """Return the same for a sample in which the line stands, beside the one shortly before."""
    return stays_around(region, history, number, number - _APART)


def goes_along(region: Region, way: tuple[int, int], stands: Strokes, other: Strokes) -> bool:
    """Say whether what is around a region has gone the way of its line: a camera takes all along, a title nothing.

    Args:
        region: where the line stands.
        way: how far it is off that place in the other frame: to the right and down, in pixels.
        stands: the strokes of the frame in which it stands there.
        other: those of the other frame.
    """
    outside = _without(stands, region)
    ring = _ring(region, stands.shape)
    if np.count_nonzero(outside[ring]) >= _TELLING:
        outside = _only(outside, ring)
    near = spread(other)
    went = np.count_nonzero(outside & _shifted(near, way))
    return bool(went > max(np.count_nonzero(outside & near), _WENT * np.count_nonzero(outside)))


def _without(strokes: Strokes, region: Region) -> Strokes:
    outside = strokes.copy()
    outside[region.part] = 0
    return outside


def _only(strokes: Strokes, part: tuple[slice, slice]) -> Strokes:
    within = np.zeros_like(strokes)
    within[part] = strokes[part]
    return within


def _shifted(strokes: Strokes, way: tuple[int, int]) -> Strokes:
    """Return the strokes carried back by so many pixels to the right and down; what comes in from outside is empty."""
    (across, down), (height, width) = way, strokes.shape
    back = np.zeros_like(strokes)
    here = strokes[max(down, 0) : height + min(down, 0), max(across, 0) : width + min(across, 0)]
    back[max(-down, 0) : height + min(-down, 0), max(-across, 0) : width + min(-across, 0)] = here
    return back


def _stays(now: Strokes, before: Strokes, region: Region, part: tuple[slice, slice]) -> float | None:
    outside = before.copy()
    top, left = part[0].start or 0, part[1].start or 0
    outside[max(region.top - top, 0) : region.bottom - top, max(region.left - left, 0) : region.right - left] = 0
    amount = np.count_nonzero(outside)
    return np.count_nonzero(outside & now) / amount if amount >= _TELLING else None


def _ring(region: Region, shape: tuple[int, ...]) -> tuple[slice, slice]:
    height, width = shape[:2]
    return (
        slice(max(region.top - _RING, 0), min(region.bottom + _RING, height)),
        slice(max(region.left - _RING, 0), min(region.right + _RING, width)),
    )


def _of(choice: Callable[[list[float]], float], one: float | None, other: float | None) -> float | None:
    known = [it for it in (one, other) if it is not None]
    return choice(known) if known else None
