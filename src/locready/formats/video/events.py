"""From the lines that were followed to events: one text, one place, one span."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from locready.formats.layout.characters import is_spaceless
from locready.formats.video.likeness import folded, grew, same_text
from locready.model.scripts import Script, script_of

#: Lines of one event begin and end within so many seconds of one another.
_TOGETHER_S = 0.3
#: What stands shorter is no text but what was left of one.
_SHORTEST_S = 0.1
#: A line that is lost and found again within so many seconds was there all the time.
_MOMENT_S = 0.1
#: Their sizes differ by less than this factor, and so many sizes of air are between them.
_SAME_SIZE, _LEADING, _WORD_GAP = 1.45, 1.1, 1.6
#: Places are the same when they share this part of the smaller one.
_SAME_PLACE = 0.5

#: Left, top, right, bottom in 0..1 of the frame.
Sides = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A line or a text that stood on the screen.

    ``sides`` are in 0..1 of the frame, ``size`` is the height of its type there. ``read`` is False where nobody could
    read it so far; ``keys`` name the lines that it was made of. ``upright`` is False for vertical writing.
    """

    text: str
    confidence: float
    read: bool
    sides: Sides
    size: float
    upright: bool
    start_s: float
    end_s: float
    keys: tuple[int, ...]

    @property
    def seconds(self) -> float:
        """How long it stood."""
        return self.end_s - self.start_s

    def until(self, last_s: float, seconds: float) -> Standing:
        """Return it with its end within a clip of so many seconds; what stands in its last frame stands to the end."""
        return replace(self, end_s=seconds if self.end_s >= last_s else min(self.end_s, seconds))


def events_of(lines: Iterable[Standing]) -> list[Standing]:
    """Return the events in order of their beginning."""
    once = [line for line in _once(sorted(lines, key=_told_apart)) if line.seconds >= _SHORTEST_S]
    return sorted(_stacked(_in_rows(once)), key=_began)


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
    if not _touch(one, other) or not _same_place(one.sides, other.sides):
        return False
    if one.read and other.read and not _overlap(one, other):
        return grew(one.text, other.text)
    if one.read and other.read:
        return same_text(one.text, other.text) or (grew(one.text, other.text) and _ends_alike(one, other))
    return _ends_alike(one, other) or _contains(one, other)


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
        and line.start_s + _TOGETHER_S < other.start_s < line.end_s
        and other.read
        and _same_place(line.sides, other.sides)
        and _same_size(line, other)
    ]
    return replace(line, end_s=min(later)) if later else line


def _in_rows(lines: Sequence[Standing]) -> list[Standing]:
    """Join the pieces of a row that stand and go together."""
    rows: list[Standing] = []
    for line in sorted(lines, key=lambda line: line.sides[0]):
        left = next((row for row in rows if _continues(row, line)), None)
        if left is None:
            rows.append(line)
        else:
            rows[rows.index(left)] = _joined(left, line, " ")
    return rows


def _stacked(lines: Sequence[Standing]) -> list[Standing]:
    """Join the lines of a text that stand under one another and go together."""
    texts: list[Standing] = []
    for line in sorted(lines, key=lambda line: (line.sides[1], -line.sides[2])):
        above = next((text for text in texts if _is_next_line(text, line)), None)
        if above is None:
            texts.append(line)
        else:
            texts[texts.index(above)] = _joined(above, line, "\n")
    return texts


def _continues(row: Standing, line: Standing) -> bool:
    level = min(row.sides[3], line.sides[3]) - max(row.sides[1], line.sides[1])
    gap = line.sides[0] - row.sides[2]
    return (
        row.upright
        and line.upright
        and _comes_and_goes_with(row, line)
        and _same_size(row, line)
        and level >= 0.6 * min(row.size, line.size)
        and -0.5 * line.size <= gap * _ASPECT <= _WORD_GAP * line.size
    )


def _is_next_line(text: Standing, line: Standing) -> bool:
    if not (_comes_and_goes_with(text, line) and _same_size(text, line) and _same_script(text.text, line.text)):
        return False
    if text.upright and line.upright:
        gap = line.sides[1] - text.sides[3]
        across = min(text.sides[2], line.sides[2]) - max(text.sides[0], line.sides[0])
        return -0.5 * line.size <= gap <= _LEADING * line.size and across > 0
    if text.upright or line.upright:
        return False
    gap = (text.sides[0] - line.sides[2]) * _ASPECT
    down = min(text.sides[3], line.sides[3]) - max(text.sides[1], line.sides[1])
    return -0.5 * line.size <= gap <= _LEADING * line.size and down > 0


#: Width over height of a usual frame: gaps across are compared with sizes, which are shares of the height.
_ASPECT = 16 / 9


def _joined(one: Standing, other: Standing, between: str) -> Standing:
    spaceless = (
        between == " " and one.text and other.text and is_spaceless(one.text[-1]) and is_spaceless(other.text[0])
    )
    letters = len(one.text) + len(other.text)
    mean = (one.confidence * len(one.text) + other.confidence * len(other.text)) / letters if letters else 0.0
    return replace(
        one,
        text=one.text + ("" if spaceless else between) + other.text,
        confidence=mean,
        read=one.read and other.read,
        sides=(
            min(one.sides[0], other.sides[0]),
            min(one.sides[1], other.sides[1]),
            max(one.sides[2], other.sides[2]),
            max(one.sides[3], other.sides[3]),
        ),
        start_s=min(one.start_s, other.start_s),
        end_s=max(one.end_s, other.end_s),
        keys=(*one.keys, *other.keys),
    )


def _touch(one: Standing, other: Standing) -> bool:
    """Say whether one goes on where the other ends, but for a frame or two: a cut behind a line is no end of it."""
    return min(one.end_s, other.end_s) + _MOMENT_S >= max(one.start_s, other.start_s)


def _overlap(one: Standing, other: Standing) -> bool:
    return min(one.end_s, other.end_s) > max(one.start_s, other.start_s)


def _ends_alike(one: Standing, other: Standing) -> bool:
    return abs(one.end_s - other.end_s) <= _TOGETHER_S


def _comes_and_goes_with(one: Standing, other: Standing) -> bool:
    return abs(one.start_s - other.start_s) <= _TOGETHER_S and _ends_alike(one, other)


def _same_size(one: Standing, other: Standing) -> bool:
    smaller, larger = sorted((one.size, other.size))
    return larger <= _SAME_SIZE * smaller


def _same_place(one: Sides, other: Sides) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((one[2] - one[0]) * (one[3] - one[1]), (other[2] - other[0]) * (other[3] - other[1]))
    return across > 0 and down > 0 and across * down >= _SAME_PLACE * smaller


_EAST = frozenset({Script.HAN, Script.HIRAGANA, Script.KATAKANA})


def _same_script(one: str, other: str) -> bool:
    """Say whether two lines are written alike: a translation under a text is a text of its own."""
    if not one or not other:
        return not one and not other
    return _is_east(one) == _is_east(other)


def _is_east(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return 3 * sum(script_of(character) in _EAST for character in letters) > len(letters)
