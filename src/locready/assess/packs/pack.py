"""What is said of the materials of one work together: versions compared with their source, and what pack rules find."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from locready.assess.packs.contradictions import contradictions
from locready.assess.packs.work_title import work_title
from locready.assess.packs.works import works
from locready.assess.versions.comparing import compare
from locready.assess.versions.versions import MOVING
from locready.model.finding import Finding, Outcome, RuleResult
from locready.model.labelled import LabelledDocument
from locready.model.pack import Comparison, LabelledPack
from locready.rules import Profile, Rule, evaluate_pack
from locready.rules.weights import PackWeights

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedPack:
    """The materials of a work by path, its title, how its versions compare, and how each pack rule ended."""

    paths: tuple[str, ...]
    title: str
    comparisons: tuple[Comparison, ...] = ()
    results: tuple[RuleResult, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that the rules found, by file and place."""
        return tuple(sorted((finding for result in self.results for finding in result.findings), key=_place))


def assessed_packs(
    documents: Sequence[LabelledDocument],
    served: Mapping[str, str],
    rules: Sequence[Rule],
    weights: PackWeights,
    profile: Profile,
    lang: str,
) -> tuple[AssessedPack, ...]:
    """Put the materials of each work together, compare versions and ask the pack rules; a single file is a pack.

    Args:
        documents: all documents of the run.
        served: the path of each document that has a version in a target language, with the path of that version.
        rules: the rules of the profile.
        weights: how important each material is: the title is taken from the most important that has one.
        profile: the market.
        lang: of messages.
    """
    by_path = {document.document.path: document for document in documents}
    packs = []
    for paths in works(documents, served):
        members = [by_path[path] for path in paths]
        pack = labelled_pack(members, {path: served[path] for path in paths if path in served})
        packs.append(
            AssessedPack(
                paths=paths,
                title=work_title(members, weights),
                comparisons=pack.comparisons,
                results=_results(pack, rules, profile, lang) if len(paths) > 1 else (),
            )
        )
    return tuple(packs)


def labelled_pack(documents: Sequence[LabelledDocument], served: Mapping[str, str]) -> LabelledPack:
    """Return the materials of a work with all that comparing them shows; ``served`` as for ``assessed_packs``."""
    by_path = {document.document.path: document for document in documents}
    sources: dict[str, list[str]] = defaultdict(list)
    for source, target in served.items():
        sources[target].append(source)
    return LabelledPack(
        documents=by_path,
        comparisons=tuple(it for target, paths in sources.items() for it in _comparisons(by_path, target, paths)),
        contradictions=contradictions(documents, served),
    )


def _results(pack: LabelledPack, rules: Sequence[Rule], profile: Profile, lang: str) -> tuple[RuleResult, ...]:
    results = (evaluate_pack(rule, pack, profile, lang) for rule in rules)
    return tuple(result for result in results if result.outcome is not Outcome.NOT_APPLICABLE)


def _place(finding: Finding) -> tuple[str, int, float, str]:
    place = finding.location
    return place.member, place.index or 0, place.box.y if place.box else -1.0, finding.rule


def _comparisons(
    documents: Mapping[str, LabelledDocument], target: str, sources: Sequence[str]
) -> Iterator[Comparison]:
    """Yield the comparisons; clips are not compared. A fault of ours is told in place of one, and ends no run."""
    for source in sources:
        if documents[source].document.format in MOVING:
            continue
        try:
            yield compare(documents[source], documents[target])
        except Exception as error:
            _log.debug("%s could not be compared with %s", source, target, exc_info=True)
            yield Comparison(source=source, target=target, unit_kind="", error=f"{type(error).__name__}: {error}")
