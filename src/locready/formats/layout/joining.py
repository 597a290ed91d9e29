"""Joins the lines of a paragraph as its writer would have written it on one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from locready.formats.layout.characters import is_spaceless

#: The hyphen at the end of a line, which pdfium marks so; joining the lines takes it away again.
HYPHEN = "\ufffe"
_SOFT_HYPHEN = "\u00ad"
_BROKEN_WORD = re.compile(rf"(?<=[^\W\d_])[-‐{_SOFT_HYPHEN}{HYPHEN}]$")
_BROKEN_NUMBER = re.compile(rf"(?<=\d)[-–{HYPHEN}]$")
_GOES_ON = re.compile(r"[^\W\d_]")


def joined(lines: Sequence[str]) -> str:
    """Join with a space between words, with nothing at Chinese or Japanese, and mend words broken by a hyphen."""
    text = lines[0] if lines else ""
    for line in lines[1:]:
        text = _with(text, line)
    return text.replace(HYPHEN, "-").replace(_SOFT_HYPHEN, "")


def _with(text: str, line: str) -> str:
    if not text or not line:
        return text + line
    if _BROKEN_WORD.search(text) and _GOES_ON.match(line):
        return text[:-1] + line if line[0].islower() else text + line
    if _BROKEN_NUMBER.search(text) and line[0].isdigit():
        return text + line
    return text + line if is_spaceless(text[-1]) or is_spaceless(line[0]) else f"{text} {line}"
