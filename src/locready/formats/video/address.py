"""When and where a text of a clip stands, as an address: a media fragment (https://www.w3.org/TR/media-frags/).

``#t=3.000,5.500&xywh=percent:10.00,80.00,50.00,12.00`` is from 3 to 5.5 seconds, ten percent from the left, eighty from
the top, half as wide as the frame and an eighth as high. ``&track=dialogue`` behind it means burned-in dialogue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from locready.model import Box

_NUMBER = r"(-?\d{1,9}(?:\.\d{1,9})?)"
_FRAGMENT = re.compile(
    rf"#t={_NUMBER},{_NUMBER}&xywh=percent:{_NUMBER},{_NUMBER},{_NUMBER},{_NUMBER}(&track=dialogue)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A stretch of a clip in seconds, a box of its frame in 0..1, and whether what stands there is dialogue."""

    start_s: float
    end_s: float
    box: Box
    dialogue: bool = False


def address_of(fragment: Fragment) -> str:
    """Return a fragment as an address."""
    place = ",".join(f"{side * 100:.2f}" for side in fragment.box)
    track = "&track=dialogue" if fragment.dialogue else ""
    return f"#t={fragment.start_s:.3f},{fragment.end_s:.3f}&xywh=percent:{place}{track}"


def fragment_at(address: str) -> Fragment | None:
    """Return the fragment that an address names, None where it names none."""
    found = _FRAGMENT.fullmatch(address)
    if found is None:
        return None
    *numbers, track = found.groups()
    start_s, end_s, *sides = (float(number) for number in numbers)
    x, y, width, height = (side / 100 for side in sides)
    return Fragment(start_s=start_s, end_s=end_s, box=Box(x, y, width, height), dialogue=track is not None)
