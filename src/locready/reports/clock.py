"""Times as an editor writes them."""

from __future__ import annotations

from locready.catalogue import mark as _
from locready.catalogue import translate

#: Up to this many seconds are told as seconds, more as minutes and seconds.
_SECONDS = 100


def time_code(seconds: float) -> str:
    """Return a place in a clip to the tenth of a second: ``0:05.0``, ``1:02:03.4``."""
    tenths = round(seconds * 10)
    return f"{clock(tenths // 10)}.{tenths % 10}"


def clock(seconds: float) -> str:
    """Return a time as a player shows it: ``0:05``, ``1:02:03``."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def duration(seconds: float, lang: str) -> str:
    """Return how long something lasts: ``41 s``, ``2:13 min``, ``1:30:00 h``."""
    if seconds < _SECONDS:
        return translate(_("{seconds} s"), lang, {"seconds": f"{seconds:.1f}" if seconds < 10 else f"{seconds:.0f}"})
    unit = _("{time} h") if seconds >= 3600 else _("{time} min")
    return translate(unit, lang, {"time": clock(round(seconds))})
