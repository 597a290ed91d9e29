"""Faults and near misses as a person wrote them down."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One label: ``sort`` is ``planted``, ``other`` (by a pattern or the layout) or ``near``; ``slide`` is 1-based."""

    file: str
    rule: str
    sort: str
    slide: int | None
    excerpt: str
    whole_file: bool


def labels_of(manifest: Path) -> list[Label]:
    """Return all labels of a manifest in its order."""
    entries = json.loads(manifest.read_text(encoding="utf-8"))
    return [
        Label(
            file=entry["file"],
            rule=given["rule"],
            sort=sort or ("planted" if given["origin"] == "planted" else "other"),
            slide=given["slide"],
            excerpt=given["excerpt"],
            whole_file=given.get("file_level", False) or given["slide"] is None,
        )
        for entry in entries
        for kind, sort in (("faults", ""), ("near_misses", "near"))
        for given in entry[kind]
    ]
