"""Means and mixtures of chances that are kept as natural logarithms."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, log, log1p


def log_mean(logarithms: Iterable[float]) -> float:
    """Return the logarithm of the mean of some chances."""
    values = tuple(logarithms)
    best = max(values)
    return best + log(sum(exp(value - best) for value in values) / len(values))


def mixed(first: float, second: float, share: float) -> float:
    """Return the logarithm of the chance that is the second with a share (0..1, exclusive), else the first."""
    one, other = first + log(1 - share), second + log(share)
    return max(one, other) + log1p(exp(-abs(one - other)))
