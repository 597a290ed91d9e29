"""Sets text into a box of a drawn slide, as large as it fits, for slides of which there is no picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from rich.cells import cell_len

from locready.display import harmless
from locready.reports.flow import lines

#: Half of an em is a column of type: a Latin letter, or half of a Han character.
_COLUMN, _LINE = 0.53, 1.25
#: Sizes of type in units of a slide 960 wide; what does not fit at the smallest is cut.
_LARGEST, _SMALLEST = 40.0, 7.0
_STEP = 0.88


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Lines of text at a size of type, both in the units of the box."""

    size: float
    lines: tuple[str, ...]


def setting(texts: Sequence[str], width: float, height: float) -> Setting:
    """Return paragraphs broken into lines that fit a box, the last one marked where text was left out."""
    paragraphs = [" ".join(harmless(text).split()) for text in texts]
    size = _first_try(paragraphs, width, height)
    while size > _SMALLEST:
        broken = _broken(paragraphs, width, size)
        if len(broken) * size * _LINE <= height:
            return Setting(size=round(size, 1), lines=broken)
        size *= _STEP
    return _cut(paragraphs, width, height)


def _first_try(paragraphs: Sequence[str], width: float, height: float) -> float:
    """Return a size somewhat too large: that at which the text would fill the box to its edges."""
    columns = sum(max(cell_len(paragraph), 1) for paragraph in paragraphs)
    full = sqrt(width * height / (max(columns, 1) * _COLUMN * _LINE))
    return max(min(full * 1.1, height / _LINE, _LARGEST), _SMALLEST)


def _broken(paragraphs: Sequence[str], width: float, size: float) -> tuple[str, ...]:
    columns = max(int(width / (size * _COLUMN)), 2)
    return tuple(line for paragraph in paragraphs for line in lines(paragraph, columns))


def _cut(paragraphs: Sequence[str], width: float, height: float) -> Setting:
    room = max(int(height / (_SMALLEST * _LINE)), 1)
    columns = max(int(width / (_SMALLEST * _COLUMN)), 2)
    broken = _broken([paragraph[: room * columns + 1] for paragraph in paragraphs[:room]], width, _SMALLEST)
    kept = broken[:room]
    whole = len(broken) <= room
    return Setting(size=_SMALLEST, lines=kept if whole else (*kept[:-1], f"{kept[-1][: max(columns - 2, 1)]}…"))
