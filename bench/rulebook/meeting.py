"""When a finding meets a label: one of the rules that answer for it, the same slide, and the same words."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from locready.model.finding import Finding
from rulebook.labels import Label
from rulebook.named import OF_PLACES, RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """The labels that some finding meets, and by file the findings that meet no label of a fault."""

    found: frozenset[Label]
    unlabelled: Mapping[str, Sequence[Finding]]


def met(labels: Sequence[Label], findings: Mapping[str, Sequence[Finding]]) -> Met:
    """Compare labels with the findings of the same files."""
    by_file = {name: [label for label in labels if label.file == name] for name in findings}
    return Met(
        found=frozenset(
            label
            for name, found in findings.items()
            for label in by_file[name]
            if any(_meets(it, label) for it in found)
        ),
        unlabelled={
            name: [it for it in found if not any(label.sort != "near" and _meets(it, label) for label in by_file[name])]
            for name, found in findings.items()
        },
    )


def _meets(finding: Finding, label: Label) -> bool:
    if finding.rule not in RULES[label.rule]:
        return False
    if label.slide is not None and finding.location.index not in (None, label.slide):
        return False
    return (finding.rule in OF_PLACES and label.sort != "near") or _same_words(finding, label)


def _same_words(finding: Finding, label: Label) -> bool:
    wanted = _plain(label.excerpt)
    said = _plain(finding.excerpt.strip("…"))
    return bool(wanted) and (wanted in said or (len(said) > 1 and said in wanted) or wanted in _plain(finding.message))


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
