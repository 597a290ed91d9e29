"""One line of writing as it is followed: what it looks like, where it stands, and since when."""

from __future__ import annotations

from dataclasses import dataclass, field

from locready.formats.video.surroundings import Surroundings
from locready.formats.video.template import Presence, Template
from locready.ocr.look import Seen

#: A line is there from these shares of its strokes on, those that run the other way counted against it: other writing
#: in its place comes to 0 and less, and thin writing over a picture that changes behind it to .4.
_WHOLE, _LEAST = 0.35, 0.05
#: Where its middle letter is surely there and one letter is not, that one was replaced (その1, その2).
_MIDDLE, _REPLACED = 0.8, 0.3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Track:
    """A line of writing on the screen.

    ``started`` and ``last`` are the numbers of the first and the last sample that show it, ``met`` that in which it was
    found, ``start_s`` and ``end_s``
    its exact times in seconds (``end_s`` that of the last sample while it stands). ``missed`` counts the samples
    without it since, ``whole`` is how much of it was there and ``less`` in how many samples since it was less.
    ``frame`` is the width and height of the picture that ``seen`` has its corners in.
    """

    seen: Seen
    template: Template
    frame: tuple[int, int]
    started: int
    met: int
    last: int
    start_s: float
    end_s: float
    missed: int = 0
    whole: float = 1.0
    less: int = 0
    surroundings: Surroundings = field(default_factory=Surroundings)


def is_there(presence: Presence) -> bool:
    """Say whether a frame shows a line of which so much was found in it."""
    return presence.whole >= _WHOLE and presence.least >= _LEAST and not is_changed(presence)


def is_changed(presence: Presence) -> bool:
    """Say whether a letter of a line was replaced while the others stand."""
    return presence.middle >= _MIDDLE and presence.least < _REPLACED
