"""What the name of a subtitle file says of it: the language, and whether it is forced or for the hard of hearing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

#: Names of languages, and abbreviations in use that are no tags; folded as the names of files are.
_NAMES = {
    name: tag
    for tag, names in {
        "ja": "japanese 日本語 日本語版 日本語字幕 和文 jp",
        "en": "english 英語 英語版 英語字幕 英文 英字幕",
        "ko": "korean 한국어 韓国語 韓国語字幕 kr",
        "zh": "chinese mandarin 中文 中国語 中国語字幕 cn",
        "zh-Hans": "chs simplified 简体 简体中文 簡体字 簡体中文 zh-cn zh-sg zh-hans",
        "zh-Hant": "cht traditional 繁體 繁體中文 繁体字 繁体中文 zh-tw zh-hk zh-hant",
        "fr": "french français フランス語",
        "de": "german deutsch ドイツ語",
        "es": "spanish español castellano スペイン語",
        "it": "italian italiano イタリア語",
        "pt": "portuguese português ポルトガル語",
        "pt-BR": "brazilian pt-br",
        "ru": "russian русский ロシア語",
        "th": "thai ไทย タイ語",
        "vi": "vietnamese ベトナム語",
        "id": "indonesian インドネシア語",
        "ar": "arabic العربية アラビア語",
        "hi": "hindi",
        "tr": "turkish",
        "pl": "polish",
        "nl": "dutch",
        "sv": "swedish",
    }.items()
    for name in names.split()
}
_FORCED = frozenset({"forced", "foreign"})
_HEARING = frozenset({"sdh", "cc", "hoh", "captions", "closedcaptions"})
#: ``hi`` is Hindi, and behind another language ``hearing impaired``.
_HINDI = "hi"
_NEUTRAL = frozenset({"sub", "subs", "subtitle", "subtitles", "full", "default", "字幕"})
_FLAGS = _FORCED | _HEARING | _NEUTRAL
_ORDINAL = re.compile(r"\d{1,2}")
#: Tags of which the parts are joined again, however they were parted.
_REGIONAL = frozenset(
    {
        "en-us",
        "en-gb",
        "en-au",
        "en-ca",
        "en-in",
        "pt-br",
        "pt-pt",
        "es-es",
        "es-mx",
        "es-419",
        "es-us",
        "fr-fr",
        "fr-ca",
    }
    | {"zh-cn", "zh-tw", "zh-hk", "zh-sg", "zh-hans", "zh-hant", "zh-hans-cn", "zh-hant-tw", "zh-hant-hk", "ja-jp"}
    | {"ko-kr", "de-de", "it-it", "ru-ru", "th-th", "vi-vn", "id-id", "sr-latn", "sr-cyrl"}
)
#: Two and three letters that are seldom words: what stands behind a space, hyphen or underscore may be the title's.
_TYPICAL = frozenset(
    {
        "ja",
        "jp",
        "jpn",
        "en",
        "eng",
        "zh",
        "cn",
        "zho",
        "chi",
        "chs",
        "cht",
        "ko",
        "kr",
        "kor",
        "fr",
        "fra",
        "fre",
        "de",
    }
    | {
        "deu",
        "ger",
        "es",
        "spa",
        "pt",
        "por",
        "ru",
        "rus",
        "th",
        "tha",
        "vi",
        "vie",
        "ar",
        "ara",
        "tr",
        "pl",
        "nl",
        "sv",
    }
)
_LETTERS, _TWO = re.compile("[a-z]{2,3}"), 2
_SEPARATED = re.compile(r"([\s._()（）\[\]-]*)([^\s._()（）\[\]-]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What a name says; ``language`` is a BCP 47 tag."""

    language: str | None = None
    forced: bool = False
    hearing_impaired: bool = False


def folded(name: str) -> str:
    """Return a name as it is compared: as one system writes it as another does, in small letters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def marks_of(rest: str) -> Marks | None:
    """Return what the part of a name behind the clip's says (``.en.forced``); None where some of it says nothing."""
    words = [word for _, word in _words(rest)]
    return _marks(words) if all(_is_known(word) for word in words) else None


def marks_at_end(stem: str) -> Marks:
    """Return what the end of a name says.

    What stands behind a point is meant so, anything else only where it is typical: ``The.End.Is.Near_en`` is English,
    ``This_is_it`` says nothing.
    """
    words = list[str]()
    for separator, word in reversed(_words(stem)):
        meant = not separator or "." in separator or word in _TYPICAL or word in _FLAGS
        if not ((meant or len(word) > 3 or not word.isascii()) and _is_known(word)):
            break
        words.insert(0, word)
    return _marks(words)


def _words(name: str) -> list[tuple[str, str]]:
    """Return the words of a name, each behind what parts it from the one before; a tag is one word (``pt-br``)."""
    words = list[tuple[str, str]]()
    for separator, word in _SEPARATED.findall(folded(name)):
        joined = f"{words[-1][1]}-{word}" if words else ""
        if joined in _REGIONAL:
            words[-1] = (words[-1][0], joined)
        else:
            words.append((separator, word))
    return words


def _marks(words: Sequence[str]) -> Marks:
    """Return what words say that are all known; of two languages the first."""
    languages = [word for word in words if word not in _FLAGS and _ORDINAL.fullmatch(word) is None]
    spoken = [word for word in languages if word != _HINDI] or languages
    return Marks(
        language=_tag(spoken[0]) if spoken else None,
        forced=not _FORCED.isdisjoint(words),
        hearing_impaired=not _HEARING.isdisjoint(words) or (_HINDI in words and spoken[0] != _HINDI),
    )


def _is_known(word: str) -> bool:
    return word in _FLAGS or _ORDINAL.fullmatch(word) is not None or _tag(word) is not None


def _tag(word: str) -> str | None:
    """Return the language that a word names, as a BCP 47 tag; three letters count where ISO 639 has two for it."""
    if word in _NAMES:
        return _NAMES[word]
    if _LETTERS.fullmatch(word) is None and word not in _REGIONAL:
        return None
    import langcodes

    tag = langcodes.standardize_tag(word)
    return tag if langcodes.tag_is_valid(tag) and len(tag.split("-")[0]) == _TWO else None
