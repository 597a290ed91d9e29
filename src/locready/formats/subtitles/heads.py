"""A SubRip or WebVTT file in pieces: each line of times, and the lines up to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from locready.formats.subtitles.lines import lines_of
from locready.formats.subtitles.timestamp import Times, has_arrow, times

_COUNTER = re.compile(r"\s*\d{1,9}\s*")
#: What is left of a line of times in which something is broken: figures and marks, no word.
_REMAINS = re.compile(r"[\d\s:.,;<>–—→-]{3,80}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What stands from one line of times to the next; ``headed`` is False for what stands before the first.

    ``times`` is None where the line cannot be read. ``rest`` is what follows the times in their line, ``body`` the
    lines below, the first of which is line ``first`` of the file, from 0. ``last`` says that the file ends here.
    """

    headed: bool = False
    times: Times | None = None
    rest: str = ""
    body: list[str] = field(default_factory=list)
    first: int = 0
    last: bool = False


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a file in its order."""
    piece = Piece()
    for below, line in enumerate(lines_of(text), 1):
        found = times(line)
        if found is not None and (has_arrow(line) or _begins_block(piece)):
            yield piece
            piece = Piece(headed=True, times=found[0], rest=found[1], first=below)
        elif found is None and _is_broken(line, piece):
            yield piece
            piece = Piece(headed=True, first=below)
        else:
            piece.body.append(line)
    yield replace(piece, last=True)


def is_counter(line: str) -> bool:
    """Say whether a line is the number that stands above the times of a cue."""
    return _COUNTER.fullmatch(line) is not None


def _begins_block(piece: Piece) -> bool:
    """Say whether the next line stands at the beginning of the file, below an empty line or the number of a cue."""
    if not piece.body:
        return not piece.headed
    return not piece.body[-1].strip() or _is_counted(piece.body)


def _is_counted(before: Sequence[str]) -> bool:
    return bool(before) and is_counter(before[-1]) and (len(before) == 1 or not before[-2].strip())


def _is_broken(line: str, piece: Piece) -> bool:
    """Say whether a line was meant to give times: it has the arrow and figures, or stands where times have to."""
    if has_arrow(line):
        return _begins_block(piece) and ":" in line and any(sign.isdigit() for sign in line[:80])
    return _is_counted(piece.body) and ":" in line and _REMAINS.fullmatch(line) is not None
