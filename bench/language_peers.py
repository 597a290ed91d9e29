"""The programs that bench/language.py sets beside locready; those that are installed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec

Identifier = Callable[[str], str]
#: Peers that can be told choose among the languages of the labels alone.
_LABELS = ("en", "fr", "de", "es", "it", "pt", "nl", "id", "vi", "ja", "zh", "ko", "th", "ru", "ar")


def peers() -> Mapping[str, Identifier]:
    """Return each peer's function from text to language, by its name."""
    makers = {"langdetect": _langdetect, "lingua": _lingua, "py3langid": _py3langid}
    return {name: maker() for name, maker in makers.items() if find_spec(name)}


def _langdetect() -> Identifier:
    langdetect = import_module("langdetect")
    langdetect.DetectorFactory.seed = 0

    def detected(text: str) -> str:
        try:
            return str(langdetect.detect(text))
        except langdetect.LangDetectException:
            return "und"

    return detected


def _lingua() -> Identifier:
    lingua = import_module("lingua")
    isos = [getattr(lingua.IsoCode639_1, code.upper()) for code in _LABELS]
    detector = lingua.LanguageDetectorBuilder.from_iso_codes_639_1(*isos).build()

    def detected(text: str) -> str:
        language = detector.detect_language_of(text)
        return language.iso_code_639_1.name.lower() if language else "und"

    return detected


def _py3langid() -> Identifier:
    langid = import_module("py3langid")
    langid.set_languages(list(_LABELS))
    return lambda text: str(langid.classify(text)[0])
