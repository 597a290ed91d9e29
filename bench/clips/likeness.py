"""How alike two texts, two spans of time and two places are."""

from __future__ import annotations

import unicodedata

from locready.model import Box
from pictures.match import distance

#: Share of letters that may be wrong in the same text.
SAME_TEXT = 0.2
#: The least that a part of a text is recognised by.
_PART = 2


def folded(text: str) -> str:
    """Return text as it is compared: NFKC, letter case, blanks and punctuation left out.

    >>> folded("完全密着７２時間！")
    '完全密着72時間'
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(it for it in plain if unicodedata.category(it)[0] not in "ZPC")


def errors(expected: str, got: str) -> int:
    """Return how many letters differ between folded texts."""
    return distance(folded(expected), folded(got))


def same_text(expected: str, got: str) -> bool:
    """Return whether at most a fifth of the letters is wrong.

    >>> same_text("一年前の冬", "一年前の夏"), same_text("逃げろ！", "迷げろ！"), same_text("？", "")
    (True, False, True)
    """
    return errors(expected, got) <= SAME_TEXT * len(folded(expected))


def part_of(whole: str, part: str) -> bool:
    """Return whether a text is a part of another but for a fifth of its letters.

    >>> part_of("関係者以外立入禁止", "以外立人禁止"), part_of("写真館", "館")
    (True, False)
    """
    letters, text = folded(part), folded(whole)
    return len(letters) >= _PART and _distance_within(letters, text) <= SAME_TEXT * len(letters)


def together(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Return how much two spans have in common, of what both take up: intersection over union.

    >>> together((1.0, 3.0), (2.0, 4.0)) == 1 / 3
    True
    """
    common = min(first[1], second[1]) - max(first[0], second[0])
    whole = max(first[1], second[1]) - min(first[0], second[0])
    return max(0.0, common) / whole if whole > 0 else 0.0


def touching(first: Box, second: Box) -> bool:
    """Return whether the boxes share half of the smaller one."""
    width = min(first.right, second.right) - max(first.x, second.x)
    height = min(first.bottom, second.bottom) - max(first.y, second.y)
    smaller = min(first.width * first.height, second.width * second.height)
    return width > 0 and height > 0 and 2 * width * height >= smaller


def _distance_within(part: str, whole: str) -> int:
    """Return the least edit distance of a text to any stretch of another."""
    row = [0] * (len(whole) + 1)
    for place, letter in enumerate(part, 1):
        before, row[0] = row[0], place
        for column, other in enumerate(whole, 1):
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, before + (letter != other))
    return min(row)
