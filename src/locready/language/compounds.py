"""How likely a word is a compound of two listed words, as German and its neighbours write them."""

from __future__ import annotations

from math import log

from locready.language.wordlists import log_frequencies

_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "fi", "hu"})
#: A part has this many letters at least: shorter ones are found in every word.
_SHORTEST_PART = 4
#: Assumed: one word in twenty is a compound that no list has; natural logarithm.
_A_COMPOUND = log(0.05)


def compound_likelihood(word: str, language: str) -> float | None:
    """Return the log likelihood of the likeliest cut of a lower-case word into two listed words.

    The first may take a linking ``s`` (Produktion-s-gesellschaft). None when there is no such cut, or the language
    writes no compounds as one word.
    """
    if language not in _COMPOUNDING:
        return None
    listed = log_frequencies(language)
    cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    pairs = ((head, word[cut:]) for cut in cuts for head in {word[:cut], word[:cut].removesuffix("s")})
    found = [listed[head] + listed[tail] for head, tail in pairs if head in listed and tail in listed]
    return _A_COMPOUND + max(found) if found else None
