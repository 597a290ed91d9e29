"""From a rule and a document to a result: the one border where a rule may break without harm."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

from locready.model.finding import Finding, Outcome, RuleResult, fingerprint
from locready.model.labelled import LabelledDocument
from locready.model.pack import LabelledPack
from locready.rules.kinds.base import UNQUOTED, Hit, Judgement
from locready.rules.kinds.pack_check import PackCheck
from locready.rules.kinds.timed import is_moving
from locready.rules.limits import authority
from locready.rules.profile import Profile
from locready.rules.rule import Mode, Rule, in_language

_log = logging.getLogger(__name__)
_MINUTE = 60.0


def evaluate(rule: Rule, document: LabelledDocument, profile: Profile, lang: str = "en") -> RuleResult:
    """Judge a document by one rule.

    A rule that raises gives an ``error`` result and no more: a fault of ours must not hide the other rules.
    """
    try:
        return _result(rule, rule.judged_by.judge(document, profile), length_of(document), lang)
    except Exception as error:
        _log.debug("rule %s failed on %s", rule.id, document.document.path, exc_info=True)
        return _broken(rule, error)


def evaluate_pack(rule: Rule, pack: LabelledPack, profile: Profile, lang: str = "en") -> RuleResult:
    """Judge files that belong together by one rule, on the same terms; most rules are not asked of a pack."""
    if not isinstance(rule.judged_by, PackCheck):
        return RuleResult(rule=rule.id, outcome=Outcome.NOT_APPLICABLE)
    try:
        units = sum(length_of(document) for document in pack.documents.values())
        return _result(rule, rule.judged_by.judge_pack(pack, profile), units, lang)
    except Exception as error:
        _log.debug("rule %s failed on %s", rule.id, ", ".join(pack.documents), exc_info=True)
        return _broken(rule, error)


def _broken(rule: Rule, error: Exception) -> RuleResult:
    return RuleResult(rule=rule.id, outcome=Outcome.ERROR, score=0.0, note=f"{type(error).__name__}: {error}")


def _result(rule: Rule, judgement: Judgement, units: float, lang: str) -> RuleResult:
    if not judgement.applicable:
        return RuleResult(rule=rule.id, outcome=Outcome.NOT_APPLICABLE, note=judgement.note)
    if judgement.manual:
        question = in_language(rule.messages[judgement.question], lang)
        return RuleResult(rule=rule.id, outcome=Outcome.MANUAL, note=question)
    return RuleResult(
        rule=rule.id,
        outcome=Outcome.FAIL if judgement.hits else Outcome.PASS,
        score=score_of(rule.mode, judgement, units),
        note=judgement.note,
        units=units,
        findings=tuple(_finding(rule, hit, lang) for hit in judgement.hits),
    )


def length_of(document: LabelledDocument) -> float:
    """Return how long a material is: its shown slides or pages, the minutes of a clip or subtitle file; at least 1."""
    units = document.audience_units
    if units and all(is_moving(unit) for unit in units):
        return max((document.document.seconds or 0.0) / _MINUTE, 1.0)
    return max(float(len(units)), 1.0)


def score_of(mode: Mode, judgement: Judgement, units: float) -> float:
    """Return a rule's score (0..1).

    Ratio: the share that is as it should be. Presence: 1 or 0. Density: one finding a slide, page or minute is 0, after
    MQM's normalised penalty (findings by severity over the size of the material; severity enters as the rule's weight
    in its category, not twice).
    """
    if mode is Mode.RATIO and judgement.share is not None:
        return judgement.share
    if mode is Mode.DENSITY:
        return density(len(judgement.hits), units)
    return 0.0 if judgement.hits else 1.0


def density(findings: int, units: float) -> float:
    """Return the score of a density rule: 1 without findings, 0 from one finding a unit on."""
    return max(0.0, 1.0 - findings / max(units, 1.0))


def _finding(rule: Rule, hit: Hit, lang: str) -> Finding:
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        category=rule.category,
        location=hit.location,
        message_id=hit.message_id,
        message=_message(rule, hit, lang),
        args=hit.args,
        excerpt=hit.excerpt,
        language=hit.language,
        suggestion=hit.suggestion,
        words=round(hit.words, 1),
        segments=hit.segments,
        fingerprint=fingerprint(rule.id, hit.location.member, hit.key or hit.excerpt),
    )


def _message(rule: Rule, hit: Hit, lang: str) -> str:
    texts = {**hit.args, "excerpt": hit.excerpt or UNQUOTED}
    message = in_language(rule.messages[hit.message_id], lang).format_map(texts)
    return message if hit.said is None else f"{message} ({authority(hit.said, lang)})"


def applicable(rules: Sequence[Rule], profile: Profile) -> list[Rule]:
    """Return the rules of a profile: those it has not switched off, at the severity that it gives them."""
    chosen = []
    for rule in rules:
        override = profile.overrides.get(rule.id)
        if override is None:
            chosen.append(rule)
        elif not override.off:
            chosen.append(replace(rule, severity=override.severity or rule.severity))
    return chosen
