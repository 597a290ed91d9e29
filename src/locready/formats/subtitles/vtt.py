"""WebVTT (https://www.w3.org/TR/webvtt1/): as SubRip, with remarks, styles and names of cues between the cues."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from locready.formats.subtitles.cue import NO_TIMES, Cue, checked
from locready.formats.subtitles.heads import Piece, pieces
from locready.formats.subtitles.script import Script
from locready.formats.subtitles.tags import webvtt

_SIGNATURE = "WEBVTT"
#: What YouTube and others write into the head of the file.
_LANGUAGE = re.compile(r"language\s{0,9}[:=]\s{0,9}([A-Za-z0-9-]{2,35})\s*", re.IGNORECASE)
_HEAD = 2048
_NO_TEXT = frozenset({"NOTE", "STYLE", "REGION"})


def is_vtt(text: str) -> bool:
    """Say whether a file is called WebVTT by its first line."""
    return text.startswith(_SIGNATURE)


def read_vtt(text: str) -> Script:
    """Return the cues of a WebVTT file; what stands between them and is no remark is one without times."""
    head = text[:_HEAD].split("\n\n", 1)[0].split("\n")
    declared = next((found[1] for line in head if (found := _LANGUAGE.fullmatch(line)) is not None), None)
    return Script(codec="webvtt", cues=_cues(text), language=declared)


def bodies(text: str) -> Iterator[tuple[int, Piece, list[str]]]:
    """Yield the number of every cue, its piece of the file, and the lines right below its times."""
    headed = (piece for piece in pieces(text) if piece.headed)
    for number, piece in enumerate(headed, 1):
        yield number, piece, _blocks(piece)[0]


def _cues(text: str) -> Iterator[Cue]:
    number = 0
    for piece in pieces(text):
        number += piece.headed
        first, *others = _blocks(piece)
        if piece.headed:
            start_s, end_s = piece.times or (None, None)
            yield checked(start_s, end_s, webvtt("\n".join(first)), number)
        elif not is_vtt("\n".join(first)):
            others = [first, *others]
        for block in others:
            if block[0].split(maxsplit=1)[0] not in _NO_TEXT:
                yield Cue(start_s=None, end_s=None, text=webvtt("\n".join(block)), number=number, wrong=NO_TIMES)


def _blocks(piece: Piece) -> list[list[str]]:
    """Return the text below the times (which may be empty), and the other blocks without the name of the next cue."""
    body = piece.body
    if not piece.last and len(body) > 1 and body[-1].strip() and not body[-2].strip():
        body = body[:-1]
    groups = [list(lines) for filled, lines in groupby(body, key=lambda line: bool(line.strip())) if filled]
    return groups if body and body[0].strip() else [[], *groups]
