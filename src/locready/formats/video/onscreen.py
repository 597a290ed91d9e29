"""A line or a text that stood on the screen, and how two of them compare in time, in place and in size."""

from __future__ import annotations

from dataclasses import dataclass, replace

#: What begins or ends within so many seconds of another begins or ends with it.
TOGETHER_S = 0.3
#: A line that is lost and found again within so many seconds was there all the time.
_MOMENT_S = 0.1
#: Sizes that differ by less than this factor are one.
_SAME_SIZE = 1.45
#: Places are the same when they share this part of the smaller one.
_SAME_PLACE = 0.5

#: Left, top, right, bottom in 0..1 of the frame.
Sides = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A line or a text that stood on the screen.

    ``sides`` are in 0..1 of the frame, ``size`` is the height of its type there. ``read`` is False where nobody could
    read it so far; ``keys`` name the lines that it was made of. ``upright`` is False for vertical writing.
    """

    text: str
    confidence: float
    read: bool
    sides: Sides
    size: float
    upright: bool
    start_s: float
    end_s: float
    keys: tuple[int, ...]

    @property
    def seconds(self) -> float:
        """How long it stood."""
        return self.end_s - self.start_s

    def until(self, last_s: float, seconds: float) -> Standing:
        """Return it with its end within a clip of so many seconds; what stands in its last frame stands to the end."""
        return replace(self, end_s=seconds if self.end_s >= last_s else min(self.end_s, seconds))


def touch(one: Standing, other: Standing) -> bool:
    """Say whether one goes on where the other ends, but for a frame or two: a cut behind a line is no end of it."""
    return min(one.end_s, other.end_s) + _MOMENT_S >= max(one.start_s, other.start_s)


def overlap(one: Standing, other: Standing) -> bool:
    """Say whether both stand at one time."""
    return min(one.end_s, other.end_s) > max(one.start_s, other.start_s)


def ends_alike(one: Standing, other: Standing) -> bool:
    """Say whether one ends with the other."""
    return abs(one.end_s - other.end_s) <= TOGETHER_S


def comes_and_goes_with(one: Standing, other: Standing) -> bool:
    """Say whether one begins and ends with the other."""
    return abs(one.start_s - other.start_s) <= TOGETHER_S and ends_alike(one, other)


def same_size(one: Standing, other: Standing) -> bool:
    """Say whether they are written in one size."""
    smaller, larger = sorted((one.size, other.size))
    return larger <= _SAME_SIZE * smaller


def same_place(one: Sides, other: Sides) -> bool:
    """Say whether two places are one."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((one[2] - one[0]) * (one[3] - one[1]), (other[2] - other[0]) * (other[3] - other[1]))
    return across > 0 and down > 0 and across * down >= _SAME_PLACE * smaller
