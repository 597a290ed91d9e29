"""How likely a word is a compound of two listed words, as German and its neighbours write them."""

from __future__ import annotations

from math import log

from locready.language.rare_words import rare_log_frequency
from locready.language.wordlists import log_frequencies

_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "fi", "hu"})
#: A part has this many letters at least: shorter ones are found in every word.
_SHORTEST_PART = 4
#: Assumed: one word in twenty is a compound that no list has; natural logarithm.
_A_COMPOUND = log(0.05)


def compound_likelihood(word: str, language: str, *, rare: bool = False) -> float | None:
    """Return the log likelihood of the likeliest cut of a lower-case word into two listed words.

    The first may take a linking ``s`` (Produktion-s-gesellschaft). None when there is no such cut, or the language
    writes no compounds as one word.

    Args:
        word: a word in lower case.
        language: BCP 47.
        rare: the first may be in the large list of the language (Koproduktion-s-vertrag).
    """
    if language not in _COMPOUNDING:
        return None
    listed = log_frequencies(language)
    cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    pairs = ((head, word[cut:]) for cut in cuts for head in {word[:cut], word[:cut].removesuffix("s")})
    heads = [
        (listed.get(head) or (rare_log_frequency(head, language) if rare else None), listed[tail])
        for head, tail in pairs
        if tail in listed
    ]
    found = [head + tail for head, tail in heads if head is not None]
    return _A_COMPOUND + max(found) if found else None
