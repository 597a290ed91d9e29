"""How likely a Latin word is Japanese in romaji: the grammar of its syllables."""

from __future__ import annotations

import re

#: One mora in Hepburn or Kunrei spelling: a syllable, a doubled consonant's first half, or the final n.
_MORA = re.compile(
    r"(?:ky|gy|sh|sy|ch|ty|ts|ny|hy|by|py|my|ry|jy|j|k|g|s|z|t|d|n|h|f|b|p|m|y|r|w|dz)?[aiueoāīūēōâîûêô]"
    r"|n'|n(?![aiueoyāīūēōâîûêô])|m(?=[bmp])|k(?=k)|s(?=s)|t(?=[tc])|p(?=p)"
)
#: What is no mora of Japanese although the pattern builds it.
_NO_MORA = re.compile(r"y[ieīēîê]|w[ueūēûê]")
#: What a mora costs in romanised titles on average, and one that only lengthens or closes a syllable (n, the u of ou,
#: the i of ei, half of kk); and a word must end: natural logarithms.
_A_MORA, _A_CLOSING_MORA, _A_WORD = -4.1, -2.6, -2.0
#: The latter, which are few.
_CLOSING = frozenset({"n", "n'", "m", "i", "u", "k", "s", "p", "t"})
#: Small words as they stand between the others; log frequencies after the Japanese list's own (の, は, が …).
_PARTICLES = {
    "no": -3.0, "wa": -4.0, "ga": -4.0, "to": -4.0, "wo": -4.5, "o": -4.5, "ni": -4.0, "na": -4.5, "de": -5.0,
    "mo": -5.0, "yo": -5.0, "chan": -5.5, "he": -6.0, "e": -6.0, "ne": -6.0, "ka": -6.0, "kara": -6.0, "kun": -6.0,
    "san": -6.0, "aru": -6.5, "suru": -6.5, "desu": -7.0, "shita": -7.0, "sama": -7.0, "made": -7.0,
}  # fmt: skip


def is_particle(word: str) -> bool:
    """Return whether a lower-case word is one of the small words of romaji."""
    return word in _PARTICLES


def romaji_likelihood(word: str) -> float | None:
    """Return the natural logarithm of the chance of a lower-case word in romaji; None when it cannot be one."""
    if word in _PARTICLES:
        return _PARTICLES[word]
    place, total = 0, _A_WORD
    while place < len(word):
        mora = _MORA.match(word, place)
        if mora is None or _NO_MORA.match(word, place):
            return None
        total += _A_CLOSING_MORA if place and mora.group() in _CLOSING else _A_MORA
        place = mora.end()
    return total
