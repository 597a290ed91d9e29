"""Which language a text is in whose alphabet serves one language, or a few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from locready.language.strangers import listed_share, plain_words
from locready.language.verdict import Prior, Verdict, weighed
from locready.language.wordlists import RAREST, log_frequencies
from locready.model.reading import UNKNOWN
from locready.model.scripts import Script

#: Scripts that serve one language, or one by far before all others.
_LANGUAGE_OF = {
    Script.HANGUL: "ko", Script.THAI: "th", Script.GREEK: "el", Script.HEBREW: "he", Script.DEVANAGARI: "hi",
    Script.BOPOMOFO: "zh-Hant", Script.BENGALI: "bn", Script.GURMUKHI: "pa", Script.GUJARATI: "gu", Script.TAMIL: "ta",
    Script.TELUGU: "te", Script.KANNADA: "kn", Script.MALAYALAM: "ml", Script.SINHALA: "si", Script.LAO: "lo",
    Script.TIBETAN: "bo", Script.MYANMAR: "my", Script.KHMER: "km", Script.GEORGIAN: "ka", Script.ARMENIAN: "hy",
    Script.ETHIOPIC: "am", Script.MONGOLIAN: "mn",
}  # fmt: skip
_RUSSIAN = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяё")
_SERBIAN = frozenset("абвгдђежзијклљмнњопрстћуфхцчџш")
#: The letters of each language in Cyrillic; Kazakh, Mongolian, Tatar … have letters that none of these has.
_CYRILLIC = {
    "ru": _RUSSIAN,
    "uk": _RUSSIAN - set("ъыэё") | set("іїєґ"),
    "bg": _RUSSIAN - set("ыэё"),
    "be": _RUSSIAN - set("ищъ") | set("іў"),
    "mk": _SERBIAN - set("ђћ") | set("ѓќѕ"),
    "sr": _SERBIAN,
}
#: More letters than this share from outside an alphabet are not of the language: a foreign name brings a few.
_FOREIGN_LETTERS = 0.015
#: Letters that Arabic does not write: those of Urdu alone first, then those that Urdu shares with Persian.
_TELLING = {"ur": "ٹڈڑےںھہ", "fa": "پچژگکی"}
#: What is usual where no letter tells.
_USUAL_CYRILLIC = {"ru": 10.0, "uk": 1.0, "bg": 1.0, "mk": 0.1}
_USUAL_ARABIC = {"ar": 10.0, "fa": 1.0, "ur": 0.3}
#: A word may be a name or a loan: the most that one can say against a language, natural logarithm.
_MOST_A_WORD_SAYS = 3.0
_SURE, _BY_LETTERS = 0.99, 0.95
#: The list must hold this share of the letters of so many words: all labelled Russian has .25, Mongolian sentences .1.
_ENOUGH_WORDS, _LEAST_LISTED = 4, 0.2


def read_alphabet(script: Script, words: tuple[str, ...], prior: Prior) -> Verdict:
    """Return the language of words in a script that is neither Latin nor Han nor kana.

    A script that is not known gives ``und``, as do letters, or words, that are in none of the languages known.
    """
    if script is Script.CYRILLIC:
        return _read_cyrillic(words, prior)
    if script is Script.ARABIC:
        return _read_arabic(words, prior)
    language = _LANGUAGE_OF.get(script, UNKNOWN)
    return Verdict(language=language, confidence=_SURE if language != UNKNOWN else 0.0, method="script")


def _read_cyrillic(words: tuple[str, ...], prior: Prior) -> Verdict:
    letters = Counter("".join(words).lower())
    total = letters.total()
    outside = {
        language: total - sum(letters[letter] for letter in alphabet) for language, alphabet in _CYRILLIC.items()
    }
    fewest = min(outside.values())
    if fewest > _FOREIGN_LETTERS * total:
        return Verdict(language=UNKNOWN, confidence=_BY_LETTERS, method="stranger")
    candidates = [language for language, count in outside.items() if count == fewest]
    verdict = _of_candidates(words, candidates, prior)
    plain = plain_words(words)
    if len(plain) < _ENOUGH_WORDS or verdict.language not in _USUAL_CYRILLIC:
        return verdict
    share = listed_share(plain, verdict.language)
    if share < _LEAST_LISTED:
        return Verdict(language=UNKNOWN, confidence=1.0 - share / 4, method="stranger")
    return verdict


def _of_candidates(words: tuple[str, ...], candidates: list[str], prior: Prior) -> Verdict:
    if len(candidates) == 1:
        return Verdict(language=candidates[0], confidence=_BY_LETTERS, method="letters")
    usual = {language: _USUAL_CYRILLIC[language] for language in candidates if language in _USUAL_CYRILLIC}
    if not usual:
        return Verdict(language=candidates[0], confidence=1 / len(candidates), method="letters")
    return _read_words(words, usual, prior)


def _read_arabic(words: tuple[str, ...], prior: Prior) -> Verdict:
    text = "".join(words)
    for language, letters in _TELLING.items():
        if any(letter in text for letter in letters):
            return Verdict(language=language, confidence=_BY_LETTERS, method="letters")
    return _read_words(words, _USUAL_ARABIC, prior)


def _read_words(words: tuple[str, ...], usual: Mapping[str, float], prior: Prior) -> Verdict:
    evidence = dict.fromkeys(usual, 0.0)
    for word in words:
        found = {language: log_frequencies(language).get(word.lower(), RAREST - 1.0) for language in evidence}
        floor = max(found.values()) - _MOST_A_WORD_SAYS
        for language, frequency in found.items():
            evidence[language] += max(floor, frequency)
    return weighed(evidence, usual, prior, "alphabet-words")
