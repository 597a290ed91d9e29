"""From the lines that were followed to events: one text, one place, one span."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from locready.formats.video.likeness import folded, grew, same_text
from locready.formats.video.onscreen import TOGETHER_S, Standing, ends_alike, overlap, same_place, same_size, touch
from locready.formats.video.stacking import in_rows, stacked

#: What stands shorter is no text but what was left of one.
_SHORTEST_S = 0.1


def events_of(lines: Iterable[Standing]) -> list[Standing]:
    """Return the events in order of their beginning."""
    once = [line for line in _once(sorted(lines, key=_told_apart)) if line.seconds >= _SHORTEST_S]
    return sorted(stacked(in_rows(once)), key=_began)


def _began(line: Standing) -> tuple[float, float, float]:
    return line.start_s, line.sides[1], line.sides[0]


def _told_apart(line: Standing) -> tuple[object, ...]:
    """Return by what lines are sorted, so that the order in which they were found makes no difference."""
    return *_began(line), line.end_s, line.sides, line.text


def _once(lines: Sequence[Standing]) -> list[Standing]:
    """Return each line once; one that was joined with another may lie where a third does."""
    kept = _joined_again(lines)
    while len(kept) < len(lines):
        lines, kept = kept, _joined_again(kept)
    return [_cut_short(line, kept) for line in kept]


def _joined_again(lines: Sequence[Standing]) -> list[Standing]:
    """Return lines with what was found again at its place, or grew there, made one."""
    kept: list[Standing] = []
    for line in lines:
        again = next((other for other in kept if _is_same(other, line)), None)
        if again is None:
            kept.append(line)
        else:
            kept[kept.index(again)] = _united(again, line)
    return kept


def _is_same(one: Standing, other: Standing) -> bool:
    if not touch(one, other) or not same_place(one.sides, other.sides):
        return False
    if one.read and other.read and not overlap(one, other):
        return grew(one.text, other.text)
    if one.read and other.read:
        return same_text(one.text, other.text) or (grew(one.text, other.text) and ends_alike(one, other))
    return ends_alike(one, other) or _contains(one, other)


def _contains(one: Standing, other: Standing) -> bool:
    return one.start_s - 0.1 <= other.start_s and other.end_s <= one.end_s + 0.1


def _united(one: Standing, other: Standing) -> Standing:
    """Return one line for two readings of it: the surer one, or the longer one where the text grew."""
    best = max(one, other, key=lambda line: (line.read, len(folded(line.text)), line.confidence))
    if same_text(one.text, other.text):
        best = max(one, other, key=lambda line: (line.read, round(line.confidence, 1), len(line.text)))
    return replace(
        best,
        start_s=min(one.start_s, other.start_s),
        end_s=max(one.end_s, other.end_s),
        keys=(*best.keys, *(key for key in (*one.keys, *other.keys) if key not in best.keys)),
    )


def _cut_short(line: Standing, others: Sequence[Standing]) -> Standing:
    """Return a line that ends where another one of its size takes its place."""
    later = [
        other.start_s
        for other in others
        if other is not line
        and line.start_s + TOGETHER_S < other.start_s < line.end_s
        and other.read
        and same_place(line.sides, other.sides)
        and same_size(line, other)
    ]
    return replace(line, end_s=min(later)) if later else line
