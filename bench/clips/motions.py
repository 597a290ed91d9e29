"""How a text comes, stays and goes: at once, fading, sliding in, letter by letter, running through, rolling up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clips.shown import Shown

Shape = tuple[int, int]
#: Seconds that a fade or a slide takes, and the share of its time in which a typed text is complete.
FADE, SLIDE, TYPED = 0.3, 0.3, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How a text stands at one moment: moved by pixels, its opacity 0..1, and how wide it is shown (None: all)."""

    dx: float = 0.0
    dy: float = 0.0
    opacity: float = 1.0
    width: int | None = None


Motion = Callable[["Shown", float, Shape], State]


def plain(_: Shown, __: float, ___: Shape) -> State:
    return State()


def fading(shown: Shown, time: float, _: Shape) -> State:
    """Fade in and out."""
    return State(opacity=min(1.0, (time - shown.start + 0.02) / FADE, (shown.end - time) / FADE))


def faint(_: Shown, __: float, ___: Shape) -> State:
    """Stand half transparent, as watermarks do."""
    return State(opacity=0.75)


def sliding(shown: Shown, time: float, shape: Shape) -> State:
    """Slide in from the nearer side, slower towards the end."""
    left = max(0.0, 1 - (time - shown.start) / SLIDE)
    width, x = shown.look.pixels.shape[1], shown.place[0]
    away = shape[0] - x if 2 * x + width > shape[0] else -x - width
    return State(dx=left * left * away)


def typed(shown: Shown, time: float, _: Shape) -> State:
    """Appear letter by letter in the first half of its time."""
    edges = shown.look.edges
    share = (time - shown.start) / (TYPED * (shown.end - shown.start))
    return State(width=edges[min(len(edges) - 1, int(share * len(edges)))])


def running(shown: Shown, time: float, shape: Shape) -> State:
    """Run from beyond the right edge to beyond the left one in its time."""
    share = (time - shown.start) / (shown.end - shown.start)
    return State(dx=shape[0] - shown.place[0] - share * (shape[0] + shown.look.pixels.shape[1]))


def rolling(shown: Shown, time: float, shape: Shape) -> State:
    """Roll from below the lower edge to above the upper one in its time."""
    share = (time - shown.start) / (shown.end - shown.start)
    return State(dy=shape[1] - shown.place[1] - share * (shape[1] + shown.look.pixels.shape[0]))
