"""The words of a Korean text by the dictionary, without their particles and endings; others by their sound."""

from __future__ import annotations

import re
from collections.abc import Iterator

from locready.language.gloss_index import BY_SOUND, dictionary, listed
from locready.language.josa import after_stem, stem_forms, without_particle
from locready.language.meaning import Meaning
from locready.language.sounds import hangul_sound

_HANGUL = re.compile(r"[가-힣]+")
#: Nearly every Korean name is a surname of one syllable and a given name of two.
_NAME = 3

#: No word of the dictionary is longer, its ending included.
_LONGEST = 16


def korean_words(text: str) -> Iterator[Meaning]:
    """Yield the words of an NFKC text, as often as they come."""
    for word in _HANGUL.findall(text):
        found = list(_parts(word))
        yield from found or _by_sound(without_particle(word))


def _parts(word: str) -> Iterator[Meaning]:
    """Yield the listed words that a word between spaces is made of, from its start on up to its particle or ending."""
    place, ended = 0, False
    while not ended:
        end, form = _longest(word, place)
        ended = after_stem(word[end:]) or form != word[place:end]
        if not form or (end - place == 1 and not ended):
            return
        yield listed((form,), "ko")
        place = end


def _longest(word: str, place: int) -> tuple[int, str]:
    """Return where the longest listed word from a place ends, and its form; the place and nothing if there is none."""
    for end in range(min(len(word), place + _LONGEST), place, -1):
        for form in stem_forms(word[place:end]):
            if form in dictionary("ko"):
                return end, form
    return place, ""


def _by_sound(word: str) -> Iterator[Meaning]:
    """Yield a word by its sound, and by its given name's if it can be a name."""
    sounds = (hangul_sound(word), hangul_sound(word[1:]) if len(word) == _NAME else None)
    stems = frozenset(sound for sound in sounds if sound)
    if len(word) > 1 and stems:
        yield Meaning(word=word, stems=stems, weight=BY_SOUND)
