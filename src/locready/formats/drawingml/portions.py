"""How a translation is divided among the looks of its source: a bold label stays bold, a linked address stays linked.

No look is carried over by guessing at words. What says the same in both languages (a number, a name, an address) keeps
its look, and so does a label that ends in a colon; between those, the translation takes the look of most of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_COLONS = ":：\ufe55"
_COLON = re.compile(f"[{_COLONS}]")


class Portion(NamedTuple):
    """A piece of a translation, and which of the source's pieces it looks like."""

    like: int
    text: str


class Divided(NamedTuple):
    """A translation in portions; ``lost`` says that words of several looks of the source share one now."""

    portions: tuple[Portion, ...]
    lost: bool


class _Anchor(NamedTuple):
    """The source's piece ``piece`` reaches from ``start`` to ``end`` of the translation."""

    piece: int
    start: int
    end: int


def divided(pieces: Sequence[str], translation: str) -> Divided:
    """Divide a translation among the pieces of its source, each in one look.

    Args:
        pieces: the source in order; neighbours differ in look. At least one.
        translation: what is to stand in their place.
    """
    portions: list[Portion] = []
    lost = False
    done, at = 0, 0
    for anchor in (*_anchors(pieces, translation), _Anchor(len(pieces), len(translation), len(translation))):
        between = [index for index in range(done, anchor.piece) if _has_words(pieces[index])]
        gap = translation[at : anchor.start]
        lost = lost or len(between) > 1 or bool(between and not gap.strip())
        portions += _filled(gap, _look(pieces, between, done, anchor.piece))
        if anchor.piece < len(pieces):
            portions.append(Portion(anchor.piece, translation[anchor.start : anchor.end]))
        done, at = anchor.piece + 1, anchor.end
    return Divided(tuple(_joined(portions)), lost)


def _has_words(piece: str) -> bool:
    return any(sign.isalnum() for sign in piece)


def _foreign(piece: str) -> int:
    return sum(sign.isalpha() and not sign.isascii() for sign in piece)


def _filled(text: str, look: int) -> list[Portion]:
    return [Portion(look, text)] if text else []


def _look(pieces: Sequence[str], between: Sequence[int], done: int, until: int) -> int:
    """Return the piece with most of the text between two anchors; where there is none, the one before or behind.

    Addresses and codes are text that nobody translated: letters beyond ASCII count first.
    """
    if between:
        return max(between, key=lambda index: (_foreign(pieces[index]), len(pieces[index].strip())))
    return done - 1 if done else min(until, len(pieces) - 1)


def _anchors(pieces: Sequence[str], translation: str) -> Iterator[_Anchor]:
    """Yield the pieces that the translation has as they are, in order, and the labels before its colons."""
    if len(pieces) == 1:
        return
    at = 0
    for index, piece in enumerate(pieces):
        found = _same(piece, translation, at) or _label(pieces, index, translation, at)
        if found is not None:
            yield _Anchor(index, *found)
            at = found[1]


def _same(piece: str, translation: str, at: int) -> tuple[int, int] | None:
    """Return where a piece stands in the translation as a whole word or several."""
    words = piece.strip()
    if not _has_words(words):
        return None
    edge = r"(?<!\w)" if words[0].isalnum() else ""
    end = r"(?!\w)" if words[-1].isalnum() else ""
    found = re.compile(f"{edge}{re.escape(words)}{end}").search(translation, at)
    return found.span() if found is not None else None


def _label(pieces: Sequence[str], index: int, translation: str, at: int) -> tuple[int, int] | None:
    """Return the translation up to its colon, where the source's piece is what stands before one at a line's start."""
    before = pieces[index - 1] if index else "\n"
    is_label = pieces[index].rstrip().endswith(tuple(_COLONS)) and before.endswith("\n")
    found = _COLON.search(translation, at) if is_label else None
    return (at, found.end()) if found is not None else None


def _joined(portions: Sequence[Portion]) -> Iterator[Portion]:
    """Yield the portions, neighbours of one look as one."""
    kept: Portion | None = None
    for portion in portions:
        if kept is not None and kept.like == portion.like:
            kept = Portion(kept.like, kept.text + portion.text)
        else:
            if kept is not None:
                yield kept
            kept = portion
    if kept is not None:
        yield kept
