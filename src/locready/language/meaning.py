"""What a word of a foreign text may be in English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """A word of the source text.

    Attributes:
        word: the word as the dictionary has it, or as it stands.
        stems: English stems and sounds, any of which would render it.
        weight: how telling a rendering is (> 0, nats): rare English words tell more.
    """

    word: str
    stems: frozenset[str]
    weight: float
