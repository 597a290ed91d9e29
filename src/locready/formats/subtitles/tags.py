"""What is read of a cue: its words without tags, its line breaks as line feeds.

Every pattern here takes time in proportion to the text: none may look from each of many beginnings for an end that
never comes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

#: Tags that players of SubRip know; what else stands in angle brackets is text, as <Thunder> and <音楽> are.
_KNOWN = re.compile(
    r"</?(?:i|b|u|s|em|strong|font|span|c|v|ruby|rt|rp|p|div|center|small|big|lang)(?=[\s.>/])[^<>]*>", re.IGNORECASE
)
#: WebVTT: whatever is in angle brackets, times inside a cue among it (https://www.w3.org/TR/webvtt1/#webvtt-cue-text-tokenizer).
_ANY = re.compile(r"</?[A-Za-z][^<>]*>|<[\d:.]*>|</>")
_BREAK = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
#: A reading over Chinese characters stands in the line and would run into them.
_READING, _READING_END = re.compile(r"<rt(?=[\s.>])[^<>]*>", re.IGNORECASE), re.compile(r"</rt>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
#: SubStation's overrides, which stand in SubRip as well ({\an8}); there, other braces are text.
_OVERRIDE, _OVERRIDE_IN_SRT = re.compile(r"\{([^{}]*)\}"), re.compile(r"\{\\[^{}]*\}")
_DRAWING = re.compile(r"\\p(\d{1,2})")
_SOFT = {r"\N": "\n", r"\n": "\n", r"\h": " "}
_SOFT_BREAK = re.compile(r"\\[Nnh]")


def subrip(text: str) -> str:
    """Return the words of a SubRip cue."""
    return _without(_OVERRIDE_IN_SRT.sub("", text), _KNOWN)


def webvtt(text: str) -> str:
    """Return the words of a WebVTT cue."""
    return _without(text, _ANY)


def substation(text: str) -> str:
    r"""Return the words of a SubStation Alpha event; what is drawn (``\p1``) is none."""
    words, drawing = list[str](), False
    for place, piece in enumerate(_OVERRIDE.split(text)):
        if place % 2:
            modes = _DRAWING.findall(piece)
            drawing = int(modes[-1]) > 0 if modes else drawing
        elif not drawing:
            words.append(piece)
    return tidy(_SOFT_BREAK.sub(lambda found: _SOFT[found[0]], "".join(words)))


def tidy(text: str) -> str:
    """Return the lines without space around them, and without those that are empty."""
    return _joined(text.split("\n"))


def _without(text: str, tags: re.Pattern[str]) -> str:
    shown = _READING_END.sub("）", _READING.sub("（", _BREAK.sub("\n", text)))
    return tidy(_ENTITY.sub(lambda found: html.unescape(found[0]), tags.sub("", shown)))


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(stripped for line in lines if (stripped := line.strip().strip("\ufeff")))
