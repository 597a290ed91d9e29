"""Whether two documents are of one title, by what is in them: the case of names that say nothing or the wrong thing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from locready.assess.figures import Figure, same
from locready.assess.versions.signature import Signature, UnitSignature
from locready.assess.versions.unit_alignment import aligned_units
from locready.model.counted import Sort
from locready.model.labelled import LabelledDocument

#: Figures of three digits and more tell one material from another; fewer of them than this say nothing, and of more,
#: versions share this part. Years stand in everything.
_LARGE, _ENOUGH_FIGURES, _FIGURES = 100, 3, 0.3
#: Versions agree, in at least half of what a slide has to compare, on this part of the slides that have any: two titles
#: of one company share its profile, its people and its address, and differ in the rest.
_AGREE, _SLIDES_AGREEING = 0.5, 0.7
#: They do so on this many slides, on this part of the whole, and in so many figures and names altogether.
_LEAST_SLIDES, _OF_ALL, _LEAST_SHARED = 4, 0.4, 8
#: What a title has one of, and its version the same one of.
_FACTS = (Sort.MINUTES, Sort.EPISODES, Sort.MONEY)
#: A copy that was never translated still has this part of the source's texts, word for word.
_COPIED = 0.5


def are_same_title(source: Signature, target: Signature) -> bool:
    """Say whether figures and names, slide by slide in order, leave no doubt that both are one material.

    Running time, number of episodes and amounts of one currency may not speak against it on the whole.
    """
    everywhere = source.everywhere | target.everywhere
    shared = (source.telling & target.telling) - everywhere
    if len(shared) < _LEAST_SHARED or _facts(source, target) < 0:
        return False
    couples, _ = aligned_units(source.units, target.units)
    agreeing = sum(_agree(source.units[i], target.units[j], everywhere) for i, j in couples)
    speaking = min(_speaking(source.units, everywhere), _speaking(target.units, everywhere))
    shorter = min(len(source.units), len(target.units))
    return agreeing >= max(_LEAST_SLIDES, _SLIDES_AGREEING * speaking, _OF_ALL * shorter)


def have_other_figures(one: Signature, other: Signature) -> bool:
    """Say whether the figures of two documents show that they are two titles; amounts that are converted do not."""
    ours, theirs = _comparable(one.figures, other.figures), _comparable(other.figures, one.figures)
    fewest = min(len(ours), len(theirs))
    return fewest >= _ENOUGH_FIGURES and len(ours & theirs) < _FIGURES * fewest


def is_untranslated_copy(source: LabelledDocument, target: LabelledDocument) -> bool:
    """Say whether most of the source's foreign texts stand in the target as they are, without a counterpart.

    Such a copy awaits its translation. A version in both languages has them too, with their counterparts.
    """
    ours = {_plain(segment.text) for segment in source.segments if segment.counted and segment.is_foreign}
    theirs = {_plain(segment.text) for segment in target.segments if segment.is_untranslated}
    return bool(ours) and len(ours & theirs) >= _COPIED * len(ours)


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _agree(one: UnitSignature, other: UnitSignature, everywhere: frozenset[float | str]) -> bool:
    ours, theirs = one.telling - everywhere, other.telling - everywhere
    fewest = min(len(ours), len(theirs))
    return fewest > 0 and len(ours & theirs) >= _AGREE * fewest


def _speaking(units: Iterable[UnitSignature], everywhere: frozenset[float | str]) -> int:
    return sum(bool(unit.telling - everywhere) for unit in units)


def _facts(one: Signature, other: Signature) -> int:
    """Return how many sorts of facts both give agree, less how many contradict."""
    balance = 0
    for sort in _FACTS:
        ours = [figure for figure in one.figures if figure.sort is sort]
        theirs = [figure for figure in other.figures if figure.sort is sort]
        if ours and theirs:
            balance += 1 if any(same(figure, twin) for figure in ours for twin in theirs) else -1
    return balance


def _comparable(figures: Sequence[Figure], others: Sequence[Figure]) -> set[float]:
    """Return the values of large figures, less amounts in currencies that the other document does not use."""
    currencies = {currency for figure in others for currency in figure.currencies}
    return {
        figure.value
        for figure in figures
        if figure.value >= _LARGE
        and figure.sort is not Sort.DATE
        and (figure.sort is not Sort.MONEY or figure.currencies & currencies)
    }
