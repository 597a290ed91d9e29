"""A foreign text and the target-language texts that say the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Segment ids of one foreign text and of its counterparts; confidence 0..1.

    A segment that carries its own translation (two languages in one box) is its own counterpart; ``share`` is how much
    (0..1) of its foreign words that covers. ``planned`` is a counterpart that is not there yet: what would change if it
    were?
    """

    foreign: str
    targets: tuple[str, ...]
    confidence: float
    share: float = 1.0
    planned: bool = False
