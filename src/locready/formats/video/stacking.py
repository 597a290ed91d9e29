"""Joins what belongs to one text: the pieces of a row, and the lines that stand under one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from locready.formats.layout.characters import is_spaceless
from locready.formats.video.onscreen import Sides, Standing, comes_and_goes_with, same_size
from locready.model.scripts import Script, script_of

#: Air between the lines of a text, and between the words of a row, in heights of its type.
_LEADING, _WORD_GAP = 1.1, 1.6
#: Width over height of a usual frame: gaps across are compared with sizes, which are shares of the height.
_ASPECT = 16 / 9
_EAST = frozenset({Script.HAN, Script.HIRAGANA, Script.KATAKANA})


def in_rows(lines: Sequence[Standing]) -> list[Standing]:
    """Join the pieces of a row that stand and go together."""
    rows: list[Standing] = []
    for line in sorted(lines, key=lambda line: line.sides[0]):
        left = next((row for row in rows if _continues(row, line)), None)
        if left is None:
            rows.append(line)
        else:
            rows[rows.index(left)] = _joined(left, line, " ")
    return rows


def stacked(lines: Sequence[Standing]) -> list[Standing]:
    """Join the lines of a text that stand under one another and go together."""
    texts: list[Standing] = []
    for line in sorted(lines, key=lambda line: (line.sides[1], -line.sides[2])):
        above = next((text for text in texts if _is_next_line(text, line)), None)
        if above is None:
            texts.append(line)
        else:
            texts[texts.index(above)] = _joined(above, line, "\n")
    return texts


def _continues(row: Standing, line: Standing) -> bool:
    level = min(row.sides[3], line.sides[3]) - max(row.sides[1], line.sides[1])
    gap = line.sides[0] - row.sides[2]
    return (
        row.upright
        and line.upright
        and comes_and_goes_with(row, line)
        and same_size(row, line)
        and level >= 0.6 * min(row.size, line.size)
        and -0.5 * line.size <= gap * _ASPECT <= _WORD_GAP * line.size
    )


def _is_next_line(text: Standing, line: Standing) -> bool:
    if not (comes_and_goes_with(text, line) and same_size(text, line) and _same_script(text.text, line.text)):
        return False
    if text.upright and line.upright:
        gap = line.sides[1] - text.sides[3]
        across = min(text.sides[2], line.sides[2]) - max(text.sides[0], line.sides[0])
        return -0.5 * line.size <= gap <= _LEADING * line.size and across > 0
    if text.upright or line.upright:
        return False
    gap = (text.sides[0] - line.sides[2]) * _ASPECT
    down = min(text.sides[3], line.sides[3]) - max(text.sides[1], line.sides[1])
    return -0.5 * line.size <= gap <= _LEADING * line.size and down > 0


def _joined(one: Standing, other: Standing, between: str) -> Standing:
    """Return one text for two pieces of it; nothing is put between characters of scripts without spaces."""
    spaceless = between == " " and is_spaceless(one.text[-1:]) and is_spaceless(other.text[:1])
    return replace(
        one,
        text=one.text + ("" if spaceless else between) + other.text,
        confidence=_mean_confidence(one, other),
        read=one.read and other.read,
        sides=_around(one.sides, other.sides),
        start_s=min(one.start_s, other.start_s),
        end_s=max(one.end_s, other.end_s),
        keys=(*one.keys, *other.keys),
    )


def _mean_confidence(one: Standing, other: Standing) -> float:
    """Return how sure two pieces are together, each letter alike."""
    letters = len(one.text) + len(other.text)
    return (one.confidence * len(one.text) + other.confidence * len(other.text)) / letters if letters else 0.0


def _around(one: Sides, other: Sides) -> Sides:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _same_script(one: str, other: str) -> bool:
    """Say whether two lines are written alike: a translation under a text is a text of its own."""
    if not one or not other:
        return not one and not other
    return _is_east(one) == _is_east(other)


def _is_east(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return 3 * sum(script_of(character) in _EAST for character in letters) > len(letters)
