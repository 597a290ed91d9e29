"""The figures of one clip or of several: what was found, how well timed, read and told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from clips.match import Outcome, Pair
from locready.model import Role

#: Ends that are no further off are right (seconds).
GOOD_END = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Figures over clips that were matched; shares are 0..1, None where there is nothing to take them of."""

    outcomes: tuple[Outcome, ...]

    @property
    def pairs(self) -> list[Pair]:
        return [pair for each in self.outcomes for pair in each.pairs]

    @property
    def wanted(self) -> int:
        return sum(len(each.clip.labels) for each in self.outcomes)

    @property
    def false(self) -> int:
        return sum(len(each.false) for each in self.outcomes)

    @property
    def precision(self) -> float | None:
        return _share(len(self.pairs), len(self.pairs) + self.false)

    @property
    def recall(self) -> float | None:
        return _share(len(self.pairs), self.wanted)

    @property
    def f1(self) -> float | None:
        return _share(2 * len(self.pairs), len(self.pairs) + self.false + self.wanted)

    @property
    def timed(self) -> float | None:
        """The share of what was found with both ends right."""
        return _share(sum(well_timed(pair) for pair in self.pairs), len(self.pairs))

    @property
    def end_error(self) -> float | None:
        """By how many seconds an end is off, the median of all."""
        off = [abs(end) for pair in self.pairs for end in pair.ends_off]
        return median(off) if off else None

    @property
    def character_errors(self) -> float | None:
        letters = [pair.letters for pair in self.pairs]
        return _share(sum(wrong for wrong, _ in letters), sum(count for _, count in letters))

    @property
    def of_right_kind(self) -> float | None:
        return _share(sum(pair.kind_is_right for pair in self.pairs), len(self.pairs))

    @property
    def signs_taken(self) -> float | None:
        """The share of the texts in the world that were taken for overlays."""
        return _share(sum(len(it.taken) for it in self.outcomes), sum(len(it.clip.scene) for it in self.outcomes))

    @property
    def false_a_minute(self) -> float | None:
        return _share(self.false, sum(each.clip.seconds for each in self.outcomes) / 60)

    @property
    def confusion(self) -> Counter[tuple[str, str]]:
        """How often a text of a kind came out as which kind."""
        return Counter((" or ".join(sorted(it.label.kinds)), _named(it.event.role)) for it in self.pairs)


def well_timed(pair: Pair) -> bool:
    # A frame's time is a fraction; a quarter of a second stands for itself and not for its last bit.
    return all(round(abs(off), 3) <= GOOD_END for off in pair.ends_off)


def scores(outcomes: Sequence[Outcome]) -> Scores:
    return Scores(outcomes=tuple(outcomes))


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _named(role: Role | None) -> str:
    return role.value if role else "unread"
