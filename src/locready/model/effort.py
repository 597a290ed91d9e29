"""What a run says of the work that is left: how much text, and what its translation takes in hours and money."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Hours of work of everybody together, from low to high."""

    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What the work costs, from low to high; ``currency`` is an ISO 4217 code."""

    low: float = 0.0
    high: float = 0.0
    currency: str = "USD"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """An estimate of the work that puts what an audience sees, and cannot read, into a target language.

    A text that comes again is translated once. ``source_characters`` leaves out spaces; ``target_words`` are English
    words. ``pages`` are slides, pages or sheets to set the translation into, ``pictures`` distinct pictures with text
    to make again, ``overlay_events`` distinct texts laid over a clip to make again, ``cues`` subtitles to write.
    ``basis`` says in words what hours and cost rest on.
    """

    source_characters: int = 0
    target_words: int = 0
    pages: int = 0
    pictures: int = 0
    overlay_events: int = 0
    cues: int = 0
    hours: Hours = Hours()
    cost: Cost = Cost()
    basis: str = ""

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.source_characters or self.target_words)
