"""The labelled strings of bench/language.py: what is right, what can be right at all, and how they are spoiled."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from wordfreq import word_frequency
from wordfreq.tokens import tokenize

from locready.model.scripts import Script, scripts_in

#: Labels of languages in Latin letters.
_LATIN = frozenset({"en", "fr", "de", "es", "it", "pt", "nl", "id", "vi", "ja-Latn"})
_LONG = 40
#: One letter in ten is misread, or has a sign of dirt after it.
_NOISE, _DIRT = 0.1, "|.,'`~-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One labelled string."""

    text: str
    label: str
    bucket: str
    source: str

    @property
    def held_out(self) -> bool:
        """Whether nothing may be tuned on it."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % 3 == 0

    @property
    def mixed(self) -> bool:
        """Whether it has several languages."""
        return self.label.startswith(("mixed", "mul"))

    @property
    def latin(self) -> bool:
        """Whether it is labelled as one language in Latin letters."""
        return self.label in _LATIN

    @property
    def long_latin(self) -> bool:
        """Whether it has so many Latin letters of a language that langdetect can name it."""
        return self.latin and self.label != "ja-Latn" and sum(map(str.isalpha, self.text)) > _LONG

    @property
    def bare_han(self) -> bool:
        """Whether it is labelled Japanese or Chinese and has Han characters and no kana."""
        scripts = scripts_in(self.text) - {Script.LATIN}
        return self.label in ("ja", "zh") and scripts == {Script.HAN}

    @property
    def told(self) -> bool:
        """Whether anything in a title in Latin letters speaks for its label, which is the country of release.

        A letter beyond ASCII does, or a word that is more frequent in the language than in English, by wordfreq's
        large lists; in romaji, a word in no English list. Other rows are told.
        """
        if not self.source.startswith("anidb") or self.label not in _LATIN - {"en"}:
            return True
        return not self.text.isascii() or any(_speaks_for(self.label, word) for word in tokenize(self.text, "en"))


def rows_of(file: Path) -> list[Row]:
    """Return the rows of a file with the columns text, label, bucket and source."""
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    fields = (line.split("\t") for line in lines)
    return [Row(text=text, label=label, bucket=bucket, source=source) for text, label, bucket, source in fields]


def right(label: str, language: str) -> bool:
    """Return whether a reading satisfies a label: either Chinese script; names may be romanised or no language."""
    if label == "zh":
        return language.startswith("zh")
    if label == "neutral":
        return language in ("zxx", "und") or language.endswith("-Latn")
    if label == "ja-Latn":
        return language == "zxx" or language.endswith("-Latn")
    return language == label


def labelled_shares(label: str) -> dict[str, float]:
    """Return the shares of characters that ``mixed:en=0.6,ja=0.4`` tells, in its order."""
    parts = (part.partition("=") for part in label.partition(":")[2].split(",") if part)
    return {language: float(share or 0.0) for language, _, share in parts}


def in_capitals(row: Row) -> Row:
    """Return the row with its text in capitals."""
    return replace(row, text=row.text.upper())


def misread(row: Row) -> Row:
    """Return the row as poor OCR would have it: the same every time, whatever the order of the rows."""
    return replace(row, text="".join(_misread(row.text, random.Random(row.text))))  # noqa: S311 - no secret


def _misread(text: str, chance: random.Random) -> Iterator[str]:
    letters = [character for character in text if character.isalpha()]
    for character in text:
        if not character.isalpha() or chance.random() >= _NOISE:
            yield character
        elif chance.random() < 1 / 2:
            yield chance.choice(letters)
        else:
            yield character + chance.choice(_DIRT)


def _speaks_for(label: str, word: str) -> bool:
    if label == "ja-Latn":
        return word.isalpha() and not word_frequency(word, "en")
    return bool(word_frequency(word, label) > word_frequency(word, "en"))
