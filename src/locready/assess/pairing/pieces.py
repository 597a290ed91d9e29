"""A text that holds two languages, taken apart: its lines, or what a slash, a bracket or a space sets apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from locready.assess.pairing.side import Side, side_of
from locready.assess.reading import ReadSegment
from locready.language import word_equivalents
from locready.model import NO_LANGUAGE, Reading
from locready.model.labelled import Targets

_SEPARATOR = re.compile(r"[\s/|｜／・:：()（）\[\]【】「」『』,、，–—-]+")
#: What sets two parts of a line, or two lines, clearly apart.
_HARD = re.compile(r"(?:[\n\v\f\r\u2028\u3000/|｜／:：(（\[【「『]|\s\s)\s*$")
#: No separator is longer than this (characters).
_SEAM = 8
_LINE = re.compile(r"[^\n\v\f\r\u2028]+")
#: In one line neither language is more than this many times as long as the other where one translates the other.
_RATIO = 3.0
#: A line changes language once, or at most so often: labels in a row, each with its translation.
_MOST_CHANGES = 8
#: A line of more words than this is a paragraph.
_MOST_ATOMS = 200
#: A longer text (characters) is no label and no slide's paragraph; looking through it would take long.
_LONGEST = 2000

_Cut = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A text, or a part of one, in one language.

    ``share`` is how much (0..1) of its segment's foreign words it holds, 0 where it can be read; ``by_space``: nothing
    but a space sets it apart from the other language.
    """

    text: ReadSegment
    share: float = 1.0
    by_space: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it is a text by itself."""
        return self.share == 1.0


def pieces_of(segment: ReadSegment, targets: Targets) -> list[Piece]:
    """Return the parts of a text by language, in order; a text in one language is its own only part.

    Neighbouring lines in one language are one part. A line is taken apart only where its languages take turns, set
    apart from one another and of about the same length: an English word inside a Japanese sentence is none of this.
    """
    if not _may_hold_both(segment, targets):
        return [Piece(text=segment)]
    text = _Text(segment=segment, weight=_weight(segment), targets=targets)
    cuts = [cut for line in _LINE.finditer(segment.segment.text) for cut in _cuts(text, line.span())]
    runs = _runs(text, cuts)
    return _pieces(text, runs) if len(runs) > 1 else [Piece(text=segment)]


def carries_translation(segment: ReadSegment, targets: Targets) -> bool:
    """Say whether a text holds the same in both languages, one after the other and set apart, in about equal length."""
    parts = pieces_of(segment, targets)
    return len(parts) > 1 and _is_balanced([part.text for part in parts], targets) and segment.speaks(targets)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text to be taken apart; ``weight`` is what a word of it counts."""

    segment: ReadSegment
    weight: float
    targets: Targets

    def part(self, start: int, end: int) -> ReadSegment:
        """Return some characters as a text of its own, with their part of the words."""
        whole = self.segment.segment.text
        start, end = _stripped(whole, start, end)
        reading = _reading_of(self.segment.reading, start, end)
        counts: dict[str, float] = {}
        for language, words in word_equivalents(whole[start:end], reading).items():
            counted = language if language in self.segment.words else NO_LANGUAGE
            counts[counted] = counts.get(counted, 0.0) + words * self.weight
        own = replace(self.segment.segment, text=whole[start:end])
        return replace(self.segment, segment=own, reading=reading, words=counts)


def _cuts(text: _Text, line: _Cut) -> list[_Cut]:
    """Return where one line is to be cut: as a whole, or into parts in turn of one language and the other."""
    whole = text.part(*line)
    if not _may_hold_both(whole, text.targets):
        return [line]
    atoms = [(line[0] + start, line[0] + end) for start, end in _atoms(whole.segment.text)]
    if len(atoms) > _MOST_ATOMS:
        return [line]
    runs = _runs(text, atoms)
    return runs if _take_turns([text.part(*run) for run in runs], text.targets) else [line]


def _may_hold_both(text: ReadSegment, targets: Targets) -> bool:
    """Say whether there is something to read beside the foreign words: words of a target language, a name, a figure."""
    if len(text.segment.text) > _LONGEST:
        return False
    return bool(text.foreign(targets)) and bool(text.in_target(targets) or text.words.get(NO_LANGUAGE))


def _atoms(text: str) -> Iterator[_Cut]:
    """Yield the parts of a line between separators, each with the separators after it."""
    start = 0
    for found in _SEPARATOR.finditer(text):
        if found.start() > start:
            yield start, found.end()
            start = found.end()
    if start < len(text):
        yield start, len(text)


def _runs(text: _Text, atoms: Sequence[_Cut]) -> list[_Cut]:
    """Return atoms joined with their neighbours on the same side.

    Figures are on none: they join what stands before them, or after a line end, slash or bracket what follows.
    """
    runs: list[_Cut] = []
    last: Side | None = None
    for atom in atoms:
        side = _spoken_side(text.part(*atom), text.targets)
        fresh = bool(runs) and _is_set_apart(text.segment.segment.text[: atom[0]])
        if runs and (last is None or side is last or (side is None and not fresh)):
            runs[-1] = (runs[-1][0], atom[1])
            last = last or side
        else:
            runs.append(atom)
            last = side
    return runs


def _is_set_apart(before: str) -> bool:
    """Say whether a text ends at more than a space, a comma or a hyphen."""
    return _HARD.search(before[-_SEAM:]) is not None


def _pieces(text: _Text, runs: Sequence[_Cut]) -> list[Piece]:
    whole = text.segment.foreign(text.targets)
    seams = [not _is_set_apart(text.segment.segment.text[:start]) for start, _end in runs[1:]]
    return [
        Piece(text=part, share=min(part.foreign(text.targets) / whole, 1.0), by_space=before or after)
        for run, before, after in zip(runs, [False, *seams], [*seams, False], strict=True)
        for part in [text.part(*run)]
    ]


def _spoken_side(part: ReadSegment, targets: Targets) -> Side | None:
    side = side_of(part, targets)
    return None if side is Side.FIGURES else side


def _take_turns(parts: Sequence[ReadSegment], targets: Targets) -> bool:
    """Say whether parts are couples of a text and its translation, all in the same order."""
    if not 2 <= len(parts) <= _MOST_CHANGES or len(parts) % 2:
        return False
    readable = [part for part in parts if not part.foreign(targets)]
    couples = zip(parts[::2], parts[1::2], strict=True)
    return (
        len(readable) == len(parts) / 2
        and all(part.speaks(targets) or not part.in_target(targets) for part in readable)
        and all(bool(one.foreign(targets)) != bool(other.foreign(targets)) for one, other in pairwise(parts))
        and all(_is_balanced(couple, targets) for couple in couples)
    )


def _is_balanced(parts: Sequence[ReadSegment], targets: Targets) -> bool:
    foreign = sum(sum(part.words.values()) for part in parts if part.foreign(targets))
    target = sum(sum(part.words.values()) for part in parts if not part.foreign(targets))
    return bool(foreign) and 1 / _RATIO <= target / foreign <= _RATIO


def _stripped(text: str, start: int, end: int) -> _Cut:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _reading_of(reading: Reading, start: int, end: int) -> Reading:
    spans = tuple(
        replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start)
        for span in reading.spans
        if span.start < end and span.end > start
    )
    return replace(reading, spans=spans)


def _weight(segment: ReadSegment) -> float:
    """Return what a word of a text counts: less where it is hardly seen, or shown several times."""
    whole = sum(word_equivalents(segment.segment.text, segment.reading).values())
    return sum(segment.words.values()) / whole if whole else 0.0
