"""What is said of files that belong together: each version compared with its source, and what the pack rules find."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from locready.assess.versions.comparing import compare
from locready.assess.versions.versions import MOVING
from locready.model.finding import Finding
from locready.model.labelled import LabelledDocument
from locready.model.pack import Comparison, LabelledPack
from locready.rules import Profile, Rule, evaluate_pack

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedPack:
    """``served_by`` is the path of the version that the others are served by."""

    served_by: str
    comparisons: tuple[Comparison, ...]
    findings: tuple[Finding, ...]


def assessed_packs(
    documents: Sequence[LabelledDocument], served: Mapping[str, str], rules: Sequence[Rule], profile: Profile, lang: str
) -> tuple[AssessedPack, ...]:
    """Compare the versions of a run and ask the pack rules.

    Args:
        documents: all documents of the run.
        served: the path of each document that has a version in a target language, with the path of that version.
        rules: the rules of the profile.
        profile: the market.
        lang: of messages.
    """
    by_path = {document.document.path: document for document in documents}
    sources: dict[str, list[str]] = defaultdict(list)
    for source, target in served.items():
        sources[target].append(source)
    packs = [_labelled(by_path, target, members) for target, members in sources.items()]
    return tuple(
        AssessedPack(
            served_by=target,
            comparisons=pack.comparisons,
            findings=_findings(pack, rules, profile, lang),
        )
        for target, pack in zip(sources, packs, strict=True)
    )


def _findings(pack: LabelledPack, rules: Sequence[Rule], profile: Profile, lang: str) -> tuple[Finding, ...]:
    found = [finding for rule in rules for finding in evaluate_pack(rule, pack, profile, lang).findings]
    return tuple(sorted(found, key=_place))


def _place(finding: Finding) -> tuple[str, int, float, str]:
    place = finding.location
    return place.member, place.index or 0, place.box.y if place.box else -1.0, finding.rule


def _labelled(by_path: Mapping[str, LabelledDocument], target: str, sources: Sequence[str]) -> LabelledPack:
    documents = {path: by_path[path] for path in (target, *sources)}
    return LabelledPack(documents=documents, comparisons=tuple(_comparisons(documents, target, sources)))


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
