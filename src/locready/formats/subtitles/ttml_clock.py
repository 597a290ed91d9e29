"""Times of TTML (https://www.w3.org/TR/ttml1/#timing-value-timeExpression): clocks, frames, ticks and offsets."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

_CLOCK = re.compile(r"(\d{1,9}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,15})|[:;](\d{1,5})(?:\.(\d{1,9}))?)?")
_OFFSET = re.compile(r"(\d{1,15}(?:\.\d{1,15})?)(h|ms|m|s|f|t)")
_PAIR = re.compile(r"(\d{1,9})[\s:](\d{1,9})")
_SECONDS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """How a file counts: frames and ticks a second, parts a frame."""

    frames: float = 30.0
    parts: float = 1.0
    ticks: float = 1.0

    def seconds(self, text: str) -> float | None:
        """Return a time expression as seconds, or None where it is none."""
        plain = text.strip()
        clock = _CLOCK.fullmatch(plain)
        if clock is not None:
            return self._of_clock(*clock.groups())
        offset = _OFFSET.fullmatch(plain)
        if offset is None:
            return None
        unit = _SECONDS.get(offset[2]) or 1 / (self.frames if offset[2] == "f" else self.ticks)
        return float(offset[1]) * unit

    def _of_clock(
        self, hours: str, minutes: str, whole: str, part: str | None, frame: str | None, sub: str | None
    ) -> float:
        value = float(int(hours) * 3600 + int(minutes) * 60 + int(whole))
        if part is not None:
            return value + int(part) / float(10 ** len(part))
        return value + (int(frame or 0) + int(sub or 0) / self.parts) / self.frames


def clock_of(attributes: Mapping[str, str]) -> Clock:
    """Return the clock that the attributes of the root declare, by their names without namespace."""
    rate = _number(attributes.get("frameRate"))
    parts = _number(attributes.get("subFrameRate")) or 1.0
    frames = (rate or 30.0) * _ratio(attributes.get("frameRateMultiplier"))
    ticks = _number(attributes.get("tickRate")) or (frames * parts if rate else 1.0)
    return Clock(frames=frames, parts=parts, ticks=ticks)


def _number(text: str | None) -> float | None:
    """Return a number over zero, or None."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and 1e-3 < value < 1e12 else None


def _ratio(text: str | None) -> float:
    pair = _PAIR.fullmatch((text or "").strip())
    if pair is None:
        return _number(text) or 1.0
    above, below = _number(pair[1]), _number(pair[2])
    return above / below if above and below else 1.0
