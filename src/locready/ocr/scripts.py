"""The scripts that RapidOCR finds and does not read, and the Tesseract models that do."""

from __future__ import annotations

from collections.abc import Mapping

from locready.model.scripts import Script

#: By script the Tesseract model, which is also the end of its Debian package's name (``tesseract-ocr-kor``). PP-OCRv6
#: reads Chinese, Japanese, Latin and Greek letters; its dictionary has none of these.
MODELS: Mapping[Script, str] = {
    Script.HANGUL: "kor",
    Script.THAI: "tha",
    Script.CYRILLIC: "rus",
    Script.ARABIC: "ara",
    Script.DEVANAGARI: "hin",
    Script.HEBREW: "heb",
    Script.BENGALI: "ben",
    Script.TAMIL: "tam",
    Script.TELUGU: "tel",
    Script.KHMER: "khm",
    Script.LAO: "lao",
    Script.MYANMAR: "mya",
    Script.GEORGIAN: "kat",
    Script.ARMENIAN: "hye",
}
#: Models that speak against the others: a line that they read better is none of those scripts, only badly drawn.
RIVALS: Mapping[Script, str] = {Script.HAN: "jpn", Script.LATIN: "eng"}


def install_line(scripts: tuple[Script, ...] = ()) -> str:
    """Return the command that installs Tesseract with the models of these scripts, of the commonest without any."""
    wanted = scripts or (Script.HANGUL, Script.THAI, Script.CYRILLIC, Script.ARABIC)
    return " ".join(("sudo apt-get install tesseract-ocr", *(f"tesseract-ocr-{MODELS[script]}" for script in wanted)))
