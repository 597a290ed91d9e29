"""What kind of material something is, told from the words that such materials use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from locready.rules.kinds.patterns import any_of

#: The types that a person may give; ``auto`` guesses.
MATERIALS = ("pitch", "company", "catalogue", "keyart", "trailer", "screener", "subtitles", "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialWords:
    """Patterns that speak for a material type; ``at_least`` different ones must be found."""

    id: str
    at_least: int
    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Materials:
    """The types that can be guessed; the one that most speaks for, relative to what it needs, wins."""

    types: tuple[MaterialWords, ...]

    def guess(self, texts: Iterable[str], otherwise: str = "other") -> str:
        """Return the material type that the texts speak for, ``otherwise`` when none has enough."""
        everything = "\n".join(texts)
        votes = {kind.id: _votes(kind, everything) / kind.at_least for kind in self.types}
        best = max(votes, key=lambda kind: votes[kind], default=otherwise)
        return best if votes and votes[best] >= 1 else otherwise


def _votes(kind: MaterialWords, text: str) -> int:
    return sum(1 for pattern in kind.patterns if any_of((pattern,)).search(text) is not None)
