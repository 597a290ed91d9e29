"""Which lines the first engine has read, and which are writing that it does not know."""

from __future__ import annotations

from locready.model.scripts import Script, script_of
from locready.ocr.pixels import Corners, extent
from locready.ocr.rapid import Guess

_EASTERN = frozenset({Script.HAN, Script.HIRAGANA, Script.KATAKANA})

#: A line is read from this confidence on (evidence: 0 of 76 text-free frames, 2 of 331 real lines lost).
_READ = 0.85
#: Letters and digits by the line's length over its height: a script that the dictionary lacks comes out as a few
#: strange letters or as spaces (evidence: precision .99, recall .98-1.0).
_DENSITY = 0.45
_LETTERS = 2
#: Small or blurred writing of the engine's own scripts comes out poorly: dense enough, and less sure than what is read.
#: Of Chinese and Japanese from the first number on, which no other script looks like; of Latin from the second on.
_POOR_EAST, _POOR_LATIN, _POOR_LETTERS = 0.5, 0.65, 3
#: A share of the letters that shows a line to be Chinese or Japanese.
_EAST = 0.3
#: One letter alone is taken for a title when it is sure, about square and this high (share of the picture). Of 152
#: pictures without text two had a flower or a tower that was read as a letter, at .92.
_SURE, _SQUARE, _LARGE = 0.97, 1.6, 0.08
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
    return guess.confidence >= _READ and letters >= _LETTERS and _is_dense(guess, corners)


def is_poor_east(guess: Guess, corners: Corners) -> bool:
    """Say whether a line that is not read is Chinese or Japanese all the same: its letters are not to be quoted."""
    letters = [character for character in guess.text if character.isalpha()]
    east = sum(script_of(character) in _EASTERN for character in letters)
    enough = east >= _LETTERS and east >= _EAST * len(letters)
    return enough and guess.confidence >= _POOR_EAST and _is_dense(guess, corners)


def is_poor_latin(guess: Guess, corners: Corners) -> bool:
    """Say whether a line that is not read may be Latin, if no other script is more likely."""
    letters = sum(character.isalpha() for character in guess.text)
    return letters >= _POOR_LETTERS and guess.confidence >= _POOR_LATIN and _is_dense(guess, corners)


def is_writing(corners: Corners, picture_side: int) -> bool:
    """Say whether a line that was found and not read has the shape of writing."""
    short, long = sorted(extent(corners))
    longer = _HUGE_LONG if short > _HUGE * picture_side else _LONG
    return short >= _LEAST_SIZE and long >= longer * short


def _is_dense(guess: Guess, corners: Corners) -> bool:
    short, long = sorted(extent(corners))
    return sum(character.isalnum() for character in guess.text) >= _DENSITY * long / max(short, 1.0)


def _is_east(text: str) -> bool:
    return any(script_of(character) in _EASTERN for character in text)
