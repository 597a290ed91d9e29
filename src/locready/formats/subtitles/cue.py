"""One cue: a text, and from when to when it stands on the screen."""

from __future__ import annotations

from dataclasses import dataclass

#: What is wrong with a cue, in short English, for the gap that tells it.
NO_TIMES = "it has no times"
UNTIMED = "it does not say when it is shown"
UNREADABLE = "its times cannot be read"
NEGATIVE = "its times are negative"
REVERSED = "it ends before it begins"
CUT_OFF = "it is cut off"
_LATEST_H = 100
TOO_LATE = f"it begins or ends after more than {_LATEST_H} hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One cue; ``text`` has its lines joined by a newline and no tags.

    ``start_s`` and ``end_s`` are seconds from the beginning, both None where they cannot be used: ``wrong`` says then
    why. ``number`` is its place in the file, from 1. ``language`` is given where the cue declares one of its own.
    """

    start_s: float | None
    end_s: float | None
    text: str
    number: int = 0
    wrong: str = ""
    language: str | None = None


def checked(start_s: float | None, end_s: float | None, text: str, number: int, language: str | None = None) -> Cue:
    """Return a cue whose times can be relied on: what is impossible is told and left out, and the text is kept."""
    wrong = _wrong(start_s, end_s)
    if wrong:
        start_s = end_s = None
    return Cue(start_s=start_s, end_s=end_s, text=text, number=number, wrong=wrong, language=language)


def _wrong(start_s: float | None, end_s: float | None) -> str:
    if start_s is None or end_s is None:
        return UNREADABLE
    if start_s < 0 or end_s < 0:
        return NEGATIVE
    if end_s < start_s:
        return REVERSED
    return TOO_LATE if max(start_s, end_s) > _LATEST_H * 3600 else ""
