"""From a judged document to the result that is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from locready.assess.effort.effort import effort_of
from locready.assess.effort.work import work_of
from locready.assess.gains import with_gains
from locready.assess.gaps import gap_note
from locready.assess.judged import Judged
from locready.assess.plan import plan
from locready.assess.timeline import screen_time, timeline
from locready.assess.tracks import track_notes
from locready.catalogue import translate
from locready.model.finding import Finding
from locready.model.labelled import LabelledDocument, LabelledSegment, LabelledUnit
from locready.model.run import (
    CategoryScore,
    GateHit,
    LanguageShares,
    Result,
    RuleOutcome,
    SegmentNote,
    UnitDetail,
    Units,
)
from locready.rules import CATEGORIES, in_language
from locready.rules.rates import Rates

_UNREAD = "unread"


def result(judged: Judged, gate: int, rates: Rates) -> Result:
    """Return everything that a report may say of one document; whether it passed is decided over the whole run."""
    document = judged.document.document
    score = judged.score.total
    return Result(
        path=document.path,
        sha256=document.sha256,
        format=document.format,
        material=judged.document.material,
        bytes=document.size,
        units=Units(kind=document.units[0].kind, count=len(document.units)) if document.units else None,
        score=score,
        band=None if score is None else judged.scale.weights.band(score),
        gates=_gates(judged),
        categories=_categories(judged),
        language=_language(judged.document),
        units_detail=tuple(_unit(unit) for unit in judged.document.units),
        seconds=None if document.seconds is None else round(document.seconds, 3),
        timeline=timeline(judged.document),
        screen_time=screen_time(judged.document),
        spoken=judged.document.spoken,
        tracks=track_notes(judged.document),
        findings=_findings(judged),
        rules=tuple(_outcomes(judged)),
        plan=plan(judged, gate),
        effort=effort_of(work_of(judged.document), rates, judged.document.targets.tags, judged.lang),
        gaps=tuple(gap_note(gap, judged.lang) for part in document.walk() for gap in part.gaps),
        checked_share=round(judged.checked_share, 4),
        fonts=document.fonts,
        properties=replace(document.properties, persons=()),  # names of people stay out of reports that get passed on
        segments=tuple(_segment(segment) for segment in judged.document.segments),
    )


def _gates(judged: Judged) -> tuple[GateHit, ...]:
    held = tuple(
        GateHit(rule=gate.rule, cap=gate.cap, why=in_language(gate.why, judged.lang)) for gate in judged.score.gates
    )
    if not judged.score.unread:
        return held
    weights = judged.scale.weights
    return (*held, GateHit(rule=_UNREAD, cap=weights.unread_cap, why=in_language(weights.unread_why, judged.lang)))


def _categories(judged: Judged) -> tuple[CategoryScore, ...]:
    weights = judged.scale.weights.of(judged.document.material)
    return tuple(
        CategoryScore(
            id=name,
            title=in_language(title, judged.lang),
            score=None if (value := judged.score.categories[name]) is None else int(value + 1e-9),
            weight=weights.get(name, 0),
        )
        for name, title in CATEGORIES.items()
    )


def _language(document: LabelledDocument) -> LanguageShares:
    whole = document.coverage
    return LanguageShares(
        shares=_shares(document.shares),
        dominant=document.dominant,
        target_share=_rounded(whole.target_share),
        coverage=_rounded(whole.covered),
        readable=_rounded(whole.readable),
    )


def _unit(unit: LabelledUnit) -> UnitDetail:
    return UnitDetail(
        index=unit.unit.index,
        title=unit.headline,
        hidden=unit.unit.hidden,
        words=round(unit.coverage.words, 1),
        untranslated_words=round(unit.coverage.unpaired, 1),
        shares=_shares(unit.shares),
        target_share=_rounded(unit.coverage.target_share),
        coverage=_rounded(unit.coverage.covered),
        readable=_rounded(unit.coverage.readable),
        width=round(unit.unit.width, 1),
        height=round(unit.unit.height, 1),
    )


def _shares(shares: Mapping[str, float]) -> dict[str, float]:
    return {language: round(share, 4) for language, share in shares.items()}


def _findings(judged: Judged) -> tuple[Finding, ...]:
    findings = [finding for outcome in judged.results for finding in outcome.findings]
    return tuple(sorted(with_gains(judged, findings), key=_place))


def _place(finding: Finding) -> tuple[int, float, float, str]:
    place = finding.location
    return (place.index or 0, place.box.y if place.box else -1.0, place.box.x if place.box else -1.0, finding.rule)


def _outcomes(judged: Judged) -> list[RuleOutcome]:
    return [
        RuleOutcome(
            rule=outcome.rule,
            outcome=outcome.outcome,
            score=None if outcome.score is None else round(outcome.score, 4),
            note=translate(outcome.note, judged.lang),
        )
        for outcome in judged.results
    ]


def _segment(segment: LabelledSegment) -> SegmentNote:
    own = segment.segment
    return SegmentNote(
        id=own.id,
        text=own.text,
        role=own.role,
        origin=own.origin,
        language=segment.reading.language,
        confidence=round(segment.reading.confidence, 3),
        method=segment.reading.method,
        spans=segment.reading.spans,
        location=own.location,
        address=own.address,
        hidden=own.hidden,
        words=round(sum(segment.words.values()), 2),
        pairs=tuple(dict.fromkeys(target for pair in segment.pairs for target in pair.targets)),
        covered=_rounded(segment.coverage.covered),
        pair_confidence=min((pair.confidence for pair in segment.pairs), default=None),
        ocr_confidence=own.ocr_confidence,
        picture=own.picture,
    )


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
