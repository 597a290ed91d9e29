"""Slides that come twice, in the source language and in a target language: in turn, or one half after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from locready.assess.figures import Figure, figures_in
from locready.assess.pairing.alike import figure_odds, latin_odds, length_odds
from locready.assess.pairing.blocks import written_alike
from locready.assess.pairing.in_order import in_order
from locready.assess.pairing.sense import Sense, Wording, sense_of
from locready.assess.reading import ReadSegment
from locready.model import NO_LANGUAGE
from locready.model.labelled import Targets

#: A slide is in a target language when this share of its words is; in another, when most are: a note in English beside
#: them translates nothing.
_READABLE, _FOREIGN = 0.75, 0.5
#: Both sides of a mirror have about as many texts.
_TEXTS = 0.5
#: One such couple may be chance, and so may several, each of another distance: slides on one subject share words, and a
#: page of small print has some of every other's. A deck that is built this way has more at one distance.
_LEAST = 2
#: What is likely before two slides are compared (natural logarithm of odds), what it says that they follow one another,
#: or are as far apart as other couples are, and that one has many more texts.
_PRIOR, _IN_STEP, _OTHER_SHAPE = -1.5, 2.0, -2.0
#: More text than this tells nothing new (characters).
_ENOUGH = 1500
#: Nor do more figures: all of them together say no more than two do.
_FIGURES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """A slide on one side: its place in the deck, its words on that side, how many texts, and what they say."""

    place: int
    words: float
    texts: int
    wording: Wording
    figures: tuple[Figure, ...]
    latin: frozenset[str]


def mirrored(
    units: Sequence[Sequence[ReadSegment]], targets: Targets, *, semantic: bool = False
) -> list[tuple[int, int]]:
    """Return the places (foreign, target) of slides that say the same in two languages.

    They are one-sided and come in the same order in both languages. How far apart the surest couples are tells how the
    deck is built, and that decides the rest. Where not even two of them are equally far apart, there are none.

    Args:
        units: the segments of each slide, in order.
        targets: the languages that a buyer reads.
        semantic: whether texts are compared by sentence embeddings as well.
    """
    foreign = [side for place, unit in enumerate(units) for side in _side(place, unit, targets, foreign=True)]
    target = [side for place, unit in enumerate(units) for side in _side(place, unit, targets, foreign=False)]
    if min(len(foreign), len(target)) < _LEAST:
        return []
    sense = sense_of([it.wording for it in foreign], [it.wording for it in target], semantic=semantic)
    alike = [[_odds(one, other, sense) for other in target] for one in foreign]
    steps = _steps(foreign, target, alike)
    couples = in_order(_in_step(foreign, target, alike, steps), 0.0)
    found = [(foreign[i].place, target[j].place) for i, j in couples]
    return found if _is_built_so(found) else []


def _is_built_so(couples: Sequence[tuple[int, int]]) -> bool:
    steps = Counter(target - foreign for foreign, target in couples)
    return max(steps.values(), default=0) >= _LEAST


def _side(place: int, unit: Sequence[ReadSegment], targets: Targets, *, foreign: bool) -> list[_Side]:
    """Return the slide as one of this side, or nothing."""
    ours, theirs = sum(it.foreign(targets) for it in unit), sum(it.in_target(targets) for it in unit)
    words = ours if foreign else theirs
    if not words or words < (_FOREIGN if foreign else _READABLE) * (ours + theirs):
        return []
    text = "\n".join(segment.segment.text for segment in unit)[:_ENOUGH]
    return [
        _Side(
            place=place,
            words=words,
            texts=len(unit),
            wording=Wording(text=text, language=_language(unit, targets, foreign=foreign)),
            figures=figures_in(text)[:_FIGURES],
            latin=written_alike(text)[1],
        )
    ]


def _language(unit: Sequence[ReadSegment], targets: Targets, *, foreign: bool) -> str:
    counts: Counter[str] = Counter()
    for segment in unit:
        ours = (it for it in segment.words if it != NO_LANGUAGE and targets.include(it) != foreign)
        counts.update({it: segment.words[it] for it in ours})
    return max(sorted(counts), key=counts.__getitem__)


def _odds(foreign: _Side, target: _Side, sense: Sense) -> float:
    alike = min(foreign.texts, target.texts) >= _TEXTS * max(foreign.texts, target.texts)
    return (
        _PRIOR
        + (0.0 if alike else _OTHER_SHAPE)
        + length_odds(foreign.words, target.words)
        + figure_odds(foreign.figures, target.figures)
        + latin_odds(foreign.latin, target.latin)
        + sense.odds(foreign.wording, target.wording)
    )


def _steps(foreign: Sequence[_Side], target: Sequence[_Side], alike: Sequence[Sequence[float]]) -> frozenset[int]:
    """Return how far counterparts are apart: as most of the sure couples are, else they are neighbours."""
    neighbours = frozenset({1, -1})
    sure = in_order(_in_step(foreign, target, alike, neighbours), 0.0)
    steps = Counter(target[j].place - foreign[i].place for i, j in sure)
    return frozenset({max(sorted(steps), key=steps.__getitem__)}) if steps else neighbours


def _in_step(
    foreign: Sequence[_Side], target: Sequence[_Side], alike: Sequence[Sequence[float]], steps: frozenset[int]
) -> list[list[float]]:
    return [
        [odds + (_IN_STEP if target[j].place - foreign[i].place in steps else 0.0) for j, odds in enumerate(row)]
        for i, row in enumerate(alike)
    ]
