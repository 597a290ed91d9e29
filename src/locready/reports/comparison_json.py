"""The comparison of two runs as JSON, and the schema of it."""

from __future__ import annotations

import msgspec

from locready.model.change import COMPARISON_VERSION, RunComparison
from locready.reports.run_json import described


def render(comparison: RunComparison) -> str:
    """Return the comparison as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(comparison), indent=2).decode() + "\n"


def schema() -> str:
    """Return the JSON Schema (2020-12) of a comparison."""
    return described(f"locready comparison {COMPARISON_VERSION}", RunComparison)
