"""Which language a text is in whose alphabet serves one language, or a few."""

from __future__ import annotations

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
#: Letters that only one of the languages of an alphabet writes.
_TELLING = {
    Script.CYRILLIC: {"uk": "іїєґ", "be": "ў", "sr": "ђћљњџј", "mk": "ѓќѕ", "ru": "ыэё"},
    Script.ARABIC: {"ur": "ٹڈڑےںھ", "fa": "پچژگکی"},
}
#: What is usual where no letter tells.
_USUAL = {
    Script.CYRILLIC: {"ru": 10.0, "uk": 1.0, "bg": 1.0, "mk": 0.1},
    Script.ARABIC: {"ar": 10.0, "fa": 1.0, "ur": 0.3},
}
#: A word may be a name or a loan: the most that one can say against a language, natural logarithm.
_MOST_A_WORD_SAYS = 3.0
_SURE = 0.99


def read_alphabet(script: Script, words: tuple[str, ...], prior: Prior) -> Verdict:
    """Return the language of words in a script that is neither Latin nor Han nor kana.

    A script that is not known gives ``und``.
    """
    if script in _USUAL:
        return _read_shared(script, tuple(word.lower() for word in words), prior)
    language = _LANGUAGE_OF.get(script, UNKNOWN)
    return Verdict(language=language, confidence=_SURE if language != UNKNOWN else 0.0, method="script")


def _read_shared(script: Script, words: tuple[str, ...], prior: Prior) -> Verdict:
    text = "".join(words)
    told = {language: sum(map(text.count, letters)) for language, letters in _TELLING[script].items()}
    if any(told.values()):
        return Verdict(language=max(told, key=told.__getitem__), confidence=0.95, method="letters")
    evidence = dict.fromkeys(_USUAL[script], 0.0)
    for word in words:
        found = {language: log_frequencies(language).get(word, RAREST - 1.0) for language in evidence}
        floor = max(found.values()) - _MOST_A_WORD_SAYS
        for language, frequency in found.items():
            evidence[language] += max(floor, frequency)
    return weighed(evidence, _USUAL[script], prior, "alphabet-words")
