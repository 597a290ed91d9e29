"""The lines of a subtitle file, one after another, and no more of them than any honest file has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

#: A film has about 10,000 lines of subtitles, the fonts in a SubStation Alpha file some 400,000.
MOST_LINES = 2_000_000
_END = re.compile("\n")


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines; only line feeds part them, as the other breaks of Unicode may stand in a cue."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def without_excess(text: str) -> tuple[str, bool]:
    """Return as much of a text as has so many lines, and whether that is less than all."""
    last = next(islice(_END.finditer(text), MOST_LINES - 1, None), None)
    return (text, False) if last is None else (text[: last.start()], True)
