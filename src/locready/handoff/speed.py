"""How many characters a viewer reads in the time that a text stands in a clip."""

from __future__ import annotations

from locready.model import Location
from locready.rules import RulePack
from locready.rules.kinds.pace import Pace, Passing


def reading_speed(pack: RulePack, target: str) -> float | None:
    """Return the characters a second at which subtitles of a language are read, as the rules have it; None: unknown."""
    paces = (rule.judged_by for rule in pack.rules.values() if isinstance(rule.judged_by, Pace))
    of_cues = (pace.at_most for pace in paces if pace.among is Passing.CUE)
    return next((speeds[language] for speeds in of_cues if (language := target.partition("-")[0]) in speeds), None)


def read_in_time(location: Location, speed: float | None) -> int | None:
    """Return how many characters are read from a text's first moment to its last; None for what has no times."""
    if speed is None or location.start_s is None or location.end_s is None:
        return None
    return max(int(speed * (location.end_s - location.start_s)), 1)
