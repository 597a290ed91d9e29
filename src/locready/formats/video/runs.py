"""Reads what ran through the frame: a ticker or a roll is one event with all its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from locready.formats.layout.characters import is_spaceless, tidy
from locready.formats.video.likeness import grew, same_text
from locready.formats.video.onscreen import Standing
from locready.formats.video.running import Run
from locready.ocr.lines import Line
from locready.ocr.options import OcrOptions
from locready.ocr.recognise import recognise

#: What ran through is looked at in its own size, in tiles (pixels).
_LONGEST_PX = 60_000
#: Fewer letters are no ticker: something else ran by.
_LETTERS = 6
#: A line of which so much lies in a longer one is a piece of it.
_PIECE = 0.6
#: Lines of a roll stand on one row if they share so much of their height.
_LEVEL = 0.5
#: A text that stops on its way is gone when nothing runs any more; so much later than that it cannot have left, and so
#: much earlier than it was seen to run it cannot have come in.
_STOPPED_S = 1.0


def run_events(runs: Sequence[Run], standing: Sequence[Standing], options: OcrOptions) -> list[Standing]:
    """Return the events of what ran through, of those that are writing.

    Args:
        runs: what ran through.
        standing: what stood still meanwhile: where it stood in the way, it is no part of what ran.
        options: how to read.
    """
    whole = replace(options, limits=replace(options.limits, longest_side=_LONGEST_PX))
    several = recognise((run.picture for run in runs), whole)
    events = (_event(run, _ran(lines, run, standing)) for run, lines in zip(runs, several, strict=True))
    return [event for event in events if event is not None]


def _ran(lines: Sequence[Line], run: Run, standing: Sequence[Standing]) -> list[Line]:
    """Return the lines that were read and ran, each whole and once."""
    read = [line for line in lines if line.text and not _stood(line, run, standing)]
    return [line for line in read if not any(_is_piece(line, other) for other in read if other is not line)]


def _is_piece(line: Line, whole: Line) -> bool:
    """Say whether a line lies in another one that is longer."""
    (x0, y0, x1, y1), (u0, v0, u1, v1) = line.box, whole.box
    common = max(min(x1, u1) - max(x0, u0), 0.0) * max(min(y1, v1) - max(y0, v0), 0.0)
    longer = (u1 - u0) * (v1 - v0) > (x1 - x0) * (y1 - y0)
    return longer and common >= _PIECE * (x1 - x0) * (y1 - y0)


def _event(run: Run, lines: Sequence[Line]) -> Standing | None:
    text = _text(run, lines)
    if sum(character.isalnum() for character in text) < _LETTERS:
        return None
    start_s, end_s = _times(run, lines)
    return Standing(
        text=text,
        confidence=sum(line.confidence * len(line.text) for line in lines) / sum(len(line.text) for line in lines),
        read=True,
        sides=_sides(run, lines),
        size=sorted(line.size for line in lines)[len(lines) // 2] / _frame_height(run),
        upright=True,
        start_s=start_s,
        end_s=end_s,
        keys=(),
    )


def _text(run: Run, lines: Sequence[Line]) -> str:
    """Return the words of a run: of a roll by lines, of a ticker in one."""
    rows = _rows(lines)
    if run.upwards or not rows:
        return "\n".join(_joined(row) for row in rows)
    return _joined([line for row in rows for line in row])


def _stood(line: Line, run: Run, standing: Sequence[Standing]) -> bool:
    """Say whether a line stood still in the way of what ran by."""
    meanwhile = (it for it in standing if it.start_s < run.end_s and run.start_s < it.end_s)
    return any(same_text(line.text, it.text) or grew(line.text, it.text) for it in meanwhile)


def _times(run: Run, lines: Sequence[Line]) -> tuple[float, float]:
    """Return when the first of it came in and the last of it left."""
    axis = 1 if run.upwards else 0
    head, tail = min(line.box[axis] for line in lines), max(line.box[axis + 2] for line in lines)
    if run.backwards:
        length = run.picture.shape[0 if run.upwards else 1]
        head, tail = length - tail, length - head
    came_s = min(run.start_s + (head - run.width) / run.speed, run.start_s)
    if came_s < run.began_s - _STOPPED_S:
        came_s = run.began_s  # it did not come in over the edge: it appeared on its way
    left_s = run.start_s + tail / run.speed
    return max(came_s, 0.0), left_s if left_s <= run.end_s + _STOPPED_S else run.end_s


def _sides(run: Run, lines: Sequence[Line]) -> tuple[float, float, float, float]:
    """Return where it ran: of a roll as wide as its lines are."""
    left, top, right, bottom = run.sides
    if not run.upwards:
        return run.sides
    width = run.picture.shape[1]
    low, high = min(line.box[0] for line in lines) / width, max(line.box[2] for line in lines) / width
    return left + low * (right - left), top, left + high * (right - left), bottom


def _frame_height(run: Run) -> float:
    left_top_right_bottom = run.sides
    share = left_top_right_bottom[3] - left_top_right_bottom[1]
    return run.width if run.upwards else run.picture.shape[0] / max(share, 0.01)


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines by rows, from above, each row from the left."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.box[1]):
        top, bottom = line.box[1], line.box[3]
        if rows and min(bottom, rows[-1][-1].box[3]) - max(top, rows[-1][-1].box[1]) >= _LEVEL * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.box[0]) for row in rows]


def _joined(row: Sequence[Line]) -> str:
    text = row[0].text
    for before, line in pairwise(row):
        apart = line.box[0] - before.box[2] > before.size
        spaceless = is_spaceless(before.text[-1]) and is_spaceless(line.text[0]) and not apart
        text += line.text if spaceless else f" {line.text}"
    return tidy(text)
