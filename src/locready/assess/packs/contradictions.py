"""Facts that a work has one of, and that two of its materials give in ways that cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from locready.assess.figures import Figure, contradicts, figures_in
from locready.assess.reading import SUBTITLES
from locready.model import Role
from locready.model.counted import Sort
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.model.pack import ContradictedFact, Fact, StatedFact

#: Texts that speak of the work as a whole, and the sort of figure that says it there.
_SAID: Mapping[Fact, tuple[Sort, re.Pattern[str]]] = {
    Fact.RUNNING_TIME: (
        Sort.MINUTES,
        re.compile(
            r"running[- ]?time|run[- ]?time|\bduration\b|\bfeature\b|\bfilm\b|\bdocumentary\b|上映時間|本編|尺|長編|"
            r"劇映画|映画|러닝\s?타임|상영\s?시간|장편|片[長长]|[長长]片|\bdurée\b|\blong[- ]métrage\b",
            re.IGNORECASE,
        ),
    ),
    Fact.EPISODES: (
        Sort.EPISODES,
        re.compile(r"episodes?\b|\bseries\b|全\s?\d+\s?話|シリーズ|부작|\d\s?集", re.IGNORECASE),
    ),
    Fact.RELEASE: (
        Sort.DATE,
        re.compile(
            r"\brelease|\bcoming\b|\bin (?:cinemas|theat(?:er|re)s)\b|\bpremiere|\bon air\b|公開|放送開始|配信開始|"
            r"ロードショー|개봉|방영|公映|上映|播出|\bsortie\b",
            re.IGNORECASE,
        ),
    ),
}
#: What has a length or a date of its own: a part of the work, an earlier work, another medium of it, its unit.
_OF_ANOTHER = re.compile(
    r"teaser|trailer|pilot|\beach\b|\bper\b|\bclip\b|\bscene|\bprevious|\bearlier|\bshorts?\b|\bgame\b|\bnovel\b|"
    r"\bepisode \d|[x×]\s?\d|\d\s?[x×]|予告|特報|パイロット|各|毎|短編|過去|前作|原作|小説|ゲーム|第\s?\d+\s?[話回集]|"
    r"예고|단편|원작|预告|預告|短片|每集|[(（](?:19|20)\d\d年?[)）]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure and where it is stated."""

    figure: Figure
    stated: StatedFact


def contradictions(documents: Sequence[LabelledDocument], served: Mapping[str, str]) -> tuple[ContradictedFact, ...]:
    """Return what materials of a work say otherwise than the first one, by path, that says it.

    They contradict where each value that one gives contradicts each that the other gives: what agrees once, or is
    doubtful, is left alone. Versions are compared slide by slide elsewhere.
    """
    ranked = sorted(documents, key=lambda document: document.document.path)
    return tuple(found for fact in Fact for found in _contradicted(fact, ranked, served))


def _contradicted(
    fact: Fact, documents: Sequence[LabelledDocument], served: Mapping[str, str]
) -> Iterator[ContradictedFact]:
    said = [found for document in documents if (found := list(_found(document, fact)))]
    for other in said[1:]:
        first, second = said[0][0].stated, other[0].stated
        versions = served.get(first.path, first.path) == served.get(second.path, second.path)
        if not versions and all(contradicts(ours.figure, theirs.figure) for ours in said[0] for theirs in other):
            yield ContradictedFact(first=first, other=second)


def _found(document: LabelledDocument, fact: Fact) -> Iterator[_Found]:
    sort, said = _SAID[fact]
    if document.document.format == SUBTITLES:  # what people say in a film is no statement of its makers
        return
    for segment in _shown(document):
        if said.search(segment.text) and not _OF_ANOTHER.search(segment.text):
            for figure in figures_in(segment.text):
                if figure.sort is sort:
                    stated = StatedFact(fact=fact, path=document.document.path, value=figure.text, segment=segment)
                    yield _Found(figure=figure, stated=stated)


def _shown(document: LabelledDocument) -> Iterator[LabelledSegment]:
    """Yield the texts that an audience sees and whose letters are to be trusted, but for dialogue."""
    for unit in document.audience_units:
        for segment in unit.segments:
            if segment.counted and segment.segment.quotable and segment.role is not Role.SUBTITLE:
                yield segment
