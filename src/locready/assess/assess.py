"""The walk over all documents of a run: label, judge, find versions, and decide what passes."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from locready.assess.judged import judge
from locready.assess.label import label
from locready.assess.packs.answered import with_answers
from locready.assess.packs.pack import AssessedPack, assessed_packs
from locready.assess.pairing.sense import wanted
from locready.assess.result import result
from locready.assess.score import Scale
from locready.assess.versions.served_languages import with_served_languages
from locready.assess.versions.versions import versions
from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.config import Semantic
from locready.errors import LocreadyError
from locready.model import Document
from locready.model.finding import Severity
from locready.model.labelled import LabelledDocument, Targets
from locready.model.run import Failure, Result, Timings
from locready.rules import Profile, RulePack
from locready.rules.evaluate import applicable
from locready.rules.rates import Rates

_log = logging.getLogger(__name__)
_BUG = _("{path} could not be assessed ({detail}).")
_REPORT = _("This is a bug of locready: please report it with the file, if you may share it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessOptions:
    """How to judge: language of messages, material type, words of no language, and what makes a material fail.

    ``spoken`` is the language of a clip's dialogue (BCP 47, ``zxx`` where nobody speaks) where no track says it.
    ``rates`` are what translating takes in this house, in place of those that are shipped.
    ``semantic`` says whether sentence embeddings are asked: ``auto`` where the extra is installed.
    """

    lang: str = "en"
    material: str = "auto"
    spoken: str | None = None
    known: Collection[str] = ()
    min_score: int | None = None
    fail_on: Severity | None = None
    allow_gaps: bool = False
    rates: Rates | None = None
    semantic: Semantic = "auto"

    def gate(self, profile: Profile) -> int:
        """Return the score that passes (0..100)."""
        return profile.gate if self.min_score is None else self.min_score


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """The results of all documents, in their order, and what is said of those that are versions of one another."""

    results: tuple[Result, ...]
    packs: tuple[AssessedPack, ...] = ()


def assess(
    documents: Sequence[Document], profile: Profile, pack: RulePack, options: AssessOptions = AssessOptions()
) -> tuple[Result, ...]:
    """Judge all documents of a run together, each for itself; ``assess_together`` compares versions as well."""
    return assess_together(documents, profile, pack, options).results


def assess_together(
    documents: Sequence[Document], profile: Profile, pack: RulePack, options: AssessOptions = AssessOptions()
) -> Assessed:
    """Judge all documents of a run together, in their order, and compare versions.

    A document passes when its score reaches the gate, no finding is at or above ``fail_on`` and nothing that an
    audience sees was left unread (unless gaps are allowed), or when its version in a target language passes.
    """
    assessed = [_assessed(document, profile, pack, options) for document in documents]
    labels = [labelled for labelled, _ in assessed if labelled is not None]
    served = versions(labels)
    if profile.required:  # what one file lacks of them another may serve
        versed = with_served_languages(labels, served)
        assessed = [_again(labelled, judged, versed, profile, pack, options) for labelled, judged in assessed]
    rules = applicable(list(pack.rules.values()), profile)
    packs = assessed_packs(labels, served, rules, pack.weights.packs, profile, options.lang)
    results = _with_versions([judged for _, judged in assessed], served)
    return Assessed(results=with_answers(results, labels, packs, rules), packs=packs)


def _assessed(
    document: Document, profile: Profile, pack: RulePack, options: AssessOptions
) -> tuple[LabelledDocument | None, Result]:
    """Label and judge one document; a fault of ours becomes an errored result and harms no other document."""
    start = perf_counter()
    try:
        labelled = label(
            document,
            targets=Targets(tags=profile.targets),
            materials=pack.materials,
            material=options.material,
            known=options.known,
            spoken=options.spoken,
            semantic=wanted(options.semantic),
        )
        judged = _judged(labelled, profile, pack, options)
    except LocreadyError:
        raise  # something that is not installed, say: the user's to mend, and no fault of the document
    except Exception as error:
        _log.debug("%s could not be assessed", document.path, exc_info=True)
        return None, _errored(document, error, options.lang)
    return labelled, replace(judged, timings=Timings(assess_s=round(perf_counter() - start, 3)))


def _again(
    labelled: LabelledDocument | None,
    judged: Result,
    versed: Mapping[str, LabelledDocument],
    profile: Profile,
    pack: RulePack,
    options: AssessOptions,
) -> tuple[LabelledDocument | None, Result]:
    """Judge a document once more where it has versions."""
    if judged.path not in versed:
        return labelled, judged
    again = versed[judged.path]
    return again, replace(_judged(again, profile, pack, options), timings=judged.timings)


def _judged(labelled: LabelledDocument, profile: Profile, pack: RulePack, options: AssessOptions) -> Result:
    rules = {rule.id: rule for rule in applicable(list(pack.rules.values()), profile)}
    scale = Scale(rules=rules, weights=pack.weights, material=labelled.material)
    gate = options.gate(profile)
    judged = result(judge(labelled, profile, scale, options.lang), gate, options.rates or pack.rates)
    return replace(judged, passed=_passes(judged, gate, options))


def _errored(document: Document, error: Exception, lang: str) -> Result:
    failure = Failure(
        kind="bug",
        message=translate(_BUG, lang, {"path": document.path, "detail": f"{type(error).__name__}: {error}"}),
        advice=translate(_REPORT, lang),
    )
    return Result(path=document.path, sha256=document.sha256, format=document.format, status="error", error=failure)


def _passes(judged: Result, gate: int, options: AssessOptions) -> bool:
    if judged.score is None or judged.score < gate:
        return False
    if not options.allow_gaps and any(gap.audience for gap in judged.gaps):
        return False
    worst = options.fail_on
    return worst is None or all(finding.severity.rank < worst.rank for finding in judged.findings)


def _with_versions(results: Sequence[Result], served: dict[str, str]) -> tuple[Result, ...]:
    passed = {judged.path for judged in results if judged.passed}
    return tuple(
        replace(judged, served_by=served.get(judged.path), passed=judged.passed or served.get(judged.path) in passed)
        for judged in results
    )
