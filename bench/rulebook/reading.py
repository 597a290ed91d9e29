"""Findings drawn for a person to read, the same ones each time."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

_T = TypeVar("_T")


def sample(found: Sequence[_T], most: int) -> Sequence[_T]:
    """Return all, or so many drawn at random, in their order."""
    if len(found) <= most:
        return found
    chosen = sorted(random.Random(1).sample(range(len(found)), most))  # noqa: S311 -- sampling, not secrets
    return [found[place] for place in chosen]
