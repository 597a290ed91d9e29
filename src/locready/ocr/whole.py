"""A whole picture read by Tesseract alone, for those who ask for it by name."""

from __future__ import annotations

from itertools import groupby

from locready.errors import DependencyMissing
from locready.ocr import tesseract
from locready.ocr.lines import Line
from locready.ocr.pixels import Pixels
from locready.ocr.scripts import install_line
from locready.ocr.tesseract import Word

#: Models that are tried together, as far as they are installed: more at once only slow the program down.
_TOGETHER = ("jpn", "chi_sim", "chi_tra", "kor", "eng")
#: Words below this confidence (0..1) are specks; the program itself calls a block of them text.
_LEAST = 0.5


def require() -> None:
    """Make sure that the program and a model are here.

    Raises:
        DependencyMissing: they are not.
    """
    if not tesseract.models():
        raise DependencyMissing(what="Tesseract", install=install_line())


def read_whole(picture: Pixels, seconds: float) -> list[Line]:
    """Return the lines of a picture.

    Raises:
        TesseractFailed: the program broke off, or took longer than allowed.
    """
    model = "+".join(name for name in _TOGETHER if name in tesseract.models())
    words = tesseract.read_picture(picture, model, seconds)
    sure = [word for word in words if word.confidence >= _LEAST and any(map(str.isalnum, word.text))]
    return [_line(list(group)) for _, group in groupby(sure, key=lambda word: word.line)]


def _line(words: list[Word]) -> Line:
    left, top = (min(word.box[axis] for word in words) for axis in (0, 1))
    right, bottom = (max(word.box[axis] + word.box[axis + 2] for word in words) for axis in (0, 1))
    letters = sum(len(word.text) for word in words)
    return Line(
        quad=((left, top), (right, top), (right, bottom), (left, bottom)),
        text=" ".join(word.text for word in words),
        confidence=sum(word.confidence * len(word.text) for word in words) / letters,
        engine=tesseract.NAME,
    )
