"""Who reads the pictures: ourselves, RapidOCR as it comes, and Tesseract alone."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec

from PIL import Image

from locready.ocr.lines import Line, Quad
from pictures.picture import Pixels

Lines = tuple[Line, ...]
Engine = Callable[[Sequence[Pixels], str], Sequence[Lines]]
OURS, RAPIDOCR, TESSERACT = "locready", "RapidOCR as it comes", "Tesseract alone"
_TESSERACT_MODELS = {
    "ja": "jpn",
    "zh-Hans": "chi_sim",
    "zh-Hant": "chi_tra",
    "en": "eng",
    "fr": "fra",
    "ko": "kor",
    "th": "tha",
    "ru": "rus",
    "ar": "ara",
}
_SPARSE_TEXT = "--psm 11"
Word = tuple[tuple[int, int, int], tuple[int, int, int, int], float, str]


def cpu_seconds() -> float:
    """Return the processor time of this process and of the programs that it started and that have ended."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


def engines() -> Mapping[str, Engine]:
    """Return the engines that are installed; each takes pictures and the language in them, a hint for Tesseract."""
    makers = {
        OURS: ("locready.ocr.recognise", _ours),
        RAPIDOCR: ("rapidocr", _rapidocr),
        TESSERACT: ("pytesseract", _tesseract),
    }
    return {name: maker() for name, (module, maker) in makers.items() if find_spec(module)}


def _ours() -> Engine:
    recognise = import_module("locready.ocr.recognise").recognise

    def read(pictures: Sequence[Pixels], _: str) -> Sequence[Lines]:
        return [tuple(lines) for lines in recognise(pictures)]

    return read


def _rapidocr() -> Engine:
    reader = import_module("rapidocr").RapidOCR()
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)

    def read_one(picture: Pixels) -> Lines:
        found = reader(picture[:, :, ::-1])
        if found.boxes is None or found.txts is None:
            return ()
        parts = zip(found.boxes, found.txts, found.scores, strict=True)
        return tuple(
            Line(quad=_quad(box), text=text, confidence=float(score), engine="rapidocr") for box, text, score in parts
        )

    return lambda pictures, _: [read_one(picture) for picture in pictures]


def _quad(box: Sequence[Sequence[float]]) -> Quad:
    first, second, third, fourth = ((float(x), float(y)) for x, y in box)
    return first, second, third, fourth


def _tesseract() -> Engine:
    tesseract = import_module("pytesseract")
    installed = set(tesseract.get_languages())

    def read_one(picture: Pixels, language: str) -> Lines:
        wanted = [it for it in dict.fromkeys((_TESSERACT_MODELS.get(language, "jpn"), "eng")) if it in installed]
        table = tesseract.image_to_data(
            Image.fromarray(picture), lang="+".join(wanted), config=_SPARSE_TEXT, output_type="dict"
        )
        return _joined(_words(table))

    return lambda pictures, language: [read_one(picture, language) for picture in pictures]


def _words(table: Mapping[str, Sequence[str]]) -> list[Word]:
    columns = ("block_num", "par_num", "line_num", "left", "top", "width", "height", "conf", "text")
    rows = zip(*(table[name] for name in columns), strict=True)
    return [
        (
            (int(block), int(paragraph), int(line)),
            (int(left), int(top), int(left) + int(width), int(top) + int(height)),
            float(confidence) / 100,
            text.strip(),
        )
        for block, paragraph, line, left, top, width, height, confidence, text in rows
        if text.strip()
    ]


def _joined(words: Sequence[Word]) -> Lines:
    """Return the words of each line as one line."""
    lines: dict[tuple[int, int, int], list[Word]] = {}
    for word in words:
        lines.setdefault(word[0], []).append(word)
    return tuple(_line(each) for each in lines.values())


def _line(words: Sequence[Word]) -> Line:
    left, top = (min(box[side] for _, box, _, _ in words) for side in (0, 1))
    right, bottom = (max(box[side] for _, box, _, _ in words) for side in (2, 3))
    return Line(
        quad=((left, top), (right, top), (right, bottom), (left, bottom)),
        text=" ".join(text for _, _, _, text in words),
        confidence=sum(confidence for _, _, confidence, _ in words) / len(words),
        engine="tesseract",
    )
