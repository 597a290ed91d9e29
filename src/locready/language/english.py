"""Whether words are plain English, by the English list alone."""

from __future__ import annotations

from math import log

from locready.language.strangers import is_plainly_english
from locready.language.verdict import Verdict
from locready.language.wordlists import LEAST_LISTED, RAREST, log_frequencies

#: Words each this frequent in English (natural logarithm) are English whatever other lists say: of 135 such strings
#: of one to three words from eleven languages, the comparison of all lists says otherwise of three.
_EVERYDAY = log(1e-5)
#: Four words or more that are this frequent on average may have a rare one among them.
_PLAIN, _ENOUGH_WORDS = log(1e-4), 4
#: How sure one, two, and more everyday words make it; other languages share many of them.
_SURE = (0.85, 0.93, 0.97)
#: Small words of other languages that English names and titles are full of: they call for the full comparison.
_SMALL_WORDS_ELSEWHERE = frozenset({
    "de", "la", "le", "les", "des", "du", "et", "un", "une", "el", "los", "las", "una", "y", "en", "il", "di", "da",
    "del", "della", "lo", "gli", "e", "o", "os", "as", "do", "dos", "um", "uma", "em", "der", "die", "das", "und",
    "den", "dem", "von", "ein", "het", "een", "van", "op", "te", "yang", "dan", "ini", "og", "er", "av", "att",
    "och", "det", "i", "z", "na", "w", "se", "si",
})  # fmt: skip


def read_english(words: tuple[str, ...], *, expected: bool = False) -> Verdict | None:
    """Return the verdict when words are everyday English, None when other languages must be looked at.

    Args:
        words: words that stand together, one or more.
        expected: the material is English as far as it is in Latin letters: all that is listed will do.
    """
    lowered = [word.lower() for word in words]
    if not _SMALL_WORDS_ELSEWHERE.isdisjoint(lowered):
        return None
    listed = log_frequencies("en")
    frequencies = [listed.get(word, RAREST) for word in lowered]
    plain = len(words) >= _ENOUGH_WORDS and sum(frequencies) / len(words) >= _PLAIN
    if not plain and min(frequencies) < (LEAST_LISTED if expected else _EVERYDAY):
        return None
    if not is_plainly_english(words):
        return None
    return Verdict(language="en", confidence=_SURE[min(len(words), len(_SURE)) - 1], method="english-words")
