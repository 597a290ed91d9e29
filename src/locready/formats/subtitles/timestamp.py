"""The times of SubRip, WebVTT and SubStation Alpha, as they are written and as they are miswritten."""

from __future__ import annotations

import re

#: Sign, hours, minutes, seconds and what stands behind the point. Bounded, so that no number takes long to read.
_TIME = r"(-?)(?:(\d{1,9})\s?:\s?)?(\d{1,9})\s?:\s?(\d{1,9})(?:\s?[.,:;]\s?(\d{1,9}))?"
_ONE = re.compile(rf"\s*{_TIME}\s*")
_TWO = re.compile(rf"\s*{_TIME}\s*(?:-{{1,3}}\s?>|[–—]>|→)\s*{_TIME}")
_ARROW = "-->"

Times = tuple[float, float]


def seconds(text: str) -> float | None:
    """Return a time as seconds (``1:02:03.5`` is 3723.5), or None where it is none."""
    found = _ONE.fullmatch(text)
    return None if found is None else _seconds(*found.groups())


def times(line: str) -> tuple[Times, str] | None:
    """Return the two times that a line begins with, and what follows them; None where it does not."""
    found = _TWO.match(line)
    if found is None:
        return None
    parts = found.groups()
    return (_seconds(*parts[:5]), _seconds(*parts[5:])), line[found.end() :].strip()


def has_arrow(line: str) -> bool:
    """Say whether the arrow that parts two times stands in the line as it is meant to be written."""
    return _ARROW in line


def _seconds(sign: str, hours: str | None, minutes: str, whole: str, part: str | None) -> float:
    value = int(hours or 0) * 3600 + int(minutes) * 60 + int(whole) + (int(part) / 10 ** len(part) if part else 0.0)
    return -value if sign else round(value, 6)
