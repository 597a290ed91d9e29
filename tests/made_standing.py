"""Lines and texts that stood on a screen, for tests that need no clip."""

from __future__ import annotations

from itertools import count

from locready.formats.video.events import Sides, Standing

_KEYS = count()


def line(
    text: str,
    start_s: float,
    end_s: float,
    at: tuple[float, float] = (0.1, 0.5),
    *,
    size: float = 0.08,
    upright: bool = True,
    confidence: float = 0.95,
    sides: Sides | None = None,
) -> Standing:
    """Return a line as long as its letters, its upper left corner in 0..1 of a frame of 16 by 9."""
    long = size * len(text)
    across, down = (long * 9 / 16, size) if upright else (size * 9 / 16, long)
    return Standing(
        text=text,
        confidence=confidence,
        read=bool(text),
        sides=sides or (at[0], at[1], at[0] + across, at[1] + down),
        size=size,
        upright=upright,
        start_s=start_s,
        end_s=end_s,
        keys=(next(_KEYS),),
    )


def spans(events: list[Standing]) -> list[tuple[str, float, float]]:
    """Return the texts of events with their times."""
    return [(event.text, event.start_s, event.end_s) for event in events]
