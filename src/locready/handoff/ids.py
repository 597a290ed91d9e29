"""Names of units that are the same after the next scan, wherever the text has moved by then."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

#: Hex digits of a fingerprint: among 200,000 texts two share one with a chance of one in a billion.
_DIGITS = 16


def unit_ids(texts: Iterable[str]) -> Iterator[str]:
    """Yield an id for each text: the fingerprint of its letters, and which of several equal ones it is.

    It holds no place: a slide that moves, or a box that is put in before it, changes no id. All are XML name tokens,
    and no two are equal.
    """
    seen: Counter[str] = Counter()
    for text in texts:
        name = f"u{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:_DIGITS]}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"


def first_of(name: str) -> str:
    """Return the id of the first unit with the same text."""
    return name.partition("-")[0]
