"""Say everything twice: a deck and its translation are drawn by one function that picks the language."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Tongue(StrEnum):
    """The two languages of the twins, as BCP 47."""

    JAPANESE = "ja"
    ENGLISH = "en"


class Say(NamedTuple):
    """Picks one of two texts; called as ``say("会社概要", "Company profile")``."""

    tongue: Tongue

    def __call__(self, japanese: str, english: str) -> str:
        """Return the text in the chosen language."""
        return japanese if self.tongue is Tongue.JAPANESE else english

    def either(self, japanese: T, english: T) -> T:
        """Return what belongs to the chosen language: a font, say."""
        return japanese if self.tongue is Tongue.JAPANESE else english

    def rows(self, *pairs: tuple[tuple[str, ...], tuple[str, ...]]) -> list[tuple[str, ...]]:
        """Return the rows of a table in the chosen language."""
        return [pair[0 if self.tongue is Tongue.JAPANESE else 1] for pair in pairs]
