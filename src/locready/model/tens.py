"""Whether two figures differ by a power of ten: a slip of 万 and 億, or a digit too many."""

from __future__ import annotations

#: Rates and rounding move a figure by less than this factor.
_LENIENT = 2.0


def power_of_ten(ratio: float, lenient: float = _LENIENT) -> int:
    """Return the power of ten that a ratio (above 0) is nearest to, 0 where it is within ``lenient`` of none.

    ``lenient`` is a factor: with 1.05 a ratio of 97 is two, with 2 one of 60 is as well.
    """
    power = 0
    while ratio >= 10 / lenient:
        ratio, power = ratio / 10, power + 1
    while ratio <= lenient / 10:
        ratio, power = ratio * 10, power - 1
    return power if 1 / lenient <= ratio <= lenient else 0
