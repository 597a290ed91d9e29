"""Whole numbers as Office files write them: places, sizes, angles, spans."""

from __future__ import annotations

import re

#: ST_CoordinateUnqualified (ECMA-376 part 1, 20.1.10.16), in EMU; no other number may be larger.
_MOST = 27_273_042_316_900
#: Leading zeros are allowed (XML Schema); without them, no number within the bound has more digits.
_WHOLE = re.compile(r"\s*([+-]?)0*([0-9]{1,14})\s*")


def number(text: str | None) -> int | None:
    """Return the number that an attribute says, or None when it says none or one beyond every coordinate."""
    found = _WHOLE.fullmatch(text or "")
    value = int("".join(found.groups())) if found is not None else None
    return value if value is not None and abs(value) <= _MOST else None
