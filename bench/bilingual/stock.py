"""Which lines a made deck takes: by length, evenly from all sources, none of them part of another."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain, zip_longest

from bilingual.parallel import Line, squeezed


class Kind(Enum):
    """What a text is for, by its English words: from, to."""

    TITLE = (1, 6)
    LABEL = (1, 3)
    BULLET = (4, 14)
    PARAGRAPH = (15, 70)

    def holds(self, line: Line) -> bool:
        """Say whether a line is of this length."""
        shortest, longest = self.value
        return shortest <= line.length <= longest


@dataclass(slots=True)
class Stock:
    """Lines of one language, each to be taken once a deck."""

    lines: Sequence[Line]
    rng: random.Random
    taken: list[Line] = field(default_factory=list)

    def take(self, kind: Kind, count: int, *, translated: bool = True) -> tuple[Line, ...]:
        """Take so many lines of a kind, fewer where there are no more; ``translated`` says that they need English."""
        fitting = (line for line in self._mixed() if kind.holds(line) and not (translated and line.english is None))
        found: list[Line] = []
        for line in fitting:
            if len(found) == count:
                break
            if self._is_new(line):
                found.append(line)
                self.taken.append(line)
        return tuple(found)

    def unrelated(self, line: Line) -> str:
        """Return an English text of about the line's length that translates nothing in the deck."""
        others = [other for other in self.lines if other.english is not None and self._is_new(other)]
        foreign_to = [other for other in others if other.source != line.source] or others
        near = sorted(foreign_to, key=lambda other: (abs(other.length - line.length), other.foreign))
        chosen = self.rng.choice(near[:5])
        self.taken.append(chosen)
        return chosen.english or ""

    def _mixed(self) -> Iterator[Line]:
        """Yield the lines in chance order, the sources taking turns, so that the largest does not decide."""
        sources = sorted({line.source for line in self.lines})
        piles = [self._shuffled(line for line in self.lines if line.source == source) for source in sources]
        return (line for line in chain.from_iterable(zip_longest(*piles)) if line is not None)

    def _shuffled(self, lines: Iterable[Line]) -> list[Line]:
        pile = list(lines)
        self.rng.shuffle(pile)
        return pile

    def _is_new(self, line: Line) -> bool:
        """Say whether neither its text nor its English is part of one taken before, or the other way round."""
        return not any(
            _overlap(line.foreign, other.foreign) or _overlap(line.english, other.english) for other in self.taken
        )


def _overlap(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    first, second = squeezed(one), squeezed(other)
    return first in second or second in first
