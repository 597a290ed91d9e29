"""Area under the ROC curve and share right at a half, each with its bootstrap interval."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

_RESAMPLES = 2000
#: A readable share from here on says that a reader can follow.
HALF = 0.5
Labelled = tuple[float, bool]


def in_words(pairs: Sequence[Labelled]) -> str:
    """Return both figures of some shares (0..1) and labels (yes / no), with 2.5-97.5 % of resamples."""
    return f"n={len(pairs):3}  AUC {_interval(pairs, auc)}  right at 0.5 {_interval(pairs, right)}"


def auc(pairs: Sequence[Labelled]) -> float:
    """Return the chance that a file labelled yes has a higher share than one labelled no; ties count half."""
    yes = [share for share, readable in pairs if readable]
    no = [share for share, readable in pairs if not readable]
    wins = sum((one > other) + (one == other) / 2 for one in yes for other in no)
    return wins / (len(yes) * len(no)) if yes and no else 1.0


def right(pairs: Sequence[Labelled]) -> float:
    """Return the share of files whose readable share and label are on one side of a half."""
    return sum((share >= HALF) == readable for share, readable in pairs) / len(pairs)


def _interval(pairs: Sequence[Labelled], figure: Callable[[Sequence[Labelled]], float]) -> str:
    chance = random.Random(1)  # noqa: S311 -- resampling, not secrets
    samples = sorted(figure(chance.choices(pairs, k=len(pairs))) for _ in range(_RESAMPLES))
    low, high = samples[int(0.025 * _RESAMPLES)], samples[int(0.975 * _RESAMPLES)]
    return f"{figure(pairs):.3f} ({low:.3f}-{high:.3f})"
