"""From pictures to lines of text: the engines in turn, each for what it reads best."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple, cast

from locready.ocr import rapid, tesseract
from locready.ocr.clock import running
from locready.ocr.foreign import is_able, read_foreign
from locready.ocr.lines import Line, Quad, Unread
from locready.ocr.look import Seen, look
from locready.ocr.options import Engine, OcrOptions, RecognitionModel
from locready.ocr.orient import turns_needed
from locready.ocr.own import read_by
from locready.ocr.pixels import Corners, Pixels, shrunk, turned, turned_back
from locready.ocr.route import is_poor_latin
from locready.ocr.tesseract import TesseractFailed
from locready.ocr.whole import read_whole, require

_log = logging.getLogger(__name__)


class _Answer(NamedTuple):
    """What another engine says of a line."""

    text: str
    confidence: float
    engine: str
    script: str | None


def recognise(pictures: Iterable[Pixels], options: OcrOptions | None = None) -> list[tuple[Line, ...]]:
    """Return the lines of each picture of one file, in no particular order, their corners in pixels of the picture.

    The pictures are taken one after another, so that they need not be in memory together. What the first engine does
    not know is read at the end, all at once.

    Args:
        pictures: height by width by RGB.
        options: the engines, their models and their limits.

    Raises:
        DependencyMissing: Tesseract was asked for by name and is not installed, or a model of the user's own is not
            there.
        UsageError: a model of the user's own is not the one that was meant.
    """
    chosen = options or OcrOptions()
    if chosen.engine is Engine.NONE:
        return [() for _picture in pictures]
    with running():
        return _recognised(pictures, chosen)


def _recognised(pictures: Iterable[Pixels], chosen: OcrOptions) -> list[tuple[Line, ...]]:
    if chosen.engine is Engine.TESSERACT:
        require()
        return [tuple(_whole(picture, chosen.limits.tesseract_s)) for picture in pictures]
    looked = [_look(picture, chosen.limits.longest_side) for picture in pictures]
    unread = [seen for lines in looked for seen in lines if isinstance(seen, Seen)]
    names = iter(named(unread, chosen))
    return [tuple(next(names) if isinstance(line, Seen) else line for line in lines) for lines in looked]


def _whole(picture: Pixels, seconds: float) -> list[Line]:
    try:
        return read_whole(picture, seconds)
    except TesseractFailed as error:
        _log.debug("Tesseract broke off", exc_info=error)
        height, width = picture.shape[:2]
        around = ((0, 0), (width, 0), (width, height), (0, height))
        return [Line(quad=around, text="", confidence=0.0, engine=tesseract.NAME, why=Unread.ENGINE_FAILED)]


def _look(picture: Pixels, longest_side: int) -> list[Line | Seen]:
    """Return the lines that were read, and as they were seen those that were not; corners are of the picture."""
    shown, factor = shrunk(picture, longest_side)
    height, width = shown.shape[:2]
    seen = look(shown, rapid.find, rapid.read)
    turns = turns_needed(seen, rapid.read)
    if turns:
        seen = look(turned(shown, turns), rapid.find, rapid.read)
    return [_placed(line, turned_back(line.corners, turns, width, height) / factor, turns) for line in seen]


def _placed(seen: Seen, corners: Corners, turns: int) -> Line | Seen:
    """Return a line with its corners in the picture; of one that was read, what it looked like is no longer kept."""
    if not seen.read:
        return replace(seen, corners=corners)
    line = _line(corners, seen.guess.text, seen.guess.confidence, rapid.NAME, upright=not seen.tall)
    return replace(line, turns=turns)


def named(unread: Sequence[Seen], options: OcrOptions) -> list[Line]:
    """Return what other engines make of lines: text where they are sure of the script, none elsewhere."""
    able = options.engine is Engine.AUTO and is_able()
    lines = [_unread(seen, Unread.UNCERTAIN if able else Unread.NO_ENGINE) for seen in unread]
    for model in options.models:
        lines = _filled(lines, unread, partial(_by_own, model=model))
    if not able:
        return lines
    try:
        return _filled(lines, unread, partial(_by_tesseract, seconds=options.limits.tesseract_s))
    except TesseractFailed as error:
        _log.debug("Tesseract broke off", exc_info=error)
        return [line if line.text else replace(line, why=Unread.ENGINE_FAILED) for line in lines]


def _filled(
    lines: Sequence[Line], unread: Sequence[Seen], engine: Callable[[Sequence[Seen]], Iterable[_Answer | None]]
) -> list[Line]:
    """Return the lines, those without text as the engine reads them."""
    empty = [place for place, line in enumerate(lines) if not line.text]
    answers = dict(zip(empty, engine([unread[place] for place in empty]), strict=True)) if empty else {}
    return [_answered(line, answers.get(place)) for place, line in enumerate(lines)]


def _answered(line: Line, answer: _Answer | None) -> Line:
    if answer is None:
        return line
    return replace(
        line, text=answer.text, confidence=answer.confidence, engine=answer.engine, script=answer.script, why=None
    )


def _by_own(lines: Sequence[Seen], model: RecognitionModel) -> Iterable[_Answer | None]:
    for guess in read_by(model, lines):
        yield None if guess is None else _Answer(guess.text, guess.confidence, rapid.NAME, model.script)


def _by_tesseract(lines: Sequence[Seen], seconds: float) -> Iterable[_Answer | None]:
    for line, attempt in zip(lines, read_foreign([line.cut for line in lines], seconds), strict=True):
        latin = is_poor_latin(line.guess, line.corners)
        if attempt is not None and not (latin and line.guess.confidence >= attempt.rank):
            yield _Answer(attempt.text, attempt.rank, tesseract.NAME, attempt.script)
        else:
            yield _Answer(line.guess.text, line.guess.confidence, rapid.NAME, None) if latin else None


def _unread(seen: Seen, why: Unread) -> Line:
    return replace(_line(seen.corners, "", 0.0, "", upright=not seen.tall), why=why)


def _line(corners: Corners, text: str, confidence: float, engine: str, *, upright: bool) -> Line:
    quad = cast("Quad", tuple((float(x), float(y)) for x, y in corners))
    return Line(quad=quad, text=text.strip(), confidence=round(confidence, 4), engine=engine, upright=upright)
