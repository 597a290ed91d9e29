"""Texts of a slide that its counterpart in the other version lacks."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from locready.assess.figures import Figure, figures_in, same
from locready.assess.pairing.across import pairs_across
from locready.assess.reading import ReadSegment
from locready.assess.repeated import furniture
from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment, Targets
from locready.model.pair import Pair

#: A text of fewer word equivalents than this is a label, often worked into the text beside it.
_LEAST_WORDS = 4.0
#: What is left over in the version may be the counterpart of a text up to so many times as long.
_MAY_BE = 1.5
#: A unit with as many texts, and at least so much of the length, lacks none: its texts are worded more freely.
_AS_LONG = 0.5
#: A text of no more words than this beside its figures is as good as those figures.
_FIGURE_WORDS = 4.0
#: What sets the ids of the version apart from those of its source.
_OTHER = "version:"
#: The texts of a unit that are compared.
Shown = Sequence[LabelledSegment]


def shown_on(document: LabelledDocument) -> Mapping[int, list[LabelledSegment]]:
    """Return what an audience sees of a document by unit (1-based), less what runs along the foot."""
    apart = furniture([segment.segment for segment in document.segments])
    units: dict[int, list[LabelledSegment]] = defaultdict(list)
    for unit in document.audience_units:
        units[unit.unit.index] = [it for it in unit.segments if it.counted and it.segment.id not in apart]
    return units


def lacking(source: Shown, target: Shown, targets: Targets) -> tuple[list[Pair], list[str]]:
    """Return the pairs between two units of two versions, and the ids of the source's texts that have none.

    A text that stands on the version's unit as it is, untranslated, is not lacking: the version's own findings name it.
    Nor is a title where there is one, a figure that is given there, or a text for which enough is left over: texts are
    joined and reworded.
    """
    pairs = _pairs(source, target, targets)
    if len(target) >= len(source) and _length(target) >= _AS_LONG * _length(source):
        return pairs, []
    paired = {pair.foreign for pair in pairs}
    copied = {_plain(segment.text) for segment in target}
    given = [figure for segment in target for figure in figures_in(segment.text)]
    titled = any(segment.role is Role.TITLE for segment in target)
    alone = [
        segment
        for segment in source
        if segment.segment.id not in paired
        and segment.coverage.unpaired >= _LEAST_WORDS
        and _plain(segment.text) not in copied
        and not _is_given(segment, given)
        and not (titled and segment.role is Role.TITLE)
    ]
    lost = _without_counterpart(alone, _left_over(source, target, pairs))
    return pairs, [segment.segment.id for segment in source if segment.segment.id in lost]


def _pairs(source: Shown, target: Shown, targets: Targets) -> list[Pair]:
    """Return the pairs; both files number their texts from ``s1`` on, and pairing tells texts by their ids."""
    pairs = pairs_across(_read(source), _read(target, _OTHER), targets)
    return [replace(pair, targets=tuple(name.removeprefix(_OTHER) for name in pair.targets)) for pair in pairs]


def _read(shown: Shown, prefix: str = "") -> list[ReadSegment]:
    return [
        ReadSegment(
            segment=replace(it.segment, id=prefix + it.segment.id),
            reading=it.reading,
            words=it.words,
            counted=it.counted,
        )
        for it in shown
    ]


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _is_given(segment: LabelledSegment, given: Sequence[Figure]) -> bool:
    """Say whether a text is figures with hardly anything else, each of them among those given."""
    figures = figures_in(segment.text)
    if not figures or _words(segment) > len(figures) + _FIGURE_WORDS:
        return False
    return all(any(same(figure, other) for other in given) for figure in figures)


def _without_counterpart(alone: Shown, left_over: float) -> set[str]:
    """Return the ids of the texts that what is left over cannot make up for, the longest provided for first."""
    lost = set()
    for segment in sorted(alone, key=lambda it: -it.coverage.unpaired):
        if left_over * _MAY_BE >= segment.coverage.unpaired:
            left_over -= segment.coverage.unpaired
        else:
            lost.add(segment.segment.id)
    return lost


def _left_over(source: Shown, target: Shown, pairs: Sequence[Pair]) -> float:
    """Return the words of the version that no pair accounts for; a longer counterpart has some to spare.

    Names and figures count as well: they may be all that a text became.
    """
    foreign, named = {pair.foreign for pair in pairs}, {name for pair in pairs for name in pair.targets}
    accounted = _length([it for it in source if it.segment.id in foreign])
    paired = _length([it for it in target if it.segment.id in named])
    return _length(target) - min(accounted, paired)


def _length(shown: Shown) -> float:
    return sum(_words(segment) for segment in shown)


def _words(segment: LabelledSegment) -> float:
    return sum(segment.words.values())
