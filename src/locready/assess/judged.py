"""A document with what the rules said of it and the score that follows; the same again after some mending."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from locready.assess.checked import checked_share
from locready.assess.score import Scale, Score
from locready.model.finding import Finding, Outcome, RuleResult
from locready.model.labelled import Coverage, LabelledDocument, LabelledSegment, total
from locready.model.pair import Pair
from locready.rules import Mode, Profile, evaluate
from locready.rules.evaluate import density

#: Translations may turn out shorter than their words foretell: labels of less than so many words by a third, longer
#: texts by a quarter (docs/decisions/plan.md). A gate on the readable share must not be missed for that.
_LABEL, _SHORT_LABEL, _SHORT_TEXT = 6.0, 0.65, 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One document under one profile: results in the order of the rules, and the score."""

    document: LabelledDocument
    profile: Profile
    scale: Scale
    lang: str
    results: tuple[RuleResult, ...]
    checked_share: float
    score: Score

    def translated(self, segments: Collection[str]) -> Judged:
        """Return the same document with a counterpart beside each of these segments, as short as it may turn out.

        Only rules that lost points are asked again: a translation mends and breaks nothing, and others count nothing.
        """
        document = _translated(self.document, frozenset(segments))
        results = tuple(self._again(result, document) for result in self.results)
        return self._rescored(document, results)

    def without(self, finding: Finding) -> Judged:
        """Return the same document as if this finding had been mended by other means than translating."""
        results = tuple(
            self._mended(result, finding) if result.rule == finding.rule else result for result in self.results
        )
        return self._rescored(self.document, results)

    def _again(self, result: RuleResult, document: LabelledDocument) -> RuleResult:
        if result.score is None or result.score >= 1.0 or not self.scale.counts(result.rule):
            return result
        return evaluate(self.scale.rules[result.rule], document, self.profile, self.lang)

    def _mended(self, result: RuleResult, finding: Finding) -> RuleResult:
        left = tuple(other for other in result.findings if other is not finding)
        if not left:
            return replace(result, findings=(), outcome=Outcome.PASS, score=1.0)
        return replace(result, findings=left, score=self._score_with(len(left), result))

    def _score_with(self, left: int, result: RuleResult) -> float | None:
        """Return the score of a rule of whose findings some are left: of a share that is lost, each lost the same."""
        match self.scale.rules[result.rule].mode:
            case Mode.DENSITY:
                return density(left, result.units)
            case Mode.RATIO:
                return 1 - (1 - (result.score or 0.0)) * left / len(result.findings)
            case Mode.PRESENCE:
                return result.score

    def _rescored(self, document: LabelledDocument, results: tuple[RuleResult, ...]) -> Judged:
        score = self.scale.score(results, words=_has_words(document), checked_share=self.checked_share)
        return replace(self, document=document, results=results, score=score)


def judge(document: LabelledDocument, profile: Profile, scale: Scale, lang: str) -> Judged:
    """Ask every rule, then score."""
    results = tuple(evaluate(rule, document, profile, lang) for rule in scale.rules.values())
    checked = checked_share(document, results, scale)
    score = scale.score(results, words=_has_words(document), checked_share=checked)
    return Judged(
        document=document,
        profile=profile,
        scale=scale,
        lang=lang,
        results=results,
        checked_share=checked,
        score=score,
    )


def _has_words(document: LabelledDocument) -> bool:
    """Say whether there is anything to score: words, or pictures that are known to need none."""
    return document.coverage.words > 0 or document.is_textless


def _translated(document: LabelledDocument, segments: frozenset[str]) -> LabelledDocument:
    renewed = {segment.segment.id: _paired(segment) for segment in document.segments if segment.segment.id in segments}
    return replace(
        document,
        segments=_renewed(document.segments, renewed),
        units=tuple(
            replace(unit, segments=kept, coverage=total(segment.coverage for segment in kept if segment.counted))
            for unit in document.units
            for kept in [_renewed(unit.segments, renewed)]
        ),
        tracks=tuple(replace(track, cues=_renewed(track.cues, renewed)) for track in document.tracks),
    )


def _renewed(segments: Sequence[LabelledSegment], renewed: dict[str, LabelledSegment]) -> tuple[LabelledSegment, ...]:
    return tuple(renewed.get(segment.segment.id, segment) for segment in segments)


def _paired(segment: LabelledSegment) -> LabelledSegment:
    """Return the segment as it will be with its translation in place."""
    name = segment.segment.id
    before = segment.coverage
    return replace(
        segment,
        coverage=Coverage(target=before.target, paired=before.paired + _length(before.unpaired)),
        pairs=segment.pairs or (Pair(foreign=name, targets=(name,), confidence=1.0, planned=True),),
    )


def _length(words: float) -> float:
    """Return how many words the translation of a text has at the least."""
    return words * (_SHORT_LABEL if words < _LABEL else _SHORT_TEXT)
