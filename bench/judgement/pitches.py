"""The pitches as their manifest describes them: who can read them, which essentials are there, what was planted."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from locready.model.finding import Severity
from locready.rules import shipped
from rulebook.named import RULES

#: Where no rule of ours answers for a planted fault.
_NO_RULE = "no rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitch:
    """One entry: ``readable`` 0..1, essentials by where they are, planted faults by the severity that we give them."""

    file: str
    reader: str
    readable: float
    present: tuple[str, ...]
    foreign: tuple[str, ...]
    missing: tuple[str, ...]
    faults: Mapping[str, tuple[str, ...]]

    @property
    def in_english(self) -> float:
        """The share (0..1) of the essentials named that are there in English."""
        whole = len(self.present) + len(self.foreign) + len(self.missing)
        return len(self.present) / whole if whole else 1.0


def pitches_of(manifest: Path) -> list[Pitch]:
    """Return all entries of a manifest in its order."""
    return [
        Pitch(
            file=entry["file"],
            reader=entry["english_reader"],
            readable=entry["readable_by_english_only"]["file"],
            present=_named(entry["present_in_english"]),
            foreign=_named(entry["present_only_in_source"]),
            missing=_named(entry["missing"]),
            faults=_by_severity(fault["rule"] for fault in entry["faults"] if fault["origin"] == "planted"),
        )
        for entry in json.loads(manifest.read_text(encoding="utf-8"))
    ]


def _named(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name != "none")


def _by_severity(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        found[_severity(name)].append(name)
    return {severity: tuple(them) for severity, them in found.items()}


def _severity(name: str) -> str:
    """Return the worst severity among our rules that answer for a name of the manifest."""
    pack = shipped()
    severities: list[Severity] = [pack.rules[rule].severity for rule in RULES[name]]
    return max(severities, key=lambda it: it.rank).value if severities else _NO_RULE
