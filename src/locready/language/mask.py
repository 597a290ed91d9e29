"""Where a text has no language: URLs, mail addresses, handles, phone numbers, prices, codes, and words to leave out."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

_HOST_ENDINGS = (
    "com|net|org|edu|gov|info|biz|tv|io|app|film|movie|studio|asia|eu|jp|cn|tw|hk|kr|th|vn|id|my|sg|ph|in|uk|us|ca|au"
    "|de|fr|it|es|pt|br|mx|nl|be|ch|at|pl|se|no|dk|fi|cz|hu|ro|tr|ru|ua"
)
_FILE_ENDINGS = "pptx?|pdf|docx?|xlsx?|mp4|mov|mkv|avi|mxf|wav|mp3|srt|ass|vtt|zip|png|jpe?g|tiff?|psd|ai|html?"
_CURRENCIES = "USD|EUR|JPY|GBP|KRW|CNY|RMB|TWD|THB|HKD|SGD|AUD|CAD|INR|IDR|MYR|PHP|VND"
_UNITS = "fps|k?Hz|[MG]Hz|[KMGT]B|[KMG]bps|dpi|px|mm|cm|km|kg|ch|min|sec|bit"
_PICTURE_FORMATS = "SD|F?HD|UHD|HDR10|HDR|SDR"
#: A syllable of a Korean or Chinese name as it is romanised, and the rest of one after the capital.
_SYLLABLE = r"(?:[bcdfghjklmnprstwxyz]|[ckpst]h|zh|hs|ts|kw)?[aeiouw]{1,3}(?:ng|rk|[nklmptr])?"
_CAPITAL = rf"(?=[A-Z])(?i:{_SYLLABLE})"
_NUMBER = r"(?<![\d.,])\d[\d.,]{0,30}"
_AMOUNT = rf"{_NUMBER}(?: ?(?:[kKmMbB]n?|[mb]illion|[mb]n)\b)?"

#: Lines of a program, a console or a listing: prompts, imports, definitions, calls of methods, options, comments.
_ASCII, _INDENT = "[ -~]{0,300}", "[ \\t]{0,40}"
_PROGRAM = (
    rf"^{_INDENT}(?:>>> |\$ [a-z]|\+\+\+ [ab]/|--- [ab]/|diff --git |/\*|\*/|//){_ASCII}$"
    rf"|^{_INDENT}(?:from [\w.]{{1,80}} import\b|import [\w.]{{1,80}}(?:$| as )|(?:async )?def \w{{1,80}}\(){_ASCII}$"
    rf"|^{_INDENT}(?:for \w{{1,40}} in |with \w{{1,40}}\(){_ASCII}:$"
    rf"|^{_INDENT}[\w.]{{1,80}} = [\w.]{{0,80}}[\[({{]{_ASCII}$"
    rf"|^[ -~]{{0,80}}\w\.\w{{1,60}}\([ -~]{{0,80}}\){_ASCII}$"
    rf"|^{_INDENT}\w{{1,40}}(?: \w{{1,40}}){{0,2}} (?:-[a-zA-Z]|--[a-z][a-z-]{{1,40}})(?:[ =]{_ASCII})?$"
    rf"|^{_ASCII}(?:\);|\{{)$"
)

#: What each kind of text without a language looks like; the first that matches at a place wins. Repeats have limits, or
#: cannot start inside one another, so that no text takes more than linear time.
_PATTERNS = {
    "program": _PROGRAM,
    "mail": r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
    "url": (
        r"(?:https?|ftp)://[!-z~]{1,2000}|\bwww\.[!-z~]{1,2000}"
        rf"|(?<![\w.-])(?:[A-Za-z0-9-]{{1,63}}\.){{1,8}}(?:{_HOST_ENDINGS})\b(?:/[!-z~]{{0,2000}})?"
    ),
    "file": rf"(?<![\w.-])[\w.-]{{1,120}}\.(?:{_FILE_ENDINGS})\b",
    "handle": r"(?<!\w)[@#][A-Za-z_][\w.]{0,60}",
    "price": (
        rf"(?:\b(?:US|HK|NT|AU?|CA?|S))?[$€£¥₩฿₫₱₹] ?\d[\d.,]{{0,30}}(?: ?(?:[kKmMbB]n?|[mb]illion|[mb]n)\b)?"
        rf"|\b(?:{_CURRENCIES}) ?{_AMOUNT}|{_AMOUNT} ?(?:{_CURRENCIES})\b|{_NUMBER} ?[€£₩฿₫]"
    ),
    "code": (
        r"\b(?:ISBN|ISSN|ISAN|EIDR|EAN|JAN|DOI)\b:? ?\d[\dXA-F./-]{0,40}"
        r"|\b\d{1,6} ?[x×] ?\d{1,6}(?:['′’]|\b)"
        rf"|{_NUMBER} ?(?:{_UNITS})\b|\b(?:{_PICTURE_FORMATS})\b"
        r"|(?<![A-Za-z0-9])(?!\d+(?:st|nd|rd|th|s)\b)(?=[A-Za-z.:/-]{0,20}\d)(?=[\d.:/-]{0,20}[A-Za-z])"
        r"[A-Za-z0-9]{1,20}(?:[.:/-][A-Za-z0-9]{1,20}){0,5}\b"
    ),
    "name": rf"\b{_CAPITAL} {_CAPITAL}-{_SYLLABLE}\b|\b{_CAPITAL}-{_SYLLABLE} {_CAPITAL}\b",
    "phone": r"\+\d[\d() -]{6,20}\d|\b0\d{1,4}-\d{1,4}-\d{3,4}\b",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """``text[start:end]`` has no language; ``kind`` says why (``url``, ``price``, ``known`` …)."""

    start: int
    end: int
    kind: str


def masks(text: str, known: re.Pattern[str] | None = None) -> list[Mask]:
    """Return the parts of a folded text without a language, in order and without overlap.

    Args:
        text: text as ``folded`` returns it.
        known: pattern of words that belong to no language, as ``pattern_of`` makes it.
    """
    patterns = (_pattern(),) if known is None else (known, _pattern())
    taken = bytearray(len(text))
    found: list[Mask] = []
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        start, end = match.span()
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            found.append(Mask(start=start, end=end, kind=match.lastgroup or "known"))
    return sorted(found, key=lambda mask: mask.start)


def pattern_of(known: Collection[str]) -> re.Pattern[str] | None:
    """Return the pattern that finds whole words of a list in any case, or None for an empty list."""
    words = sorted({word.strip() for word in known if word.strip()}, key=lambda word: (-len(word), word))
    if not words:
        return None
    return re.compile("|".join(_bounded(word) for word in words), re.IGNORECASE)


def _bounded(word: str) -> str:
    """A Latin name must not be found inside another word; Japanese has no spaces to tell."""
    before = r"(?<![A-Za-z0-9])" if word[0].isascii() and word[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
    return before + re.escape(word) + after


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items()), re.ASCII | re.MULTILINE
    )
