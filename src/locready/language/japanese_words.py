"""The words of a Japanese text by the dictionary: kanji with their okurigana, katakana, longer hiragana."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from locready.language.english_stems import stem
from locready.language.gloss_index import BY_SOUND, dictionary, listed, stems_of, weight_of
from locready.language.inflection import dictionary_forms
from locready.language.meaning import Meaning
from locready.language.romanised import katakana_romaji
from locready.language.sounds import katakana_sound

_LONGEST = 8
#: Of hiragana alone shorter stretches are endings and particles.
_SHORTEST_HIRAGANA = 3
#: Of katakana written together, shorter parts are chance.
_SHORTEST_PART = 3
#: No katakana word of the dictionary is longer.
_LONGEST_KATAKANA = 15
_JAPANESE = re.compile(r"[ァ-ヺー\u3400-\u9fff々ぁ-ゖ]+")
_KATAKANA, _HIRAGANA = re.compile(r"[ァ-ヺー]+"), re.compile(r"[ぁ-ゖ]+")


def japanese_words(text: str) -> Iterator[Meaning]:
    """Yield the words of an NFKC text, as often as they come."""
    for run in _JAPANESE.findall(text):
        place = 0
        while place < len(run):
            place, meaning = _next_word(run, place)
            if meaning:
                yield meaning


def _next_word(run: str, place: int) -> tuple[int, Meaning | None]:
    """Return where the longest word from a place ends, and what it means; katakana also when no dictionary has it."""
    katakana = _KATAKANA.match(run, place)
    end, forms = _longest(run, place, katakana.end() if katakana else place)
    if forms:
        return end, listed(forms, "ja")
    if katakana:
        end = _part_ends(run[: katakana.end()], place)
        return end, _by_katakana(run[place:end]) if end - place > 1 else None
    return place + 1, None


def _longest(run: str, place: int, beyond: int) -> tuple[int, tuple[str, ...]]:
    """Return where the longest listed word from a place ends, past another place, and the forms it may have."""
    known = dictionary("ja")
    least = _SHORTEST_HIRAGANA if _HIRAGANA.match(run[place]) else 1
    for end in range(min(len(run), max(place, beyond - 1) + _LONGEST), max(place + least - 1, beyond), -1):
        forms = dictionary_forms(run[place:end], run[end : end + 1])
        if not known.keys().isdisjoint(forms):
            return end, tuple(form for form in forms if form in known)
    return place, ()


def _part_ends(run: str, place: int) -> int:
    """Return where a listed part ends; the end of the run when there is none, or when a mere scrap would be left."""
    for end in range(min(len(run), place + _LONGEST_KATAKANA), place + _SHORTEST_PART - 1, -1):
        if run[place:end] in dictionary("ja") and not 0 < len(run) - end < _SHORTEST_PART:
            return end
    return len(run)


@lru_cache(maxsize=4096)
def _by_katakana(word: str) -> Meaning:
    """Return the meaning of a katakana word by the dictionary, its sound and its romaji."""
    english = dictionary("ja").get(word, "")
    sound = katakana_sound(word)
    own = {stem(katakana_romaji(word)), *((sound,) if sound else ())}
    return Meaning(word=word, stems=stems_of(english) | own, weight=weight_of(english) if english else BY_SOUND)
