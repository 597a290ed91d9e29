"""Which lines the first engine has read, and which are writing that it does not know."""

from __future__ import annotations

from locready.model.scripts import Script, script_of
from locready.ocr.pixels import Corners, extent
from locready.ocr.rapid import Guess

#: A line is read from this confidence on (evidence: 0 of 76 text-free frames, 2 of 331 real lines lost).
_READ = 0.85
#: Letters and digits by the line's length over its height: a script that the dictionary lacks comes out as a few
#: strange letters or as spaces (evidence: precision .99, recall .98-1.0).
_DENSITY = 0.45
_LETTERS = 2
#: One letter alone is taken for a title when it is sure, about square and this high (share of the picture).
_SURE, _SQUARE, _LARGE = 0.9, 1.6, 0.08
#: Writing is this much longer than high; most of what is wrongly found is not. What is higher than the second number
#: (share of the picture) must be longer still.
_LONG, _HUGE, _HUGE_LONG = 2.0, 0.25, 4.0
#: In pixels: smaller writing cannot be told from noise.
_LEAST_SIZE = 10.0


def is_read(guess: Guess, corners: Corners, picture_side: int) -> bool:
    """Say whether what the engine read can be believed; ``picture_side`` is the short side of the picture in pixels."""
    letters = sum(character.isalnum() for character in guess.text)
    short, long = sorted(extent(corners))
    if letters == 1:
        large = short >= _LARGE * picture_side and long < _SQUARE * short
        return guess.confidence >= _SURE and large and _is_east(guess.text)
    return guess.confidence >= _READ and letters >= _LETTERS and letters >= _DENSITY * long / max(short, 1.0)


def is_writing(corners: Corners, picture_side: int) -> bool:
    """Say whether a line that was found and not read has the shape of writing."""
    short, long = sorted(extent(corners))
    longer = _HUGE_LONG if short > _HUGE * picture_side else _LONG
    return short >= _LEAST_SIZE and long >= longer * short


def _is_east(text: str) -> bool:
    east = (Script.HAN, Script.HIRAGANA, Script.KATAKANA)
    return any(script_of(character) in east for character in text)
