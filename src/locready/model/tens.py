"""Whether two figures differ by a power of ten: a slip of 万 and 億, or a digit too many."""

from __future__ import annotations

import math

#: Rates and rounding move a figure by less than this factor.
_LENIENT = 2.0


def power_of_ten(ratio: float, lenient: float = _LENIENT) -> int:
    """Return the power of ten that a ratio is, give or take the factor ``lenient``; 0 where it is none."""
    if not 0 < ratio < math.inf:
        return 0
    power = round(math.log10(ratio))
    return power if 1 / lenient <= ratio / 10.0**power <= lenient else 0
