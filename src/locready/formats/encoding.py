"""The encoding of plain text that does not tell it, or tells it wrongly.

Order: a byte order mark, what the text declares, the escape sequences of ISO-2022-JP, zero bytes of UTF-16, UTF-8, then
Japanese by what it looks like, then charset-normalizer. Japanese comes first because charset-normalizer took short
Shift_JIS for Korean, and EUC-JP, also of some length, for Thai or Korean (docs/decisions/encodings.md).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What is written under a name is often a superset of it (https://encoding.spec.whatwg.org/#names-and-labels).
_MEANT = {
    **dict.fromkeys(("shift_jis", "iso2022_jp_1"), "cp932"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("ascii", "iso8859-1", "latin_1"), "cp1252"),
    **dict.fromkeys(("euc_kr", "johab"), "cp949"),
}
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fc]")
_FOREIGN = re.compile("[^\x00-\x7f]")
_FOREIGN_RUN = re.compile("[^\x00-\x7f]+")
_ESCAPES = (b"\x1b$", b"\x1b(")
#: Half-width kana and private characters: what Japanese looks like when it is read in the wrong encoding.
_ODD = re.compile("[\uff61-\uff9f\ue000-\uf8ff]")
#: Of the characters outside ASCII at least this share is kana in Japanese text, at most that share is odd.
_LEAST_KANA, _MOST_ODD = 0.1, 0.1
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
#: More control characters than this share and it is no text.
_MOST_CONTROL = 0.001
_SAMPLE = 64 * 1024


def decoded(data: bytes, declared: str | None = None) -> str | None:
    """Return bytes as text, or None when they are none; ``declared`` is the name that the text gives its encoding."""
    for encoding in _candidates(data, declared):
        try:
            text = data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        return text if _is_text(text) else None
    return None


def _is_text(text: str) -> bool:
    return "\0" not in text and len(_CONTROL.findall(text)) <= _MOST_CONTROL * len(text)


def _candidates(data: bytes, declared: str | None) -> Iterator[str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            yield encoding
            return
    named = _known(declared)
    if named is not None:
        yield named
    if data.isascii() and any(escape in data for escape in _ESCAPES):
        yield "iso2022_jp_ext"
    yield _wide(data) if b"\0" in data else "utf-8"
    japanese = _japanese(data)
    if japanese is not None:
        yield japanese
    guessed = _guessed(data)
    if guessed is not None:
        yield guessed


def _known(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    return _MEANT.get(name, name)


def _wide(data: bytes) -> str:
    """Return which UTF-16 has the zero bytes of its Latin letters where the data has most of them."""
    return "utf-16-le" if data[1::2].count(0) >= data[::2].count(0) else "utf-16-be"


def _japanese(data: bytes) -> str | None:
    """Return the encoding in which the text has most kana, if it has enough of them to be Japanese.

    Without kana, Shift_JIS is known by runs of kanji: read as it, no other encoding gives those without half-width
    kana between them, and accented Latin letters give single ones.
    """
    texts = {encoding: text for encoding in ("cp932", "euc_jp") if (text := _plausible(data, encoding)) is not None}
    best = max(texts, key=lambda encoding: _kana_share(texts[encoding]), default=None)
    if best is not None and _kana_share(texts[best]) >= _LEAST_KANA:
        return best
    text = texts.get("cp932", "")
    return "cp932" if len(_FOREIGN.findall(text)) >= 2 * max(len(_FOREIGN_RUN.findall(text)), 1) else None


def _plausible(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeError:
        return None
    return text if len(_ODD.findall(text)) <= _MOST_ODD * len(_FOREIGN.findall(text)) else None


def _kana_share(text: str) -> float:
    return len(_KANA.findall(text)) / max(len(_FOREIGN.findall(text)), 1)


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    if len(sample) < len(data):
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    best = from_bytes(sample).best()
    if best is None:
        return None
    return _MEANT.get(best.encoding, best.encoding)
