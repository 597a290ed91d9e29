"""SubRip: numbered blocks of a line of times and lines of text, kept to by few who write them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locready.formats.subtitles.cue import CUT_OFF, NO_TIMES, Cue, checked
from locready.formats.subtitles.heads import Piece, is_counter, pieces
from locready.formats.subtitles.script import Script
from locready.formats.subtitles.tags import subrip


def read_srt(text: str) -> Script:
    """Return the cues of a SubRip file; all of its text is in one of them."""
    return Script(codec="subrip", cues=_cues(text))


def bodies(text: str) -> Iterator[tuple[int, Piece, Sequence[str]]]:
    """Yield the number of every cue, its piece of the file, and those lines below its times that are its own."""
    for number, piece, body, _following in _blocks(text):
        if piece.headed:
            yield number, piece, body


def _cues(text: str) -> Iterator[Cue]:
    for number, piece, body, following in _blocks(text):
        yield from _cue(piece, body, number)
        if piece.last and following is not None:
            yield Cue(start_s=None, end_s=None, text="", number=number + 1, wrong=CUT_OFF)


def _blocks(text: str) -> Iterator[tuple[int, Piece, Sequence[str], int | None]]:
    """Yield the pieces with the number of their cue, their own lines, and the number that stands above the next."""
    number, counter = 0, None
    for piece in pieces(text):
        number += piece.headed
        body, counter = _parted(piece, counter)
        yield number, piece, body, counter


def _cue(piece: Piece, body: Sequence[str], number: int) -> Iterator[Cue]:
    above = () if _is_position(piece.rest) else (piece.rest,)
    words = subrip("\n".join((*above, *body)))
    if piece.headed:
        start_s, end_s = piece.times or (None, None)
        yield checked(start_s, end_s, words, number)
    elif words:
        yield Cue(start_s=None, end_s=None, text=words, number=number, wrong=NO_TIMES)


def _is_position(rest: str) -> bool:
    """Say whether it is what SubRip writes behind the times: X1:63 X2:223 Y1:43 Y2:58."""
    return all(":" in part for part in rest.split())


def _parted(piece: Piece, counter: int | None) -> tuple[Sequence[str], int | None]:
    """Return the lines of a cue without the number of the next, and that number.

    A number below an empty line is one; right below the text it may be part of that, unless it goes on counting.
    """
    body = _without_empty_end(piece.body)
    if not body or not is_counter(body[-1]):
        return body, None
    value = int(body[-1])
    counts_on = counter is not None and value == counter + 1
    above_times = not piece.last and len(body) == len(piece.body)
    apart = len(body) == 1 or not body[-2].strip()
    begins = not piece.last and (not piece.headed or (above_times and apart and len(body) > 1))
    is_next = begins or (counts_on and (apart or above_times))
    return (_without_empty_end(body[:-1]), value) if is_next else (body, None)


def _without_empty_end(lines: Sequence[str]) -> Sequence[str]:
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[:end]
