"""Regular expressions of rules, compiled once."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a rule's regular expression; letters match in either case.

    Raises:
        re.error: it is none; the loader says so with file, line and column.
    """
    return re.compile(pattern, re.IGNORECASE)


def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one expression that matches where any of the given does."""
    return compiled("|".join(f"(?:{pattern})" for pattern in patterns))
