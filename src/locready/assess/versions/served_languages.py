"""Languages that a material is served in by its versions: what one file need not say in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from locready.model.labelled import LabelledDocument


def with_served_languages(
    documents: Sequence[LabelledDocument], served: Mapping[str, str]
) -> dict[str, LabelledDocument]:
    """Return by path the documents that have versions, with the languages that most of each version is in.

    Args:
        documents: all documents of a run.
        served: the path of each document that has a version in a target language, with the path of that version.
    """
    by_path = {document.document.path: document for document in documents}
    groups: dict[str, set[str]] = defaultdict(set)
    for source, target in served.items():
        groups[target] |= {source, target}
    return {
        path: replace(by_path[path], served_in=_languages(by_path[other] for other in sorted(group - {path})))
        for group in groups.values()
        for path in group
    }


def _languages(versions: Iterable[LabelledDocument]) -> tuple[str, ...]:
    return tuple(sorted({version.dominant for version in versions if version.dominant is not None}))
