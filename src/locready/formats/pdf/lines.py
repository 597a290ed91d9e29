"""From runs to lines: what stands on one line of writing, whichever way the writing goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from locready.formats.layout.characters import family, is_east, is_spaceless, may_open_item, opens_item, tidy
from locready.formats.layout.joining import HYPHEN
from locready.formats.layout.line import Line
from locready.formats.pdf.runs import Run

#: In type sizes: runs nearer than this on one line belong together, whatever the order of the content.
_TOGETHER = 0.5
_TOUCHING = 0.2
#: More than this between two Latin words is a space.
_WORD_GAP = 0.15
#: A bullet or number of so few characters belongs to the text behind it, over a gap of so many type sizes.
_MARK = 3
_INDENT = 3.0
_SAME_SIZE = 1.18
#: A line remembered by its height is looked for among so many bands before.
_BANDS_BACK = 3


def lines_of(runs: Sequence[Run]) -> list[Line]:
    """Return the lines of a page, horizontal ones first, each kind in reading direction."""
    columns, rest = _columns(runs)
    rows = (_row(group) for band in _bands(rest) for group in _neighbours(band))
    upright = [line for line in rows if line.text]
    return sorted(upright, key=lambda line: line.pos) + sorted(columns, key=lambda line: line.pos)


def _columns(runs: Sequence[Run]) -> tuple[list[Line], list[Run]]:
    """Join pieces of columns, among them the upright figures set inside one, and return what is left."""
    pieces = [run for run in runs if not run.upright]
    if not pieces:
        return [], list(runs)
    size = max(run.size for run in pieces)
    single = [run for run in runs if run.upright and run.drawn <= 3 and run.x1 - run.x0 < 1.5 * size]
    pieces = sorted([*pieces, *single], key=lambda run: (-round((run.x0 + run.x1) / size), run.y0, run.order))
    groups = [group for group in _stacked(pieces) if any(not run.upright for run in group)]
    taken = {run.order for group in groups for run in group}
    return [_column(group) for group in groups], [run for run in runs if run.order not in taken]


def _stacked(pieces: Iterable[Run]) -> Iterator[list[Run]]:
    group: list[Run] = []
    for run in pieces:
        if group and not _goes_on_below(group[-1], run):
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _goes_on_below(upper: Run, lower: Run) -> bool:
    size = min(upper.size, lower.size)
    aside = abs((upper.x0 + upper.x1) - (lower.x0 + lower.x1)) / 2
    return aside < 0.4 * size and -0.5 * size < lower.y0 - upper.y1 < size and upper.size < 1.4 * lower.size


def _bands(runs: Sequence[Run]) -> list[list[Run]]:
    """Group runs that stand at one height."""
    bands: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (run.base, run.order)):
        home = next((band for band in reversed(bands[-_BANDS_BACK:]) if _level(band[0], run)), None)
        if home is None:
            bands.append([run])
        else:
            home.append(run)
    return bands


def _level(first: Run, second: Run) -> bool:
    return abs(first.base - second.base) < 0.35 * min(first.size, second.size)


def _neighbours(band: Sequence[Run]) -> Iterator[list[Run]]:
    group: list[Run] = []
    for run in sorted(band, key=lambda run: (run.x0, run.order)):
        if group and not _beside(group[-1], run):
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _beside(left: Run, right: Run) -> bool:
    """Whether two runs at one height belong together; of different sizes they must all but touch."""
    small, big = sorted((left.size, right.size))
    widest = _TOGETHER if big < _SAME_SIZE * small else _TOUCHING
    if left.drawn <= _MARK and (opens_item(left.text) or may_open_item(f"{left.text} ")):
        widest = _INDENT
    return -0.6 * small < right.x0 - left.x1 < widest * small


def _row(group: Sequence[Run]) -> Line:
    text = group[0].text
    for left, right in pairwise(group):
        text += _space_between(left, right) + right.text
    return _line(group, text)


def _space_between(left: Run, right: Run) -> str:
    """Put a space where Latin words or numbers meet with a gap; Chinese and Japanese need none."""
    wide = right.x0 - left.x1 > _WORD_GAP * min(left.size, right.size)
    return " " if wide and not (is_spaceless(left.text[-1]) or is_spaceless(right.text[0])) else ""


def _column(group: Sequence[Run]) -> Line:
    """Turned text that goes up was fetched in the order of its writing, so only whole runs are put in order."""
    text = group[0].text
    for upper, lower in pairwise(group):
        squares = is_east(upper.text[-1]) and is_east(lower.text[0])
        apart = lower.y0 - upper.y1 > _WORD_GAP * lower.size
        text += (" " if apart and not squares else "") + lower.text
    return replace(_line(group, text), upright=False)


def _line(group: Sequence[Run], text: str) -> Line:
    biggest = max(group, key=lambda run: run.drawn) if len(group) > 1 else group[0]
    plain = tidy(text)
    return Line(
        text=plain,
        x0=min(run.x0 for run in group),
        y0=min(run.y0 for run in group),
        x1=max(run.x1 for run in group),
        y1=max(run.y1 for run in group),
        size=biggest.size,
        base=biggest.base,
        order=min(run.order for run in group),
        drawn=sum(run.drawn for run in group),
        upright=True,
        family=family(plain.replace(HYPHEN, "-")),
        invisible=sum(run.drawn for run in group if run.invisible),
        unmapped=sum(run.drawn for run in group if run.unmapped),
        strange=sum(run.strange for run in group),
    )
