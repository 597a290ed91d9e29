"""The words of a Japanese, Chinese or Korean text that a dictionary knows, or that can be compared by their sound.

Longest match over the dictionary's headwords, without a morphological analyser: what matters is which words are there,
not how they hang together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from locready.language.english_stems import stem
from locready.language.gloss_index import dictionary, stems_of, weight_of
from locready.language.inflection import dictionary_forms
from locready.language.josa import after_stem, without_particle
from locready.language.meaning import Meaning
from locready.language.romanised import katakana_romaji
from locready.language.sounds import hangul_sound, katakana_sound
from locready.language.wordlists import simplified_characters

_LONGEST = 8
#: Of hiragana alone shorter stretches are endings and particles.
_SHORTEST_HIRAGANA = 3
#: Of katakana written together, shorter parts are chance.
_SHORTEST_PART = 3
#: A figure with its multiples and its unit: other evidence compares figures.
_FIGURE = re.compile(
    r"\d[\d,.]*(?:[十百千万萬億亿兆천만억조]+\d*[\d,.]*)*"
    r"(?:分鐘|分钟|分間|時間|小时|小時|米ドル|ドル|부작|[円元年月日時分秒話歳岁名人本館巻回枚稿部集篇室代番位個票页頁원년월일시분초화회명세편개])?"
)
#: What a word weighs that no dictionary has: about what a name of three in a million does.
_BY_SOUND = 9.0
_JAPANESE = re.compile(r"[ァ-ヺー\u3400-\u9fff々ぁ-ゖ]+")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_HANGUL = re.compile(r"[가-힣]+")
_KATAKANA, _HIRAGANA = re.compile(r"[ァ-ヺー]+"), re.compile(r"[ぁ-ゖ]+")
#: Chinese words of one character whose job is grammar.
_PARTICLES = frozenset("的了是在和与及或也就都而又不没有这那之其于以为从到对把被让给吗呢吧着过个们地得所将很会能可要")


def source_words(text: str, language: str) -> list[Meaning]:
    """Return the different words of a text in ja, zh or ko, in their order."""
    plain = _FIGURE.sub(" ", unicodedata.normalize("NFKC", text))
    found = {"ja": _japanese, "zh": _chinese, "ko": _korean}[language](plain)
    return list({meaning.word: meaning for meaning in found}.values())


def _japanese(text: str) -> Iterator[Meaning]:
    for run in _JAPANESE.findall(text):
        place = 0
        while place < len(run):
            place, meaning = _next_japanese(run, place)
            if meaning:
                yield meaning


def _next_japanese(run: str, place: int) -> tuple[int, Meaning | None]:
    """Return the longest word from a place, katakana by their sound if no dictionary has them, and where it ends."""
    katakana = _KATAKANA.match(run, place)
    end, forms = _longest(run, place, katakana.end() if katakana else place)
    if forms:
        return end, _listed(forms, "ja")
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
    for end in range(len(run), place + _SHORTEST_PART - 1, -1):
        if run[place:end] in dictionary("ja") and not 0 < len(run) - end < _SHORTEST_PART:
            return end
    return len(run)


def _chinese(text: str) -> Iterator[Meaning]:
    known = dictionary("zh")
    for run in _HAN.findall(text.translate(simplified_characters())):
        place = 0
        while place < len(run):
            ends = range(min(len(run), place + _LONGEST), place, -1)
            end = next((end for end in ends if run[place:end] in known), place + 1)
            if run[place:end] in known and run[place:end] not in _PARTICLES:
                yield _listed((run[place:end],), "zh")
            place = end


def _korean(text: str) -> Iterator[Meaning]:
    for word in _HANGUL.findall(text):
        found = list(_parts(word))
        yield from found or _by_hangul(without_particle(word))


def _parts(word: str) -> Iterator[Meaning]:
    """Yield the listed words that a word between spaces is made of, from its start on."""
    known = dictionary("ko")
    place = 0
    while place < len(word):
        end = next((end for end in range(len(word), place, -1) if word[place:end] in known), 0)
        if not end or (end - place == 1 and not after_stem(word[end:])):
            return
        yield _listed((word[place:end],), "ko")
        if after_stem(word[end:]):
            return
        place = end


@lru_cache(maxsize=16384)
def _listed(forms: tuple[str, ...], language: str) -> Meaning:
    """Return the meaning of a word that may be any of several dictionary forms."""
    english = " ".join(dictionary(language)[form] for form in forms)
    return Meaning(word=forms[-1], stems=stems_of(english), weight=weight_of(english))


@lru_cache(maxsize=4096)
def _by_katakana(word: str) -> Meaning:
    english = dictionary("ja").get(word, "")
    sound = katakana_sound(word)
    own = {stem(katakana_romaji(word)), *((sound,) if sound else ())}
    return Meaning(word=word, stems=stems_of(english) | own, weight=weight_of(english) if english else _BY_SOUND)


def _by_hangul(word: str) -> Iterator[Meaning]:
    """Yield a word by its sound; of three syllables also the last two, the given name after a surname."""
    sounds = {hangul_sound(word), hangul_sound(word[1:]) if len(word) == len("성이름") else None} - {None}
    if len(word) > 1 and sounds:
        yield Meaning(word=word, stems=frozenset(sound for sound in sounds if sound), weight=_BY_SOUND)
