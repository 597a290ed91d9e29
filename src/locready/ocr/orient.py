"""Which way up a picture is: a scan may lie on its side, and columns of Japanese look as if it did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from itertools import islice

from locready.model.scripts import Script, script_of
from locready.ocr.look import Reader, Seen, squares
from locready.ocr.pixels import turned

#: Lines that must agree, and the share of letters that they hold together.
_LINES, _SHARE = 2, 0.6
#: Characters by which columns are told from lines of a picture on its side.
_TRIED, _TRIED_A_LINE = 12, 4


class Way(IntEnum):
    """Which way a line runs, by the quarters clockwise that set it right."""

    RIGHT = 0
    UP = 1
    LEFT = 2
    DOWN = 3


def turns_needed(seen: Sequence[Seen], reader: Reader) -> int:
    """Return how often the picture has to be turned by 90 degrees clockwise for its lines to be upright."""
    read = [line for line in seen if line.read]
    letters: Counter[Way] = Counter()
    for line in read:
        letters[way_of(line)] += line.letters
    if not letters:
        return 0
    way, most = letters.most_common(1)[0]
    alike = [line for line in read if way_of(line) is way]
    if way is Way.RIGHT or len(alike) < _LINES or most < _SHARE * letters.total():
        return 0
    return 0 if way is Way.DOWN and are_columns(alike, reader) else int(way)


def way_of(line: Seen) -> Way:
    """Return which way a line runs."""
    if line.tall:
        return Way.UP if line.over else Way.DOWN
    return Way.LEFT if line.over else Way.RIGHT


def are_columns(lines: Sequence[Seen], reader: Reader) -> bool:
    """Say whether lines that run downwards are columns of vertical writing, their characters upright.

    Latin words run downwards only when the picture lies on its side. Of Chinese and Japanese characters some are read
    by themselves, as they stand in the column and as they lie: they are read right one way only.
    """
    text = "".join(line.guess.text for line in lines)
    latin = sum(script_of(character) is Script.LATIN for character in text)
    if 2 * latin > sum(character.isalpha() for character in text):
        return False
    tried = list(islice((pair for line in lines for pair in squares(line, _TRIED_A_LINE)), _TRIED))
    standing = reader([turned(picture, 1) for picture, _ in tried])
    lying = reader([picture for picture, _ in tried])
    right = [
        sum(guess.text.strip() == said for guess, (_, said) in zip(way, tried, strict=True))
        for way in (standing, lying)
    ]
    return right[0] >= right[1]
