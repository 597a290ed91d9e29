"""Whether an amount in one currency can be the conversion of an amount in another."""

from __future__ import annotations

from collections.abc import Mapping

#: Units of a currency for one US dollar: the lowest and the highest yearly range since 2010, rounded outwards.
_FOR_A_DOLLAR: Mapping[str, tuple[float, float]] = {
    "USD": (1, 1),
    "JPY": (75, 165),
    "KRW": (1_000, 1_500),
    "CNY": (6, 7.5),
    "HKD": (7.7, 7.9),
    "TWD": (27, 34),
    "EUR": (0.67, 1.05),
    "GBP": (0.57, 0.95),
}
#: A conversion is rounded, and made at a rate of its own; what is off by more than this factor has a digit too many.
_LENIENT = 2.0


def is_conversion(one: float, currencies: frozenset[str], other: float, others: frozenset[str]) -> bool:
    """Say whether one amount may be the other one converted, at any rate of the years since 2010.

    An unknown currency may be converted to anything.
    """
    return any(_is_conversion(one, other, ours, theirs) for ours in currencies or {""} for theirs in others or {""})


def _is_conversion(one: float, other: float, ours: str, theirs: str) -> bool:
    if ours not in _FOR_A_DOLLAR or theirs not in _FOR_A_DOLLAR or not one or not other:
        return True
    (low, high), (least, most) = _FOR_A_DOLLAR[ours], _FOR_A_DOLLAR[theirs]
    return low / most / _LENIENT <= one / other <= high / least * _LENIENT
