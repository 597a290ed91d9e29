"""How much room text takes, told without the font: close enough to see that it will not fit.

Widths are those of Helvetica, which Arial and most faces of decks come near (Adobe Core 14 AFM files, in thousandths of
the type size), in classes; full-width characters are as wide as they are high.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from math import ceil

_CLASSES = (
    (0.24, "ijl'|"),
    (0.28, " .,:;!/\\ftI()[]{}-"),
    (0.35, 'r"*'),
    (0.50, "ckszvxyJ"),
    (0.67, "ABEKPSVXY&"),
    (0.72, "CDHNRUw"),
    (0.78, "GOQ"),
    (0.86, "mMW@%"),
)
_WIDTHS = {sign: width for width, signs in _CLASSES for sign in signs}
_USUAL = 0.556
_FULL_WIDTH = frozenset("WF")


def width_of(text: str) -> float:
    """Return how wide a line of text is, in type sizes."""
    return sum(_width(sign) for sign in text)


def lines_in(text: str, room: float) -> int:
    """Return how many lines a text takes in a room that is so many type sizes wide; at least one a line of its own."""
    return sum(_wrapped(line, room) for line in text.split("\n"))


def widest_word(text: str) -> float:
    """Return how wide the widest word of a text is, in type sizes: a narrower room would break it."""
    words = (word for line in text.split("\n") for word in _words(line))
    return max((width_of(word.rstrip()) for word in words), default=0.0)


def _width(sign: str) -> float:
    if sign.isascii():
        return _WIDTHS.get(sign, _USUAL)
    if unicodedata.combining(sign):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(sign) in _FULL_WIDTH else _USUAL


def _wrapped(line: str, room: float) -> int:
    lines, filled = 1, 0.0
    for word in _words(line):
        wide = width_of(word)
        if filled and filled + width_of(word.rstrip()) > room:
            lines, filled = lines + 1, 0.0
        filled += wide
        if filled > room and wide > room:  # a word that is too long is broken
            more = ceil(filled / room) - 1
            lines, filled = lines + more, filled - more * room
    return lines


def _words(line: str) -> Iterator[str]:
    """Yield what is never broken: words with the space behind them, and every full-width character by itself."""
    word = ""
    for sign in line:
        if unicodedata.east_asian_width(sign) in _FULL_WIDTH:
            yield from (word, sign) if word else (sign,)
            word = ""
        else:
            word += sign
            if sign == " ":
                yield word
                word = ""
    if word:
        yield word
