"""Counts of answers, and the figures made of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from bilingual.match import Judgement, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often each answer was given; figures are 0..1, None where there is nothing to divide by."""

    judgements: tuple[Judgement, ...]

    @classmethod
    def of(cls, *groups: Iterable[Judgement]) -> Tally:
        """Return the tally of all groups together."""
        return cls(judgements=tuple(it for group in groups for it in group))

    def count(self, *outcomes: Outcome) -> int:
        """Return how often these were the answer."""
        return sum(it.outcome in outcomes for it in self.judgements)

    @property
    def precision(self) -> float | None:
        """Of what was said to have a counterpart, the share that has one."""
        return _share(self.count(Outcome.HIT), self.count(Outcome.HIT, Outcome.FALSE))

    @property
    def recall(self) -> float | None:
        """Of what has a counterpart, the share that was said to have one."""
        return _share(self.count(Outcome.HIT), self.count(Outcome.HIT, Outcome.MISSED))

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        wrong = self.count(Outcome.FALSE, Outcome.MISSED)
        return _share(2 * self.count(Outcome.HIT), 2 * self.count(Outcome.HIT) + wrong)

    @property
    def partner(self) -> float | None:
        """Of what rightly was said to have a counterpart, the share whose counterpart is the right text."""
        return _share(sum(it.right for it in self.judgements), self.count(Outcome.HIT))

    @property
    def false_share(self) -> float | None:
        """Of what has no counterpart, the share that was said to have one."""
        return _share(self.count(Outcome.FALSE), self.count(Outcome.FALSE, Outcome.REFUSED))

    @property
    def unread(self) -> int:
        """How many lines were found and not read as text in a foreign language."""
        return sum(not it.foreign for it in self.judgements)


def shown(figure: float | None) -> str:
    """Return a figure in percent, of four places."""
    return "   -" if figure is None else f"{100 * figure:4.0f}"


def padded(name: str, width: int) -> str:
    """Return a name filled up to so many columns, wide characters taking two."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in name)
    return name + " " * (width - len(name) - wide)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
