"""Tesseract by way of pytesseract: many lines in one call of the program, or a whole picture."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from shutil import which
from subprocess import SubprocessError
from typing import NamedTuple

from locready.ocr.lines import TESSERACT
from locready.ocr.pixels import Pixels

NAME = TESSERACT
#: One line a picture; and writing anywhere in it.
_ONE_LINE, _ANYWHERE = 7, 11
#: The program's own threads slow each other down on lines; files are read side by side.
_ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}


#: What comes of a program that is killed, cannot start or answers nonsense; pytesseract ends the process over the last.
_BROKEN = (OSError, RuntimeError, ValueError, LookupError, SubprocessError, SystemExit)


class TesseractFailed(Exception):
    """The program broke off, or took longer than allowed."""


class Word(NamedTuple):
    """A word, how sure of it the program is (0..1), and its place: left, top, width, height in pixels."""

    text: str
    confidence: float
    line: tuple[int, ...]
    box: tuple[int, int, int, int]


@cache
def models() -> frozenset[str]:
    """Return the names of the installed models; none without the program."""
    if which(NAME) is None:
        return frozenset()
    import pytesseract

    try:
        return frozenset(pytesseract.get_languages(config=""))
    except _BROKEN:
        return frozenset()


def program_version() -> str:
    """Return the version of the program, empty without it."""
    if which(NAME) is None:
        return ""
    import pytesseract

    try:
        return str(pytesseract.get_tesseract_version())
    except _BROKEN:
        return ""


def read_lines(lines: Sequence[Pixels], model: str, seconds: float) -> list[list[Word]]:
    """Return the words of each line, read by one model in one call.

    Raises:
        TesseractFailed: the program broke off, or took longer than allowed.
    """
    with tempfile.TemporaryDirectory(prefix="locready-ocr-") as folder:
        listed = Path(folder) / "lines.txt"
        listed.write_text("\n".join(_saved(lines, Path(folder))), encoding="utf-8")
        words = _words(str(listed), model, _ONE_LINE, seconds)
    return [words.get(page, []) for page in range(1, len(lines) + 1)]


def read_picture(picture: Pixels, model: str, seconds: float) -> list[Word]:
    """Return the words of a whole picture.

    Raises:
        TesseractFailed: the program broke off, or took longer than allowed.
    """
    with tempfile.TemporaryDirectory(prefix="locready-ocr-") as folder:
        (path,) = _saved([picture], Path(folder))
        return _words(path, model, _ANYWHERE, seconds).get(1, [])


def _saved(pictures: Sequence[Pixels], folder: Path) -> list[str]:
    from PIL import Image

    paths = [folder / f"{number}.png" for number in range(len(pictures))]
    for picture, path in zip(pictures, paths, strict=True):
        Image.fromarray(picture).save(path, compress_level=1)
    return [str(path) for path in paths]


def _words(path: str, model: str, mode: int, seconds: float) -> Mapping[int, list[Word]]:
    """Return the words by the number of their picture."""
    import pytesseract

    os.environ.update(_ONE_THREAD)
    try:
        table = pytesseract.image_to_data(
            path, lang=model, config=f"--psm {mode}", timeout=seconds, output_type=pytesseract.Output.DICT
        )
        return _by_picture(table)
    except _BROKEN as error:
        raise TesseractFailed(str(error)) from error


def _by_picture(table: Mapping[str, Sequence[int | float | str]]) -> Mapping[int, list[Word]]:
    words: dict[int, list[Word]] = defaultdict(list)
    for row in range(len(table["text"])):
        if str(table["text"][row]).strip() and float(table["conf"][row]) >= 0:
            words[int(table["page_num"][row])].append(_word(table, row))
    return words


def _word(table: Mapping[str, Sequence[int | float | str]], row: int) -> Word:
    left, top, width, height = (int(table[side][row]) for side in ("left", "top", "width", "height"))
    line = tuple(int(table[level][row]) for level in ("block_num", "par_num", "line_num"))
    return Word(str(table["text"][row]), float(table["conf"][row]) / 100, line, (left, top, width, height))
