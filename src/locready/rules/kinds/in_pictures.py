"""Which text in pictures surely is in a language: recognition sees words where there are ornaments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from locready.model.labelled import LabelledSegment, total

#: The language of a word or two in Latin letters is a guess below this (0..1): a licence, a sensor, a term.
_TOLD = 0.7
#: Fewer foreign words (word equivalents) than this in a picture of readable ones are as often a button or an icon.
_LEAST = 2.0
#: A line of which a buyer can read so much (0..1) is his.
_READABLE = 0.5


def surely_told(segments: Iterable[LabelledSegment]) -> list[LabelledSegment]:
    """Return the texts of pictures without those whose language is a guess, and without stray foreign ones."""
    pictures: dict[str, list[LabelledSegment]] = defaultdict(list)
    for segment in segments:
        if not _is_guess(segment):
            pictures[segment.segment.picture].append(segment)
    return [segment for texts in pictures.values() for segment in _without_strays(texts)]


def _is_guess(segment: LabelledSegment) -> bool:
    return segment.coverage.unpaired > 0 and segment.reading.confidence < _TOLD


def _without_strays(texts: Sequence[LabelledSegment]) -> Sequence[LabelledSegment]:
    foreign = [text for text in texts if (text.coverage.readable or 0.0) < _READABLE]
    others = [text for text in texts if text not in foreign]
    whole = total(text.coverage for text in others).words
    stray = sum(text.coverage.unpaired for text in foreign) < _LEAST <= whole
    return others if stray else texts
