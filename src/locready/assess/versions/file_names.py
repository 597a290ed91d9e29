"""What a file's name and folder say of its language and of its version, and what is left without either."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

#: How languages are named in file names; ``it``, ``de``, ``es`` … are words as well, and count at the end of a name.
_LANGUAGE = (
    r"ja|jp|jpn|japanese|日本語版?|和文|日文版?|일본어|en|eng|english|英語版?|英文版?|英語|英译版?|영문|영어|"
    r"ko|kr|kor|korean|한국어|국문|韓国語版?|zh|zh-?han[st]|cn|tw|chs|cht|sc|tc|chinese|中文版?|中国語版?|繁體|繁体|简体|簡体|"
    r"fr|vf|vo|french|français|german|deutsch|spanish|italian|フランス語版?"
)
#: How drafts, states and dates of one material are told apart; a year alone tells editions apart and stays.
_STATE = (
    r"v(?:er(?:sion)?)?\.? ?\d{1,3}(?:\.\d{1,2}){0,2}|r(?:ev)?\.?\d{1,2}|rev|"
    r"(?:19|20)\d\d[-.]?\d\d[-.]?\d\d|\d\d[01]\d[0-3]\d|"
    r"final\d?|fin|fix|fixed|latest|new|draft\d?|copy|\(\d\)|第[一二三四五六七八九十\d]{1,2}[稿版]|"
    r"最終版?\d?|最新版?|決定稿|確定版?|完成版|修正版?\d?|改訂版?\d?|改定版?\d?|初稿|"
    r"最终版?|终稿|定稿|최종본?|수정본?|のコピー|コピー|副本"
)
_BOUNDARY = r"\s._()（）\[\]【】「」+~-"
#: A Japanese or Chinese marker needs no space before it: ``企画書英語版``, ``企画書_最終版2``.
_MARKER = re.compile(
    rf"(?:^|(?<=[{_BOUNDARY}]))(?:{_LANGUAGE})(?=$|[{_BOUNDARY}])|(?:日本語|英語|英文|中文|中国語|韓国語)版(?=$|[{_BOUNDARY}])",
    re.IGNORECASE,
)
_LAST = re.compile(rf"(?<=[{_BOUNDARY}])(?:de|es|id|it|pt|ru|th|vi|vn)(?=[{_BOUNDARY}]*$)", re.IGNORECASE)
_VERSION = re.compile(rf"(?:^|(?<=[{_BOUNDARY}]))(?:{_STATE})(?=$|[{_BOUNDARY}])", re.IGNORECASE)
_SEPARATORS = re.compile(rf"[{_BOUNDARY}]+")


def bare_name(stem: str) -> str:
    """Return a file's name without language, draft and date; versions have the same."""
    plain = _VERSION.sub(" ", unicodedata.normalize("NFKC", stem))
    return _spaced(_LAST.sub(" ", _MARKER.sub(" ", plain)))


def undated_name(stem: str) -> str:
    """Return a file's name without draft and date: states of one material in one language have the same."""
    return _spaced(_VERSION.sub(" ", unicodedata.normalize("NFKC", stem)))


def bare_folder(path: str) -> tuple[str, ...]:
    """Return the folder that a file stands in, its levels without language: ``ja/`` and ``en/`` stand for one."""
    levels = (unicodedata.normalize("NFKC", level) for level in PurePath(path).parent.parts)
    return tuple(bare for level in levels if (bare := _spaced(_MARKER.sub(" ", level))))


def in_language(stem: str, tag: str) -> str:
    """Return a file's name with another language in it: ``deck_ja`` becomes ``deck_en``, ``deck`` as well."""
    plain = unicodedata.normalize("NFC", stem)
    for pattern in (_MARKER, _LAST):
        if len(found := list(pattern.finditer(plain))) == 1:
            return plain[: found[0].start()] + tag + plain[found[0].end() :]
    return f"{plain}_{tag}"


def is_marked(path: str) -> bool:
    """Say whether the name of a file, or of a folder that it stands in, names a language."""
    whole = PurePath(path)
    stem = _VERSION.sub(" ", unicodedata.normalize("NFKC", whole.stem))
    return _LAST.search(stem) is not None or any(
        _MARKER.search(unicodedata.normalize("NFKC", part)) for part in (*whole.parent.parts, whole.stem)
    )


def _spaced(name: str) -> str:
    return _SEPARATORS.sub(" ", name).strip().casefold()
