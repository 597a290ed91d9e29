"""The fonts of a PDF: whether they travel with it, are East Asian, and can be searched and copied."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pypdf.generic import DictionaryObject

from locready.formats.pdf.objects import dictionary, items, name, resolved, string
from locready.model import Font

_SUBSET = re.compile(r"^[A-Z]{6}\+")
#: Character collections of Adobe, by the registry's ordering.
_EAST_ORDERINGS = frozenset({"Japan1", "Japan2", "GB1", "CNS1", "Korea1", "KR", "Manga1"})
_EAST_NAMES = re.compile(
    "mincho|gothic(?!\\s?(?:bold|std)?$)|msgoth|meiryo|hiragino|hirakaku|hiramin|yugoth|yumin|noto(?:sans|serif)?cjk"
    "|sourcehan|kozuka|koz(?:go|min)|ipa(?:ex)?[gm]|ryumin|heisei|simsun|simhei|simfang|fangsong|kaiti|songti|heiti"
    "|pingfang|yahei|jhenghei|mingliu|malgun|batang|gulim|dotum|myeongjo|nanum|applesdgothic|hysmyeongjo|hygothic",
    re.IGNORECASE,
)
_EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")


def fonts_of(dictionaries: Iterable[DictionaryObject]) -> tuple[Font, ...]:
    """Return the fonts, each once, by name."""
    found = {_font(font) for font in dictionaries}
    return tuple(sorted(found, key=lambda font: (font.name, font.embedded is True, font.maps_to_unicode is True)))


def _font(font: DictionaryObject) -> Font:
    inner = _inner(font)
    bare = _SUBSET.sub("", name(font.get("/BaseFont")).removeprefix("/")) or "(unnamed)"
    return Font(
        name=bare,
        embedded=_is_embedded(font, inner),
        east_asian=_ordering(inner) in _EAST_ORDERINGS or bool(_EAST_NAMES.search(bare)),
        maps_to_unicode="/ToUnicode" in font or _maps_by_itself(font, inner),
    )


def _inner(font: DictionaryObject) -> DictionaryObject:
    """Return the descendant of a composite font, which holds what a simple font holds itself."""
    descendants = items(font.get("/DescendantFonts"))
    return dictionary(descendants[0]) if descendants else font


def _is_embedded(font: DictionaryObject, inner: DictionaryObject) -> bool:
    if name(font.get("/Subtype")) == "/Type3":
        return True
    descriptor = dictionary(inner.get("/FontDescriptor"))
    return any(key in descriptor for key in _EMBEDDED)


def _ordering(inner: DictionaryObject) -> str:
    return string(dictionary(inner.get("/CIDSystemInfo")).get("/Ordering"))


def _maps_by_itself(font: DictionaryObject, inner: DictionaryObject) -> bool:
    """Whether a reader can tell the characters without /ToUnicode: by a named encoding, never by bare glyph numbers.

    Glyph numbers of Adobe's collections can be looked up in tables that not every program has (ISO 32000-1, 9.10.2):
    text that only some programs can copy does not count as mapped.
    """
    if name(font.get("/Subtype")) != "/Type0":
        return name(font.get("/Subtype")) != "/Type3" and not _is_symbolic(font)
    encoding = resolved(font.get("/Encoding"))
    return isinstance(encoding, str) and not encoding.startswith("/Identity") and _ordering(inner) in _EAST_ORDERINGS


def _is_symbolic(font: DictionaryObject) -> bool:
    flags = resolved(dictionary(font.get("/FontDescriptor")).get("/Flags"))
    return "/Encoding" not in font and isinstance(flags, int) and bool(flags & 4)
