"""Looks at one picture with the first engine: what it reads, and what writing it cannot read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from locready.ocr.again import is_seen_again
from locready.ocr.pixels import Corners, Pixels, cut_out, is_tall, turned
from locready.ocr.rapid import Guess
from locready.ocr.route import is_poor_east, is_read, is_writing
from locready.ocr.scales import Finder, find_at_scales

#: A line that is read on its head must be surer than one that stands: other scripts look like Latin then.
_SURE = 0.95

Reader = Callable[[Sequence[Pixels]], list[Guess]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Seen:
    """A line as it was found; ``cut`` is the line set straight, ``over`` says that it stands on its head.

    ``read`` is False for writing in a script that the engine does not know, or that it cannot be sure of.
    """

    corners: Corners
    cut: Pixels
    guess: Guess
    read: bool
    over: bool = False

    @property
    def tall(self) -> bool:
        """Whether it runs up or down."""
        return is_tall(self.corners)

    @property
    def letters(self) -> int:
        """How many letters and digits it has."""
        return sum(character.isalnum() for character in self.guess.text)


def look(picture: Pixels, finder: Finder, reader: Reader) -> list[Seen]:
    """Return the lines of a picture: those that were read, and those that are writing all the same."""
    found = find_at_scales(picture, finder)
    cuts = [cut_out(picture, corners) for corners in found]
    side = min(picture.shape[:2])
    seen = [
        Seen(corners=corners, cut=cut, guess=guess, read=is_read(guess, corners, side))
        for corners, cut, guess in zip(found, cuts, reader(cuts), strict=True)
    ]
    return list(_with_turned(seen, finder, reader, side))


def _with_turned(seen: Sequence[Seen], finder: Finder, reader: Reader, side: int) -> Iterator[Seen]:
    """Yield the lines; those that could not be read are tried on their heads, and left out if they are no writing."""
    shaped = [line for line in seen if not line.read and is_writing(line.corners, side)]
    unread = [line for line in shaped if is_seen_again(line.cut, finder)]
    over = reader([turned(line.cut, 2) for line in unread])
    again = {id(line): guess for line, guess in zip(unread, over, strict=True)}
    for line in seen:
        guess = again.get(id(line))
        if line.read:
            yield line
        elif guess is not None and guess.confidence >= _SURE and is_read(guess, line.corners, side):
            yield Seen(corners=line.corners, cut=turned(line.cut, 2), guess=guess, read=True, over=True)
        elif guess is not None:
            yield replace(line, read=is_poor_east(line.guess, line.corners))


def squares(line: Seen, most: int) -> Iterator[tuple[Pixels, str]]:
    """Yield single characters of a column as it was laid down, with what they were read as."""
    text = [character for character in line.guess.text if not character.isspace()]
    width = line.cut.shape[1] / max(len(text), 1)
    for place in np.linspace(0, len(text) - 1, min(most, len(text))).round().astype(int).tolist():
        left, right = round(place * width), round((place + 1) * width)
        if text[place].isalpha() and right - left >= 4:
            yield np.ascontiguousarray(line.cut[:, left:right]), text[place]
