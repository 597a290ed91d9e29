"""Reads all pictures of one file together: those alike once, within limits, what fails told and no other harmed."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from time import monotonic
from typing import Generic, TypeVar

from locready.formats.pictures.decode import PictureUnreadable, holds_nothing
from locready.formats.pictures.writing import Writing, writing_of
from locready.model import GapReason
from locready.model.scripts import Script, script_of
from locready.ocr.options import Engine, OcrOptions
from locready.ocr.pixels import Pixels
from locready.ocr.recognise import recognise
from locready.ocr.scripts import MODELS

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Why a picture was not read."""

    reason: GapReason
    detail: str = ""


#: Returns the pixels of a picture, or what is written in it where nothing has to be recognised; may raise
#: ``PictureUnreadable``.
Picture = Callable[[], Pixels | Writing]


def read_together(
    pictures: Mapping[K, Picture], options: OcrOptions, texts: Iterable[str] = ()
) -> dict[K, Writing | Unread]:
    """Return what is written in each picture, or why it was not read.

    Args:
        pictures: each is decoded when its turn comes, and not kept.
        options: the engines and their limits.
        texts: what the file says in text, from which the script of lines that cannot be read is guessed.
    """
    if options.engine is Engine.NONE:
        return {key: Unread(reason=GapReason.PICTURE) for key in pictures}
    desk = _Desk[K](options)
    lines = recognise(desk.handed_over(pictures), options)
    likely = _likely_script(texts)
    read = {
        content: replace(writing_of(found, width, height), likely=likely)
        for (content, width, height), found in zip(desk.handed, lines, strict=True)
    }
    outcomes = {key: read[found] if isinstance(found, str) else found for key, found in desk.found.items()}
    return {
        key: replace(it, partly=desk.partly.get(key)) if isinstance(it, Writing) else it for key, it in outcomes.items()
    }


class _Desk(Generic[K]):
    """Hands pictures over one by one, and notes for each what it says, why it cannot be read, or its content's hash."""

    def __init__(self, options: OcrOptions) -> None:
        self._limits = options.limits
        self._deadline = monotonic() + options.limits.seconds
        self.handed: list[tuple[str, int, int]] = []  # hash, width, height
        self.found: dict[K, Writing | Unread | str] = {}
        self.partly: dict[K, tuple[GapReason, str]] = {}

    def handed_over(self, pictures: Mapping[K, Picture]) -> Iterator[Pixels]:
        """Yield each picture that has to be recognised, those alike once."""
        known: set[str] = set()
        for key, picture in pictures.items():
            pixels = self._pixels(key, picture)
            if isinstance(pixels, Writing | Unread):
                self.found[key] = pixels
                continue
            content = hashlib.sha256(repr(pixels.shape).encode() + pixels.tobytes()).hexdigest()
            self.found[key] = content
            if content not in known:
                known.add(content)
                self.handed.append((content, pixels.shape[1], pixels.shape[0]))
                yield pixels

    def _pixels(self, key: K, picture: Picture) -> Pixels | Writing | Unread:
        if len(self.found) >= self._limits.pictures:
            return _over(f"only the first {self._limits.pictures:,} pictures are read")
        if monotonic() > self._deadline:
            return _over(f"reading its pictures took more than {self._limits.seconds:g} s")
        try:
            pixels = picture()
        except PictureUnreadable as error:
            if error.rest is None:
                return Unread(reason=error.reason, detail=str(error))
            self.partly[key] = error.reason, str(error)
            pixels = error.rest
        except MemoryError:
            return _over("it takes more memory than there is")
        if isinstance(pixels, Writing) or not holds_nothing(pixels):
            return pixels
        return Writing(width=pixels.shape[1], height=pixels.shape[0])


def _over(detail: str) -> Unread:
    return Unread(reason=GapReason.LIMIT, detail=detail)


def _likely_script(texts: Iterable[str]) -> Script | None:
    """Return the script of those that only Tesseract reads in which a file itself writes most; None without any."""
    counts = Counter(script_of(character) for text in texts for character in text)
    return max((script for script in MODELS if counts[script]), key=lambda script: counts[script], default=None)
