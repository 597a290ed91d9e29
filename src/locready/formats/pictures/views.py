"""The distinct views of a file's pictures: the same picture, cropped and turned alike, is looked at once."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from time import monotonic

import numpy as np

from locready.errors import InputError
from locready.formats.options import ReadOptions
from locready.formats.pictures.decode import PictureUnreadable, decoded, holds_nothing
from locready.formats.pictures.shown import Shown
from locready.formats.pictures.vector import is_vector, writing_in
from locready.formats.pictures.writing import Writing, writing_of
from locready.model import Box, GapReason
from locready.model.scripts import Script, script_of
from locready.ocr.options import Engine, OcrOptions
from locready.ocr.pixels import Pixels, turned
from locready.ocr.recognise import recognise
from locready.ocr.scripts import MODELS

#: A picture by its name in the file, and as it is shown: the crop, and the quarters that it is turned by.
View = tuple[str, Box, int]
#: The same by its content.
_Content = tuple[str, Box, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Why a picture was not read."""

    reason: GapReason
    detail: str = ""


Outcome = Writing | Unread


def view_of(picture: Shown) -> View:
    """Return the view that a picture is shown by."""
    return picture.key, picture.crop, picture.turns % 4


def views_of(shown: Iterable[Shown]) -> dict[View, list[Shown]]:
    """Return the distinct views with the places where each is shown; those passed over are left out."""
    views: dict[View, list[Shown]] = defaultdict(list)
    for picture in shown:
        if not picture.passed_over:
            views[view_of(picture)].append(picture)
    return dict(views)


def outcomes_of(
    views: Mapping[View, Sequence[Shown]], texts: Sequence[str], options: ReadOptions
) -> dict[View, Outcome]:
    """Return what each view says, or why it was not read.

    Args:
        views: the views and where they are shown.
        texts: the text that the file itself holds, from which a script that cannot be read is guessed.
        options: the engines and their limits.
    """
    if options.ocr.engine is Engine.NONE:
        return {view: Unread(reason=GapReason.PICTURE) for view in views}
    desk = _Desk(options.ocr)
    lines = recognise(desk.pixels(views), options.ocr)
    likely = _likely_script(texts)
    read = {
        content: replace(writing_of(found, width, height), likely=likely)
        for (content, width, height), found in zip(desk.handed, lines, strict=True)
    }
    return {
        view: outcome if isinstance(outcome, Unread | Writing) else read[outcome] for view, outcome in desk.seen.items()
    }


class _Desk:
    """Hands pictures to the engine one by one, noting which they were, and which could not be handed over."""

    def __init__(self, options: OcrOptions) -> None:
        self._options = options
        self._deadline = monotonic() + options.limits.seconds
        self.handed: list[tuple[_Content, int, int]] = []
        self.seen: dict[View, Outcome | _Content] = {}

    def pixels(self, views: Mapping[View, Sequence[Shown]]) -> Iterator[Pixels]:
        """Yield the pixels of each picture that has not been handed over yet."""
        known: set[_Content] = set()
        for view, uses in views.items():
            try:
                data = self._data(uses[0])
            except PictureUnreadable as error:
                self.seen[view] = _unread(error)
                continue
            content = (hashlib.sha1(data, usedforsecurity=False).hexdigest(), *view[1:])
            self.seen[view] = content
            if content not in known:
                known.add(content)
                yield from self._handed(view, content, data, max(use.side for use in uses))

    def _data(self, picture: Shown) -> bytes:
        """Return the bytes of a picture, while the limits allow it.

        Raises:
            PictureUnreadable: they do not, or the file cannot give them.
        """
        if len(self.seen) >= self._options.limits.pictures:
            raise PictureUnreadable(f"only the first {self._options.limits.pictures:,} pictures are read", over=True)
        if monotonic() > self._deadline:
            raise PictureUnreadable(f"reading pictures took more than {self._options.limits.seconds:g} s", over=True)
        try:
            return picture.content()
        except InputError as error:
            raise PictureUnreadable(error.details.get("detail", error.message)) from error

    def _handed(self, view: View, content: _Content, data: bytes, side: int) -> Iterator[Pixels]:
        if is_vector(data):
            self.seen[view] = writing_in(data) or Unread(reason=GapReason.PICTURE, detail="a drawing without text")
            return
        try:
            pixels = _as_shown(data, view, side, self._options)
        except PictureUnreadable as error:
            self.seen[view] = _unread(error)
            return
        height, width = pixels.shape[:2]
        if holds_nothing(pixels):
            self.seen[view] = Writing(width=width, height=height)
        else:
            self.handed.append((content, width, height))
            yield pixels


def _as_shown(data: bytes, view: View, side: int, options: OcrOptions) -> Pixels:
    """Return the pixels of a picture cropped and turned; of a cropped one more are decoded, so that enough are left."""
    _, crop, turns = view
    part = min(max(crop.width, crop.height, 0.1), 1.0)
    pixels = decoded(data, options.limits, min(round(side / part), options.limits.longest_side))
    height, width = pixels.shape[:2]
    left, right = (round(min(max(edge, 0.0), 1.0) * width) for edge in (crop.x, crop.right))
    top, bottom = (round(min(max(edge, 0.0), 1.0) * height) for edge in (crop.y, crop.bottom))
    return np.ascontiguousarray(turned(pixels[top : max(bottom, top + 1), left : max(right, left + 1)], turns))


def _unread(error: PictureUnreadable) -> Unread:
    return Unread(reason=GapReason.LIMIT if error.over else GapReason.DAMAGED_PART, detail=str(error))


def _likely_script(texts: Iterable[str]) -> Script | None:
    """Return the script of those that only Tesseract reads in which the file itself writes most; None without any."""
    counts: dict[Script, int] = defaultdict(int)
    for text in texts:
        for character in text:
            counts[script_of(character)] += 1
    return max((script for script in MODELS if counts[script]), key=lambda script: counts[script], default=None)
