"""What is expected of the samples: expected.yaml, read into entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

SAMPLES = Path(__file__).parents[2] / "samples"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One entry of expected.yaml; what it says of null and of lists stands at the head of that file."""

    file: str
    material: str
    profile: str
    dominant: str | list[str] | None
    readable: tuple[float, float] | None
    band: str | None
    score: tuple[int, int] | None
    passes: bool
    findings: Mapping[str, list[str]]
    gaps: list[str]
    why: str
    served_by: str | None = None

    @property
    def path(self) -> Path:
        """Where the sample lies."""
        return SAMPLES / self.file

    @property
    def languages(self) -> list[str | None]:
        """The languages that may be the dominant one."""
        return list(self.dominant) if isinstance(self.dominant, list) else [self.dominant]


def expectations() -> list[Expected]:
    """Read expected.yaml."""
    entries: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(SAMPLES / "expected.yaml")
    return [Expected(**entry) for entry in entries]
