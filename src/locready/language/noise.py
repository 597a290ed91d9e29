"""Whether a line is dirt that character recognition took for writing."""

from __future__ import annotations

#: Words this long are no accident.
_A_WORD = 3


def is_noise(line: str, words: tuple[str, ...]) -> bool:
    """Return whether a line is one small plain letter, or has twice as many signs as letters and no word of three."""
    letters = sum(map(len, words))
    signs = sum(not character.isalnum() and not character.isspace() for character in line)
    if letters == 1:
        return all(word.isascii() and word.islower() for word in words)
    return signs >= 2 * letters and max(map(len, words), default=0) < _A_WORD
