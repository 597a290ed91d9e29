"""Long text in Latin letters, where langdetect is at its best: asked where few words are in the lists.

Among the languages whose word lists are compared it adds nothing (``bench/language.py`` shows it); it knows twelve
more, and vouches for those that build words which no list holds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from locready.language.letters import profile_of
from locready.language.verdict import Verdict

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory

#: Text of more letters than this is long.
LONG = 40
#: langdetect's languages in Latin letters that are not among those whose word lists are compared.
UNCOMPARED = ("af", "ca", "cy", "et", "hr", "lt", "lv", "sk", "sl", "so", "sq", "sw")
#: Those that are.
COMPARED = (
    "cs", "da", "de", "en", "es", "fi", "fil", "fr", "hu", "id", "it", "nb", "nl", "pl", "pt", "ro", "sv", "tr", "vi",
)  # fmt: skip
#: All of langdetect's languages in Latin letters: 31 profiles, loaded only when words are in no list.
LATIN_PROFILES = (*UNCOMPARED, *COMPARED)
#: More letters than this say no more, and langdetect is slow.
_LETTERS_HEARD = 2000
#: Malay is not among langdetect's languages; every other one in Latin letters is.
_UNKNOWN_TO_LANGDETECT = frozenset({"ms"})


def is_long(words: tuple[str, ...]) -> bool:
    """Say whether words have enough letters for langdetect."""
    return sum(map(len, words)) > LONG


def detected(words: tuple[str, ...], languages: tuple[str, ...]) -> Verdict | None:
    """Return langdetect's verdict on long text, None when it has none.

    Args:
        words: the words of the text; capitals throughout, which langdetect reads badly, are lowered.
        languages: those that it may choose from, in BCP 47.
    """
    from langdetect import LangDetectException

    known = tuple(language for language in languages if language not in _UNKNOWN_TO_LANGDETECT)
    text = " ".join(words)[:_LETTERS_HEARD]
    detector = _factory(known).create()
    detector.append(text.lower() if text.isupper() else text)
    try:
        best = detector.get_probabilities()[0]
    except (LangDetectException, IndexError):
        return None
    return Verdict(language=best.lang, confidence=best.prob, method="langdetect")


@cache
def _factory(languages: tuple[str, ...]) -> DetectorFactory:
    """Return a factory of our own: langdetect's global one would load every language, and may be seeded by others."""
    from langdetect.detector_factory import DetectorFactory
    from langdetect.utils.lang_profile import LangProfile

    factory = DetectorFactory()
    factory.set_seed(0)
    for place, language in enumerate(languages):
        profile = LangProfile(**{**profile_of(language), "name": language})
        factory.add_profile(profile, place, len(languages))
    return factory
